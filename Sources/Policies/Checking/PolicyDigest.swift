import Crypto
import Vocabulary

/// The name of a policy by its content: neither the layout of its files nor the remarks in them change it.
///
/// Keys of a record have no order; elements, and whatever else is a map of names, keep theirs, for the order decides
/// which rule is looked at first and how the notice reads. A list of one and its bare element are the same, and so are a
/// bare text and one in the prevailing language.
enum PolicyDigest {
    static func digest(of policy: MergedPolicy, prevailing: Language) -> Vocabulary.Digest {
        digest(canonical(policy, prevailing))
    }

    /// The name of what a policy does to people: two versions that differ in it are a change for them.
    ///
    /// Left out are the days and the name of the version, labels, texts, clauses and open points; but not where the words
    /// are the promise itself.
    static func substance(of policy: MergedPolicy, prevailing: Language) -> Vocabulary.Digest {
        let words: Set<String> = ["labels", "text", "clause", "open"]
        let ofVersion: Set<String> = ["version", "published", "effective", "not-carried"]
        var members: [String: JSON] = [:]
        for entry in policy.head where !words.union(ofVersion).union(["modules", "note"]).contains(entry.key) {
            members[entry.key] = CanonicalForm(prevailing: prevailing).json(
                entry.value, PolicyShape.head[entry.key]?.shape ?? .text)
        }
        let spoken: Set<String> = ["statements", "rights", "never", "closed"]
        for section in policy.sections {
            let map = SyntaxNode(.map(section.entries), at: section.place)
            let form = CanonicalForm(
                prevailing: prevailing, leavingOut: spoken.contains(section.shape.key) ? ["clause", "open"] : words)
            members[section.shape.key] = form.json(map, section.shape.shape)
        }
        return digest(.object(members))
    }

    private static func digest(_ form: JSON) -> Vocabulary.Digest {
        let bytes = form.canonicalBytes
        guard let digest = Vocabulary.Digest(SHA256.hash(data: bytes)) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }

    static func canonical(_ policy: MergedPolicy, _ prevailing: Language) -> JSON {
        let form = CanonicalForm(prevailing: prevailing)
        var members: [String: JSON] = [:]
        for entry in policy.head where entry.key != "modules" && entry.key != "note" {
            members[entry.key] = form.json(entry.value, PolicyShape.head[entry.key]?.shape ?? .text)
        }
        for section in policy.sections {
            let map = SyntaxNode(.map(section.entries), at: section.place)
            members[section.shape.key] = form.json(map, section.shape.shape)
        }
        return .object(members)
    }
}

/// Writes a value by its shape, so that two ways of writing the same give the same.
struct CanonicalForm {
    let prevailing: Language
    /// Keys of records that do not count, beside `note`.
    var leavingOut: Set<String> = []

    func json(_ node: SyntaxNode, _ shape: Shape) -> JSON {
        switch shape {
        case .list(let element): return .array((node.list ?? [node]).map { json($0, element) })
        case .localized, .localizedName:
            if let text = node.text { return .object([prevailing.rawValue: .string(text.trimmingSpaces)]) }
            return .object(members(node) { plain($0) })
        case .named(let element), .keyed(_, let element):
            return .array((node.map ?? []).map { .array([.string($0.key), json($0.value, element)]) })
        case .record(let record):
            var members: [String: JSON] = [:]
            for entry in node.map ?? [] where entry.key != "note" && !leavingOut.contains(entry.key) {
                members[entry.key] = json(entry.value, record[entry.key]?.shape ?? .text)
            }
            return .object(members)
        case .either(let first, let record):
            let isRecord = node.map?.contains { record[$0.key] != nil } ?? false
            return isRecord ? json(node, .record(record)) : json(node, first)
        case .flag: return .bool(node.text.flatMap(SyntaxScalars.flag) ?? false)
        default: return plain(node)
        }
    }

    private func members(_ node: SyntaxNode, _ value: (SyntaxNode) -> JSON) -> [String: JSON] {
        Dictionary((node.map ?? []).map { ($0.key, value($0.value)) }) { first, _ in first }
    }

    private func plain(_ node: SyntaxNode) -> JSON {
        switch node.content {
        case .scalar(let text, _): return .string(text.trimmingSpaces)
        case .list(let nodes): return .array(nodes.map(plain))
        case .map: return .object(members(node, plain))
        }
    }
}
