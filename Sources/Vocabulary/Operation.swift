/// What somebody wants to do with personal data; the action of a decision request (XACML 3.0).
///
/// Each is one of the kinds of processing that Article 4(2) GDPR names, as far as a policy tells them apart.
package enum Operation: String, CaseIterable, Codable, Sendable {
    /// Take in from the person or another source, at a declared point of collection.
    case collect
    /// Keep, without any other use.
    case store
    /// Look at.
    case read
    /// Anything done for the purpose inside the controller's own house and by its processors' tools.
    case use
    /// Join with other data.
    case combine
    /// Disclose to a recipient.
    case share
    /// Make known to anyone.
    case publish
    /// Change or complete a value (Article 16 GDPR).
    case correct
    /// Mark so that it is only stored (Article 18 GDPR).
    case restrict
    /// Destroy (Article 17 GDPR).
    case erase
    /// Strike out irreversibly what points to a person (recital 26 GDPR).
    case anonymise
}
