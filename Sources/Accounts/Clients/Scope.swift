/// What an API client may do; each is given by itself, and none holds another.
package enum Scope: String, CaseIterable, Hashable, Codable, Sendable {
    /// Send personal data in, at a declared point of collection.
    case collect
    /// Read personal data out.
    case read
    /// Ask "may I?" before a use, without leaving a record.
    case decide
    /// Record decisions acted upon, and disclosures made.
    case record
    /// Record consents, withdrawals and objections.
    case choices
    /// Tell of events that start and end clocks.
    case events
    /// Erase people and values, join two records of one person and part them again.
    case persons
    /// Place, review and lift holds on everybody's data.
    case holds
    /// Send messages that the policy names to people.
    case messages
    /// Bring people and consents in from before.
    case `import`
    /// Read evidence, checkpoints and proofs.
    case ledger
    /// Read policies and check new ones.
    case policy
}
