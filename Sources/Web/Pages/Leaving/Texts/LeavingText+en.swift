extension LeavingText {
    package var english: String {
        switch self {
        case .title: return "Delete my account"
        case .lead:
            return "We will destroy all that we hold about you, except what a law makes us keep. Nobody can bring "
                + "it back afterwards."
        case .valueTitle(let label): return "Erase: \(label)"
        case .valueLead: return "We will destroy this value only. Everything else stays as it is."
        case .goes: return "This will be erased"
        case .goesNothing: return "Nothing: all of it has to stay for a time."
        case .stays: return "This has to stay"
        case .staysLead: return "It is only kept, used for nothing else, and goes by itself when its time comes."
        case .what: return "Data"
        case .why: return "Why"
        case .until: return "Until when"
        case .hold(let label): return "On hold: \(label)"
        case .holdEnds: return "Until the hold ends."
        case .consents: return "Your consents are withdrawn, and nobody can sign in here any more."
        case .confirm: return "Delete everything"
        case .confirmValue: return "Erase this value"
        case .doneTitle: return "Your account is deleted"
        case .doneWhole: return "We hold nothing about you any more."
        case .donePartly: return "We destroyed all that no law makes us keep."
        case .valueDone: return "The value is erased"
        case .valueKept: return "The value has to stay"
        case .wasErased: return "Erased"
        case .reference: return "Your reference in the evidence"
        case .entries: return "Entries"
        case .keep:
            return "Write them down. Only with them can it be proved that this was done for you: on our side the "
                + "tie is destroyed."
        case .proof: return "Download the proof"
        case .toNotice: return "To the notice"
        case .link: return "Delete my account and data"
        case .linkValue: return "Erase"
        }
    }
}
