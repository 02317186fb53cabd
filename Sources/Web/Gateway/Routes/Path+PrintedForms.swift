import Vocabulary

extension Path {
    /// The forms that people print.
    package static func forms(_ controller: ControllerID) -> Path { .controller(controller).appending("forms") }

    /// One of them, empty.
    package static func form(_ controller: ControllerID, _ form: ElementName, _ language: Language) -> Path {
        .forms(controller).appending(form.rawValue, language.rawValue)
    }

    /// The same, filled in with what is held of who is signed in.
    package static func ownForm(_ controller: ControllerID, _ form: ElementName, _ language: Language) -> Path {
        .myData(controller).appending("forms", form.rawValue, language.rawValue)
    }
}
