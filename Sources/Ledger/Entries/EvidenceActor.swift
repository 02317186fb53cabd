import Vocabulary

/// Who did the deed: a kind, and an opaque identifier that only the controller's own books can resolve.
package struct EvidenceActor: Hashable, Sendable {
    /// What kind of actor did it; part of the entry's form.
    package enum Kind: String, CaseIterable, Sendable {
        /// The person concerned; the identifier is the subject's reference.
        case subject
        case staff
        case client
        /// Zavet itself; the identifier names the part, as `retention-sweep`.
        case system
    }

    package let kind: Kind
    package let id: String

    package init(kind: Kind, id: String) { (self.kind, self.id) = (kind, id) }

    /// An actor by its opaque name; a person by the reference that an erasure destroys.
    package static func subject(_ reference: SubjectReference) -> Self { Self(kind: .subject, id: reference.rawValue) }
    package static func staff(_ id: StaffID) -> Self { Self(kind: .staff, id: id.rawValue) }
    package static func client(_ id: ClientID) -> Self { Self(kind: .client, id: id.rawValue) }
    package static func system(_ part: StaticString) -> Self { Self(kind: .system, id: part.description) }
}
