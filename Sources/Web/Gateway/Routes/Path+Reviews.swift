import Vocabulary

extension Path {
    /// The calendar of the firm's reviews of its own procedures.
    package static func reviews(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("reviews") }

    /// Where one review is entered and closed, with those that were done before.
    package static func review(_ controller: ControllerID, _ procedure: ElementName) -> Path {
        .reviews(controller).appending(procedure.rawValue)
    }
}
