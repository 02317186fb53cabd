import Vocabulary

extension Path {
    /// Everything that is held of the person who is signed in.
    package static func myData(_ controller: ControllerID) -> Path { .controller(controller).appending("my-data") }

    /// Where a wrong value is put right.
    package static func correction(_ controller: ControllerID, _ datum: DatumID) -> Path {
        .myData(controller).appending(datum.rawValue, "correct")
    }

    /// The person's data as a file.
    package static func myDataFile(_ controller: ControllerID) -> Path { .myData(controller).appending("file") }
}
