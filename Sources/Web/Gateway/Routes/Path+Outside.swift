import Crypto
import Vocabulary

extension Path {
    /// The page before a link that leads out of what a firm's policy governs.
    ///
    /// - Parameter address: one that the firm's own words lead to; its digest stands in the path, so nobody can make a
    ///   link of this server that leads anywhere else.
    package static func outside(_ controller: ControllerID, _ address: String) -> Path {
        .outside(
            controller, link: ElementName(rawValue: Hex.text(Array(SHA256.hash(data: Array(address.utf8)).prefix(16)))))
    }

    /// The same by the link's name: 32 hexadecimal digits.
    package static func outside(_ controller: ControllerID, link: ElementName) -> Path {
        .controller(controller).appending("outside", link.rawValue)
    }

    /// What the policy of a firm covers: its services, sites and places.
    package static func services(_ controller: ControllerID) -> Path { .controller(controller).appending("services") }

    /// The policy of one of them.
    package static func service(_ controller: ControllerID, _ name: ElementName) -> Path {
        .services(controller).appending(name.rawValue)
    }

    /// The policy that governs a host; pages of the firm's own sites can link here.
    package static func policy(forHost host: ElementName) -> Path { Path("for", host.rawValue) }
}
