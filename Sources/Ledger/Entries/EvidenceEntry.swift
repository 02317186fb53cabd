import Vocabulary

/// One entry of evidence, version 1: that something was done, when, by whom, under which policy.
///
/// Invariant (no personal data in evidence): a person appears only as a ``SubjectReference``, whose tie to the person
/// an erasure destroys; every other string has a narrow shape (``EvidenceShape``). Immutable, so its canonical bytes,
/// the leaf of the tree, are made once.
package struct EvidenceEntry: Sendable {
    /// Largest entry: what the length of two bytes in an entry bundle can tell.
    package static let maxBytes = 65_535
    /// The years 0001 to 9999.
    package static let instants =
        Instant(milliseconds: -62_135_596_800_000)...Instant(milliseconds: 253_402_300_799_999)

    package let id: EntryID
    package let controller: ControllerID
    package let kind: EvidenceKind
    package let subject: SubjectReference?
    /// When the fact happened.
    package let happened: Instant
    /// When we learned of it.
    package let learned: Instant
    package let actor: EvidenceActor
    /// The version of the policy that the deed was decided by.
    package let policy: Digest?
    /// The clauses that the deed carries out, as the firm numbers them.
    package let clauses: [String]
    package let detail: [String: EvidenceValue]
    /// The leaf: this entry as canonical JSON (RFC 8785).
    package let canonicalBytes: [UInt8]

    /// - Throws: ``EvidenceError`` when a string has not its shape, a number or time its range, or the whole its size.
    package init(
        id: EntryID, controller: ControllerID, kind: EvidenceKind, subject: SubjectReference? = nil,
        happened: Instant, learned: Instant, actor: EvidenceActor, policy: Digest? = nil,
        clauses: [String] = [], detail: [String: EvidenceValue] = [:]
    ) throws(EvidenceError) {
        (self.id, self.controller, self.kind, self.subject) = (id, controller, kind, subject)
        (self.happened, self.learned, self.actor, self.policy) = (happened, learned, actor, policy)
        (self.clauses, self.detail) = (clauses, detail)
        try Self.check(.identifier, id.rawValue, "id")
        try Self.check(.identifier, controller.rawValue, "controller")
        try Self.check(.kebab, kind.name, "kind")
        try Self.check(.identifier, actor.id, "actor")
        if let subject { try Self.check(.identifier, subject.rawValue, "subject") }
        for clause in clauses { try Self.check(.clause, clause, "clauses") }
        guard Self.instants.contains(happened) else { throw .instantOutOfRange(member: "happened") }
        guard Self.instants.contains(learned) else { throw .instantOutOfRange(member: "learned") }
        for (name, value) in detail {
            guard EvidenceShape.name.matches(name) else { throw .malformedText(member: "detail") }
            try value.check(name)
        }
        canonicalBytes = Self.written(
            id: id, controller: controller, kind: kind, subject: subject, happened: happened, learned: learned,
            actor: actor, policy: policy, clauses: clauses, detail: detail)
        guard canonicalBytes.count <= Self.maxBytes else { throw .tooLarge(bytes: canonicalBytes.count) }
    }

    private static func check(_ shape: EvidenceShape, _ text: String, _ member: String) throws(EvidenceError) {
        guard shape.matches(text) else { throw .malformedText(member: member) }
    }
}

extension EvidenceEntry: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.canonicalBytes == right.canonicalBytes }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
