/// Whom the sentences speak to.
enum NoticeReader: Hashable, Sendable {
    /// The person whose data it is: "while you have a contract".
    case person
    /// The authority, of that person (Article 30(4) GDPR): "while the person has a contract".
    case authority
}
