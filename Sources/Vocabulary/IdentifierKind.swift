/// A way by which a person is found again.
package enum IdentifierKind: String, CaseIterable, Hashable, Codable, Sendable {
    case email, phone
    /// The firm's own number: of a customer, a contract, a card.
    case number
    case device
}
