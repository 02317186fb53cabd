import Vocabulary

extension EnglishPhrases {
    func name(_ basis: LegalBasis) -> String {
        switch basis {
        case .consent: told("Your consent", "Consent")
        case .contract: told("A contract with you", "A contract with the person")
        case .legalObligation: "A duty that the law lays on us"
        case .vitalInterests: "Protecting somebody’s life or health"
        case .publicTask: "A task in the public interest"
        case .legitimateInterests:
            told(
                "A legitimate interest, weighed against yours",
                "A legitimate interest, weighed against that of the person")
        }
    }
    var beforeContract: String {
        told(
            "This includes the steps before a contract that you asked for.",
            "This includes the steps before a contract that the person asked for.")
    }
    func article(_ basis: LegalBasis) -> String { "Article 6(1)(\(basis.letter)) GDPR" }
    func article(_ right: Right) -> String { "Article \(right.article) GDPR" }

    func name(_ right: Right) -> String {
        switch right {
        case .access: "See your data"
        case .rectification: "Have it corrected"
        case .erasure: "Have it erased"
        case .restriction: "Have its use paused"
        case .portability: "Take it with you"
        case .objection: "Object"
        case .withdrawConsent: "Withdraw consent"
        case .automatedDecision: "Have a person decide"
        case .complaint: "Complain"
        case .information: "Ask a question"
        }
    }
    func meaning(_ right: Right) -> String {
        switch right {
        case .access: "You can learn whether we hold data about you, and get a copy of all of it."
        case .rectification: "If something about you is wrong or missing, we put it right."
        case .erasure: "You can ask us to erase your data; only what a law makes us keep stays, and we tell you what."
        case .restriction: "You can ask us only to store your data for a while and not to use it."
        case .portability: "You get the data that you gave us in a file that machines can read."
        case .objection: "You can object to a use that rests on our interests; to advertising always, without a reason."
        case .withdrawConsent: "You can take back any consent at any time, as easily as you gave it."
        case .automatedDecision: "You can ask that a person looks at a decision that a machine made about you."
        case .complaint: "You can complain to us and, at any time, to the supervisory authority."
        case .information: "You can ask us anything about how we handle data."
        }
    }
    func action(_ right: Right) -> String {
        switch right {
        case .access: "Ask for a copy"
        case .rectification: "Ask for a correction"
        case .erasure: "Ask for erasure"
        case .restriction: "Ask for a pause"
        case .portability: "Ask for the file"
        case .objection: "Object"
        case .withdrawConsent: "Withdraw"
        case .automatedDecision: "Ask for a person"
        case .complaint: "Complain"
        case .information: "Ask"
        }
    }
}
