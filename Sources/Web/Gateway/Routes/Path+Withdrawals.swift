import Vocabulary

extension Path {
    /// The withdrawals of consent that came in, and where staff enter one that came by letter, mail or telephone.
    package static func withdrawals(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("withdrawals")
    }

    /// A doubtful one, where staff enter what the person answered.
    package static func withdrawal(_ controller: ControllerID, _ id: ChoiceID) -> Path {
        .withdrawals(controller).appending(id.rawValue)
    }
}
