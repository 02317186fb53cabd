import Policies
import Processing
import Synchronization
import Vocabulary

/// Keeps the parts of answers that a policy alone decides: each of its reasons in words, with place and clauses.
///
/// A version of a policy never changes, so what is kept is never out of date. Words that a question brought with it are
/// not kept. Bounded; when it is full it is emptied.
package final class AnswerShelf: Sendable {
    /// Parts kept at most.
    static let capacity = 20_000

    private enum Part: Hashable {
        case reason(Reason)
        case rest(ElementReference)
    }

    private struct Key: Hashable {
        let policy: Digest
        let language: Language
        let part: Part

        func hash(into hasher: inout Hasher) {
            // The digest would tell policies apart, too, at the price of 32 bytes; equality still looks at it.
            hasher.combine(part)
            hasher.combine(language)
        }
    }

    private let parts = Mutex<[Key: [UInt8]]>([:])

    package init() {}

    /// A reason in canonical JSON.
    func reason(_ reason: Reason, of loaded: LoadedPolicy, in language: Language) -> [UInt8] {
        let key = Key(policy: loaded.version.digest, language: language, part: .reason(reason))
        if let known = known(key) { return known }
        let written = DecisionAnswer.reason(loaded.policy.explain(reason, in: language)).canonicalBytes
        // Names that the policy does not declare are the asker's own words.
        if let datum = reason.datum, loaded.policy.data.position(of: datum) == nil { return written }
        if let element = reason.element, loaded.policy.element(element) == nil { return written }
        keep(written, key)
        return written
    }

    /// An element that a permit rests on, in canonical JSON.
    func rest(_ reference: ElementReference, of loaded: LoadedPolicy, in language: Language) -> [UInt8] {
        let key = Key(policy: loaded.version.digest, language: language, part: .rest(reference))
        if let known = known(key) { return known }
        let written = DecisionAnswer.rest(reference, of: loaded.policy, in: language).canonicalBytes
        keep(written, key)
        return written
    }

    private func known(_ key: Key) -> [UInt8]? { parts.withLock { $0[key] } }

    private func keep(_ written: [UInt8], _ key: Key) {
        parts.withLock { parts in
            if parts.count >= Self.capacity { parts = [:] }
            parts[key] = written
        }
    }
}
