import Vocabulary

extension Path {
    /// The register of the firm's measures of security.
    package static func measures(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("measures") }

    /// One measure with its checks, and where a check is entered.
    package static func measure(_ controller: ControllerID, _ measure: ElementName) -> Path {
        .measures(controller).appending(measure.rawValue)
    }
}
