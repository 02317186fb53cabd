import Vocabulary

extension Path {
    /// A register that staff fill in: `addresses`, `stores`.
    package static func register(_ controller: ControllerID, _ register: ElementName) -> Path {
        .staffDesk(controller).appending("registers", register.rawValue)
    }
}
