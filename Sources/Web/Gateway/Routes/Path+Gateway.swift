import Vocabulary

extension Path {
    /// The list of the firms on this server.
    package static let home = Path()
    package static let health = Path("healthz")
    package static let readiness = Path("readyz")
    package static let metrics = Path("metrics")

    /// A file of the ``AssetCatalogue``, by the name that carries its digest.
    package static func asset(_ name: String) -> Path { Path("assets", name) }

    /// The page that explains an error's code; the `type` of a problem (RFC 9457).
    package static func problem(_ code: String) -> Path { Path("problems", code) }

    /// The front page of one firm.
    package static func controller(_ controller: ControllerID) -> Path { Path("c", controller.rawValue) }
}
