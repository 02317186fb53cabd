extension WithdrawalText {
    package var english: String {
        switch self {
        case .title: return "Withdrawals of consent"
        case .lead:
            return "Every withdrawal that came, by whichever way, and who answers for it. A clear one acts at "
                + "once; where it is not clear, somebody asks."
        case .none: return "No withdrawal has come in yet."
        case .came: return "Came on"
        case .consent: return "Consent"
        case .way: return "By which way"
        case .owner: return "Who answers for it"
        case .nobody: return "Nobody is named"
        case .state: return "State"
        case .asking: return "ask the person"
        case .effective: return "carried out"
        case .entered: return "Entered"
        case .matter: return "Matter"
        case .enter: return "Enter a withdrawal"
        case .isItClear: return "Is it clear?"
        case .clear: return "Yes"
        case .clearHint:
            return "It says, or shows by an act with one meaning, that consent is withdrawn. It acts at once."
        case .doubtful: return "No"
        case .doubtfulHint: return "It may mean something else. Nothing changes until the person was asked."
        case .notYours: return "Only whoever answers for withdrawals, or an administrator, enters them."
        case .dayWrong: return "Enter the day on which it came: today or an earlier day"
        case .enterAnswer: return "Enter the answer"
        case .askTitle: return "Ask the person"
        case .askLead: return "The message is not clear. Ask whether it is meant as a withdrawal, and enter the answer."
        case .rule: return "What the policy says of it"
        case .answered: return "What did the person answer?"
        case .meant: return "It is a withdrawal"
        case .notMeant: return "It is none"
        }
    }
}
