import Vocabulary

extension EvidenceEntry {
    /// The members in the order of RFC 8785, without a tree of values in between: it is on the path of every deed.
    static func written(
        id: EntryID, controller: ControllerID, kind: EvidenceKind, subject: SubjectReference?,
        happened: Instant, learned: Instant, actor: EvidenceActor, policy: Digest?,
        clauses: [String], detail: [String: EvidenceValue]
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.raw("{\"actor\":{\"id\":")
        writer.string(actor.id)
        writer.raw(",\"kind\":")
        writer.string(actor.kind.rawValue)
        writer.raw("},\"clauses\":[")
        for (index, clause) in clauses.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.string(clause)
        }
        writer.raw("],\"controller\":")
        writer.string(controller.rawValue)
        writer.raw(",\"detail\":{")
        for (index, member) in detail.sorted(by: { JSON.precedesInUTF16($0.key, $1.key) }).enumerated() {
            if index > 0 { writer.raw(",") }
            writer.string(member.key)
            writer.raw(":")
            member.value.write(into: &writer)
        }
        writer.raw("},\"happened\":")
        writer.string(happened.description)
        writer.raw(",\"id\":")
        writer.string(id.rawValue)
        writer.raw(",\"kind\":")
        writer.string(kind.name)
        writer.raw(",\"learned\":")
        writer.string(learned.description)
        if let policy {
            writer.raw(",\"policy\":")
            writer.string(policy.hex)
        }
        if let subject {
            writer.raw(",\"subject\":")
            writer.string(subject.rawValue)
        }
        writer.raw(",\"v\":1}")
        return writer.bytes
    }

    /// Reads a leaf back.
    ///
    /// - Throws: ``EvidenceError`` for whatever ``canonicalBytes`` could not have been, down to the last byte.
    package init(canonicalBytes bytes: [UInt8]) throws(EvidenceError) {
        let json: JSON
        do {
            json = try JSON.parse(bytes, limits: JSON.Limits(maxBytes: Self.maxBytes, maxDepth: 5))
        } catch {
            throw .notJSON(error)
        }
        try self.init(json: json)
        guard canonicalBytes == bytes else { throw .notCanonical }
    }

    /// Reads an entry from its JSON value, in whatever order its members came.
    package init(json: JSON) throws(EvidenceError) {
        var members = Members(json.objectValue ?? [:])
        guard try members.take("v") == 1 else { throw .unknownVersion }
        var actor = Members(try members.take("actor").objectValue ?? [:])
        guard let actorKind = EvidenceActor.Kind(rawValue: try actor.text("kind")) else {
            throw .unexpectedMember("actor")
        }
        let actorID = try actor.text("id")
        try actor.end()
        guard let kind = EvidenceKind(name: try members.text("kind")) else { throw .malformedText(member: "kind") }
        try self.init(
            id: EntryID(rawValue: members.text("id")),
            controller: ControllerID(rawValue: members.text("controller")), kind: kind,
            subject: members.optionalText("subject").map(SubjectReference.init(rawValue:)),
            happened: members.instant("happened"), learned: members.instant("learned"),
            actor: EvidenceActor(kind: actorKind, id: actorID),
            policy: members.optionalDigest("policy"), clauses: members.texts("clauses"),
            detail: members.values("detail"))
        try members.end()
    }
}

/// The members of an object that is being read; what nobody asked for is an error.
private struct Members {
    private var left: [String: JSON]

    init(_ members: [String: JSON]) { left = members }

    mutating func take(_ name: String) throws(EvidenceError) -> JSON {
        guard let value = left.removeValue(forKey: name) else { throw .unexpectedMember(name) }
        return value
    }

    mutating func text(_ name: String) throws(EvidenceError) -> String {
        guard let text = try take(name).stringValue else { throw .unexpectedMember(name) }
        return text
    }

    mutating func optionalText(_ name: String) throws(EvidenceError) -> String? {
        left[name] == nil ? nil : try text(name)
    }

    mutating func optionalDigest(_ name: String) throws(EvidenceError) -> Digest? {
        guard let text = try optionalText(name) else { return nil }
        guard let digest = Digest(hex: text) else { throw .malformedText(member: name) }
        return digest
    }

    mutating func instant(_ name: String) throws(EvidenceError) -> Instant {
        guard let instant = Instant(rfc3339: try text(name)) else { throw .malformedText(member: name) }
        return instant
    }

    mutating func texts(_ name: String) throws(EvidenceError) -> [String] {
        guard let elements = try take(name).arrayValue else { throw .unexpectedMember(name) }
        let texts = elements.compactMap(\.stringValue)
        guard texts.count == elements.count else { throw .unexpectedMember(name) }
        return texts
    }

    mutating func values(_ name: String) throws(EvidenceError) -> [String: EvidenceValue] {
        guard let members = try take(name).objectValue else { throw .unexpectedMember(name) }
        var values: [String: EvidenceValue] = [:]
        for (name, json) in members {
            guard let value = EvidenceValue(json) else { throw .unexpectedMember(name) }
            values[name] = value
        }
        return values
    }

    func end() throws(EvidenceError) {
        if let name = left.keys.min() { throw .unexpectedMember(name) }
    }
}
