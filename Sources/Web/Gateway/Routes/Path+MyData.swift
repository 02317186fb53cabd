import Vocabulary

extension Path {
    /// Everything that is held of the person who is signed in.
    package static func myData(_ controller: ControllerID) -> Path { .controller(controller).appending("my-data") }

    /// Where a wrong value is put right.
    package static func correction(_ controller: ControllerID, _ datum: DatumID) -> Path {
        .myData(controller).appending(datum.rawValue, "correct")
    }

    /// A recording of the person, to be heard or seen.
    package static func ownRecording(_ controller: ControllerID, _ datum: DatumID) -> Path {
        .myData(controller).appending(datum.rawValue, "recording")
    }

    /// The person's data as a file.
    package static func myDataFile(_ controller: ControllerID) -> Path { .myData(controller).appending("file") }
}
