import Vocabulary

extension Path {
    /// Everything that a firm holds of the person who is signed in.
    package static func myData(_ controller: ControllerID) -> Path { .controller(controller).appending("my-data") }
}
