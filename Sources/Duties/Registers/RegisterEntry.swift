import Crypto
import Ledger
import Policies
import Vocabulary

/// One line that staff entered under an element of the policy, which the policy leaves to the firm: the address of a
/// document or of a service's own policy, or where a store of data stands (Article 32 GDPR).
///
/// Kept for ever; the newest line of a name counts, and one without a value takes the name out. Nobody's data.
package struct RegisterEntry: Hashable, Sendable {
    /// The longest name, in characters.
    package static let longestName = 120
    /// The longest address, in characters.
    package static let longestValue = 2000

    package let id: EntryID
    package let controller: ControllerID
    /// What it was entered under: an entry of `scope`, or a measure that names places.
    package let element: ElementReference
    /// What is named: a document, a service, a store.
    package let name: String
    /// Its address, or the name of its place; empty when it was taken out.
    package let value: String
    package let learned: Instant
    package let by: StaffID
    /// The version of the policy that has the element.
    package let policy: Vocabulary.Digest

    package init(
        id: EntryID, controller: ControllerID, element: ElementReference, name: String, value: String,
        learned: Instant, by: StaffID, policy: Vocabulary.Digest
    ) {
        (self.id, self.controller, self.element, self.name, self.value) = (id, controller, element, name, value)
        (self.learned, self.by, self.policy) = (learned, by, policy)
    }

    /// The entry of evidence, under the same identifier: the digest of what was entered, not the words.
    ///
    /// - Parameter clauses: those of the element.
    package func evidence(clauses: [String]) throws(EvidenceError) -> EvidenceEntry {
        var detail: [String: EvidenceValue] = [
            "section": .code(element.section.rawValue), "element": .name(element.name),
            "entered": .digest(digest), "stands": .flag(!value.isEmpty),
        ]
        if element.section == .security, !value.isEmpty { detail["place"] = .name(ElementName(rawValue: value)) }
        return try EvidenceEntry(
            id: id, controller: controller, kind: .registerEntered, happened: learned, learned: learned,
            actor: .staff(by), policy: policy, clauses: clauses, detail: detail)
    }

    /// SHA-256 of name and value as canonical JSON (RFC 8785).
    package var digest: Vocabulary.Digest {
        let bytes = JSON.array([.string(name), .string(value)]).canonicalBytes
        // SHA-256 has 32 bytes by definition: there is no input for which this stops.
        guard let digest = Vocabulary.Digest(SHA256.hash(data: bytes)) else { preconditionFailure("32 bytes") }
        return digest
    }
}

extension EvidenceKind {
    /// Staff entered a line in one of the firm's registers.
    package static let registerEntered = EvidenceKind("register-entered")
}

extension [RegisterEntry] {
    /// What stands: the newest line of each name of an element, in the order of the names.
    package var standing: [RegisterEntry] {
        var newest: [String: RegisterEntry] = [:]
        for entry in self {
            let key = "\(entry.element)\u{0}\(entry.name)"
            if let known = newest[key], known.id > entry.id { continue }
            newest[key] = entry
        }
        return newest.values.filter { !$0.value.isEmpty }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
