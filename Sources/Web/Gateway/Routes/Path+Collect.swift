import Vocabulary

extension Path {
    /// The points of collection of a firm.
    package static func points(_ controller: ControllerID) -> Path { .controller(controller).appending("collect") }

    /// The form of one point.
    package static func point(_ controller: ControllerID, _ point: ElementName) -> Path {
        .points(controller).appending(point.rawValue)
    }

    /// What a person is told after sending it.
    package static func pointDone(_ controller: ControllerID, _ point: ElementName) -> Path {
        .point(controller, point).appending("done")
    }
}
