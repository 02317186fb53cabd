import Vocabulary

/// What the words of the policy language are called.
protocol NamePhrases: Sendable {
    func name(_ role: PartyRole) -> String
    func name(_ channel: PointOfCollection.Channel) -> String
    func name(_ channel: ContactChannel) -> String
    func name(_ way: WithdrawalWay) -> String
    func name(_ special: SpecialCategory) -> String
    func name(_ exception: SpecialException) -> String
    func name(_ safeguard: TransferSafeguard) -> String
    /// Where not every country named has an adequacy decision: what holds for those that have one, and else.
    func adequacyWhereFound(else others: String?) -> String
    /// A channel of messages that has no label; as a label stands, with a capital.
    func name(_ kind: MessageChannel.Kind) -> String
    func name(_ standing: RecipientStanding) -> String
    func name(_ kind: Tracker.Kind) -> String
    func name(_ necessity: Tracker.Necessity) -> String
    func name(_ kind: SecurityMeasure.Kind) -> String
    func name(_ operation: Operation) -> String
    /// Sources that every policy has: `subject`, `observed`, `derived`; `nil` for any other name.
    func builtInSource(_ name: String) -> String?
    /// "Your contract with us" and so on, with the article.
    func name(_ basis: LegalBasis) -> String
    /// That a contract as ground includes the steps before it (Article 6(1)(b) GDPR).
    var beforeContract: String { get }
    /// "Article 6(1)(b) GDPR"
    func article(_ basis: LegalBasis) -> String
    /// "Article 15 GDPR"
    func article(_ right: Right) -> String
    func name(_ right: Right) -> String
    /// What the right means, in one plain sentence.
    func meaning(_ right: Right) -> String
    /// What its button reads.
    func action(_ right: Right) -> String
}
