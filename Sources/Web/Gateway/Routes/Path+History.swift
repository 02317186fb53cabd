import Vocabulary

extension Path {
    /// What was done and decided about the person who is signed in.
    package static func history(_ controller: ControllerID) -> Path { .controller(controller).appending("history") }

    /// The evidence of one deed with its proof, as a file.
    package static func proof(_ controller: ControllerID, _ entry: EntryID) -> Path {
        .history(controller).appending(entry.rawValue, "proof.json")
    }
}
