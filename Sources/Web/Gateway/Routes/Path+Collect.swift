import Vocabulary

extension Path {
    /// The points of collection of a firm.
    package static func points(_ controller: ControllerID) -> Path { .controller(controller).appending("collect") }

    /// The form of one point.
    package static func point(_ controller: ControllerID, _ point: ElementName) -> Path {
        .points(controller).appending(point.rawValue)
    }

    /// The same form, filled in with a value that the person gave before.
    package static func point(
        _ controller: ControllerID, _ point: ElementName, again datum: DatumID
    ) -> Path {
        .point(controller, point).with(againParameter, datum.rawValue)
    }

    /// Names the value that is sent again.
    package static let againParameter = "again"

    /// What a person is told after sending it.
    package static func pointDone(_ controller: ControllerID, _ point: ElementName) -> Path {
        .point(controller, point).appending("done")
    }
}
