import Vocabulary

/// One thing that must hold before traffic is sent to this server.
package struct ReadinessCheck: Sendable {
    /// Kebab-case; shown to whoever asks, so it says nothing that would help an attacker.
    package let name: String
    package let holds: @Sendable () async -> Bool

    package init(_ name: String, holds: @escaping @Sendable () async -> Bool) {
        (self.name, self.holds) = (name, holds)
    }
}
