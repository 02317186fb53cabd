extension HomeText {
    package var latvian: String {
        switch self {
        case .title: return "Solījumi par personas datiem, kas tiek pildīti"
        case .lead:
            return "Katrs uzņēmums šeit publicē savu privātuma politiku no viena faila, un serveris izpilda to pašu "
                + "failu: izlemj par katru personas datu izmantošanu un glabā pierādījumu. Apskatiet, ko uzņēmums "
                + "sola un ko tas par jums glabā, un izdariet savu izvēli."
        case .firms: return "Uzņēmumi šajā serverī"
        case .noFirms: return "Neviens uzņēmums šeit vēl nav publicējis politiku."
        case .inForceFrom: return "Spēkā no"
        case .mailbox: return "Šī servera pastkastīte (vietējais režīms)"
        case .seeMyData: return "Skatīt manus datus"
        case .myData: return "Mani dati"
        case .wholeNotice: return "Lasīt visu politiku"
        case .inShort: return "Īsumā"
        case .more: return "Vairāk"
        case .formsHere: return "Ko varat izdarīt šeit"
        case .allPoints: return "Visi veidi, kā pieņemam datus"
        case .whoToTurnTo: return "Pie kā vērsties"
        case .firm: return "Uzņēmums"
        case .person: return "Kontaktpersona"
        case .email: return "E-pasts"
        case .phone: return "Tālrunis"
        case .address: return "Adrese"
        case .authority: return "Uzraudzības iestāde"
        }
    }
}
