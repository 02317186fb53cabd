import Processing
import Vocabulary

/// Reads the members of a request's object one by one and gathers all that is wrong with them.
///
/// Each `optional…` gives `nil` for an absent member and for a faulty one; ``finish()`` then refuses the whole.
package struct BodyReader {
    private let members: [String: JSON]
    private let pointer: String
    private(set) var faults: [FieldFault] = []

    /// Longest list of names that is read.
    static let maxNames = 200

    /// - Throws: ``RequestFailure`` `fields-invalid` for anything but an object of these members.
    package init(_ request: APIRequest, knowing known: Set<String>) throws(RequestFailure) {
        (members, pointer) = (try request.object(knowing: known), "")
    }

    private init(_ members: [String: JSON], at pointer: String, knowing known: Set<String>) {
        (self.members, self.pointer) = (members, pointer)
        for name in members.keys.sorted() where !known.contains(name) {
            faults.append(FieldFault(pointer + "/" + String(name.prefix(100)), "unknown-member"))
        }
    }

    /// - Throws: ``RequestFailure`` `fields-invalid` with all that was found.
    package func finish() throws(RequestFailure) {
        guard faults.isEmpty else { throw RequestFailure(.fieldsInvalid, fields: faults) }
    }

    /// Whether the member was sent and is not null.
    package func has(_ name: String) -> Bool { members[name].map { !$0.isNull } ?? false }

    /// Notes that a member is wrong; the code stands in docs/reference/errors.md.
    package mutating func fault(_ name: String, _ code: String) {
        faults.append(FieldFault(pointer + "/" + name, code))
    }

    /// A text that must be there; empty when it is not, which ``finish()`` then refuses.
    package mutating func string(_ name: String, maxBytes: Int = 200) -> String {
        optionalString(name, maxBytes: maxBytes, isRequired: true) ?? ""
    }

    /// A text of at most so many bytes in UTF-8.
    package mutating func optionalString(_ name: String, maxBytes: Int = 200, isRequired: Bool = false) -> String? {
        guard let value = present(name, isRequired) else { return nil }
        guard let text = value.stringValue else { return wrong(name, "string-expected") }
        guard text.utf8.count <= maxBytes else { return wrong(name, "too-long") }
        return text
    }

    /// True or false; false when absent.
    package mutating func flag(_ name: String) -> Bool {
        guard let value = present(name, false) else { return false }
        guard let flag = value.boolValue else {
            fault(name, "boolean-expected")
            return false
        }
        return flag
    }

    package mutating func name(_ member: String) -> ElementName {
        optionalName(member, isRequired: true) ?? ElementName(rawValue: "")
    }

    /// A name of the policy, at most 100 bytes.
    package mutating func optionalName(_ member: String, isRequired: Bool = false) -> ElementName? {
        optionalString(member, maxBytes: 100, isRequired: isRequired).map(ElementName.init(rawValue:))
    }

    /// A list of names, or one name alone; empty when absent.
    package mutating func names(_ member: String) -> [ElementName] {
        guard let value = present(member, false) else { return [] }
        if let one = value.stringValue, one.utf8.count <= 100 { return [ElementName(rawValue: one)] }
        guard let list = value.arrayValue, list.count <= Self.maxNames else {
            fault(member, "names-expected")
            return []
        }
        var names: [ElementName] = []
        for (index, element) in list.enumerated() {
            if let text = element.stringValue, text.utf8.count <= 100 {
                names.append(ElementName(rawValue: text))
            } else {
                fault("\(member)/\(index)", "string-expected")
            }
        }
        return names
    }

    /// A time by RFC 3339.
    package mutating func optionalInstant(_ name: String) -> Instant? {
        guard let text = optionalString(name, maxBytes: 40) else { return nil }
        guard let instant = Instant(rfc3339: text) else { return wrong(name, "time-expected") }
        return instant
    }

    /// When something happened, where the caller says it: not ahead, and within a life (``TimeFault``).
    package mutating func happened(now: Instant) -> Instant? {
        guard let instant = optionalInstant("happened") else { return nil }
        guard let wrong = TimeFault(instant, now: now) else { return instant }
        fault("happened", wrong.code)
        return nil
    }

    /// Two small letters.
    package mutating func optionalLanguage(_ name: String) -> Language? {
        guard let text = optionalString(name, maxBytes: 10) else { return nil }
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (97...122).contains($0) }) else {
            return wrong(name, "language-expected")
        }
        return Language(rawValue: text)
    }

    /// One of the cases of a type by its raw value.
    package mutating func optionalCase<Case: RawRepresentable<String> & CaseIterable>(
        _ name: String, of type: Case.Type, isRequired: Bool = false
    ) -> Case? {
        guard let text = optionalString(name, isRequired: isRequired) else { return nil }
        guard let found = Case(rawValue: text) else { return wrong(name, "unknown-value") }
        return found
    }

    /// The members of an object of texts or lists of texts; values are taken as personal data.
    package mutating func values(_ name: String, maxBytes: Int = 100_000) -> [String: [Sealed<String>]] {
        var values: [String: [Sealed<String>]] = [:]
        for (key, value) in object(name) {
            let texts = (value.arrayValue ?? [value]).map(Self.text)
            if texts.contains(where: { $0 == nil || ($0?.utf8.count ?? 0) > maxBytes }) {
                fault("\(name)/\(key.prefix(100))", "text-expected")
            } else {
                values[key] = texts.compactMap { $0.map { Sealed($0) } }
            }
        }
        return values
    }

    /// Members that say yes or no.
    package mutating func flags(_ name: String) -> [ElementName: Bool] {
        var flags: [ElementName: Bool] = [:]
        for (key, value) in object(name) {
            if let flag = value.boolValue {
                flags[ElementName(rawValue: key)] = flag
            } else {
                fault("\(name)/\(key.prefix(100))", "boolean-expected")
            }
        }
        return flags
    }

    /// An object within this one, read by its own members.
    package mutating func nested(_ name: String, knowing known: Set<String>) -> BodyReader? {
        guard let value = present(name, false) else { return nil }
        guard let members = value.objectValue else { return wrong(name, "object-expected") }
        let inner = BodyReader(members, at: pointer + "/" + name, knowing: known)
        faults += inner.faults
        return BodyReader(members, at: pointer + "/" + name, knowing: Set(members.keys))
    }

    /// Takes over the faults of a reader that ``nested(_:knowing:)`` gave.
    package mutating func join(_ inner: BodyReader) { faults += inner.faults }

    private mutating func object(_ name: String) -> [String: JSON] {
        guard let value = present(name, false) else { return [:] }
        guard let object = value.objectValue, object.count <= Self.maxNames else {
            fault(name, "object-expected")
            return [:]
        }
        return object
    }

    private mutating func present(_ name: String, _ isRequired: Bool) -> JSON? {
        if let value = members[name], !value.isNull { return value }
        if isRequired { fault(name, "missing") }
        return nil
    }

    private mutating func wrong<Value>(_ name: String, _ code: String) -> Value? {
        fault(name, code)
        return nil
    }

    /// Numbers and booleans are taken as they are written.
    private static func text(_ value: JSON) -> String? {
        switch value {
        case .string(let text): return text
        case .integer(let number): return String(number)
        case .bool(let flag): return flag ? "true" : "false"
        case .double: return value.canonicalText
        default: return nil
        }
    }
}
