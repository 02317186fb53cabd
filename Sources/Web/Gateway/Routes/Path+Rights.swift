import Vocabulary

extension Path {
    /// Each right, and the way to use it.
    package static func rights(_ controller: ControllerID) -> Path { .controller(controller).appending("rights") }
}
