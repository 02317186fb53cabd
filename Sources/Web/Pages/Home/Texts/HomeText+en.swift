extension HomeText {
    package var english: String {
        switch self {
        case .title: return "Privacy promises that are kept"
        case .lead:
            return
                "Each firm here publishes its privacy notice from one file, and Zavet carries out that same file: it "
                + "decides every use of personal data, and keeps the proof. See what a firm promises, what it holds about "
                + "you, and choose."
        case .firms: return "Firms on this server"
        case .noFirms: return "No firm has published a policy here yet."
        case .inForceFrom: return "In force from"
        case .mailbox: return "Mailbox of this server (local mode)"
        case .seeMyData: return "See my data"
        case .myData: return "My data"
        case .wholeNotice: return "Read the whole notice"
        case .inShort: return "In short"
        case .more: return "More"
        case .formsHere: return "What you can do here"
        case .allPoints: return "All the ways in which we take data"
        case .whoToTurnTo: return "Who to turn to"
        case .firm: return "Firm"
        case .person: return "Ask for"
        case .email: return "E-mail"
        case .phone: return "Telephone"
        case .address: return "Address"
        case .authority: return "Supervisory authority"
        }
    }
}
