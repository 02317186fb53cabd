extension DoneText {
    package var english: String {
        switch self {
        case .title: return "Thank you, we have received it"
        case .lead: return "Here is what we took, and why."
        case .takenTitle: return "What we took"
        case .columnData: return "Data"
        case .columnPurpose: return "For"
        case .columnKept: return "How long we keep it"
        case .keeping: return "All rules of keeping stand in"
        case .keepingLink: return "our notice"
        case .consentsTitle: return "What you agreed to"
        case .consentsHint: return "You can withdraw any of this at any time, as easily as you gave it."
        case .waitingTitle: return "Consents that wait for your confirmation"
        case .waitingHint:
            return "They count only once you enter the code here, in this browser, so that nobody can consent "
                + "in your name. After that you can withdraw each of them at any time, just as easily."
        case .nextTitle: return "What happens next"
        case .codeSent:
            return "We have sent a code to the address that you gave. Enter it here, and you see everything that we "
                + "hold about you. You can also do that later, at any time."
        case .seeNow: return "You can see it among your data now, correct it, and follow what is done with it."
        case .seeLater:
            return "Whoever gave an address can see at any time, by a code sent to it, what we hold. You need not do "
                + "anything else."
        case .myData: return "To my data"
        case .choiceTitle: return "Your choice"
        case .chosen: return "We keep what you agreed to, and nothing else of you."
        case .nothingChosen: return "You agreed to nothing, so we keep nothing about you."
        case .thisBrowser:
            return "This browser stays known to us for 30 days by a random mark, so that you can change your mind here."
        case .choices: return "To my choices"
        case .front: return "To the front page"
        }
    }
}
