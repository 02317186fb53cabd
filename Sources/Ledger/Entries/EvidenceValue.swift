import Vocabulary

/// A detail of an entry; there is deliberately no case for free text, so that no personal datum can enter.
///
/// Names are those of policy elements. A value that a person chose or typed is no name, however short it is.
package enum EvidenceValue: Hashable, Sendable {
    case name(ElementName)
    case names([ElementName])
    case digest(Digest)
    /// Up to 2^53 - 1 either way.
    case count(Int64)
    case flag(Bool)
    case instant(Instant)
    case date(CalendarDate)
    /// Kebab-case: a reason, an outcome, a method.
    case code(String)

    /// The word that tags the value in JSON.
    var tag: StaticString {
        switch self {
        case .name: return "name"
        case .names: return "names"
        case .digest: return "digest"
        case .count: return "count"
        case .flag: return "flag"
        case .instant: return "instant"
        case .date: return "date"
        case .code: return "code"
        }
    }

    func check(_ member: String) throws(EvidenceError) {
        switch self {
        case .name(let name):
            guard EvidenceShape.name.matches(name.rawValue) else { throw .malformedText(member: member) }
        case .names(let names):
            guard names.allSatisfy({ EvidenceShape.name.matches($0.rawValue) }) else {
                throw .malformedText(member: member)
            }
        case .code(let code):
            guard EvidenceShape.kebab.matches(code) else { throw .malformedText(member: member) }
        case .count(let count):
            guard JSON.exactIntegers.contains(count) else { throw .countOutOfRange(member: member) }
        case .instant(let instant):
            guard EvidenceEntry.instants.contains(instant) else { throw .instantOutOfRange(member: member) }
        case .digest, .flag, .date: return
        }
    }

    func write(into writer: inout JSONWriter) {
        writer.raw("{\"")
        writer.raw(tag)
        writer.raw("\":")
        switch self {
        case .name(let name): writer.string(name.rawValue)
        case .names(let names):
            writer.raw("[")
            for (index, name) in names.enumerated() {
                if index > 0 { writer.raw(",") }
                writer.string(name.rawValue)
            }
            writer.raw("]")
        case .digest(let digest): writer.string(digest.hex)
        case .count(let count): writer.integer(count)
        case .flag(let flag): flag ? writer.raw("true") : writer.raw("false")
        case .instant(let instant): writer.string(instant.description)
        case .date(let date): writer.string(date.description)
        case .code(let code): writer.string(code)
        }
        writer.raw("}")
    }

    /// `nil` for anything that ``write(into:)`` does not write.
    init?(_ json: JSON) {
        guard let members = json.objectValue, members.count == 1, let (tag, value) = members.first else { return nil }
        switch (tag, value) {
        case ("name", .string(let text)): self = .name(ElementName(rawValue: text))
        case ("names", .array(let elements)):
            let names = elements.compactMap { $0.stringValue.map(ElementName.init(rawValue:)) }
            guard names.count == elements.count else { return nil }
            self = .names(names)
        case ("digest", .string(let text)):
            guard let digest = Digest(hex: text) else { return nil }
            self = .digest(digest)
        case ("count", .integer(let count)): self = .count(count)
        case ("flag", .bool(let flag)): self = .flag(flag)
        case ("instant", .string(let text)):
            guard let instant = Instant(rfc3339: text) else { return nil }
            self = .instant(instant)
        case ("date", .string(let text)):
            guard let date = CalendarDate(text) else { return nil }
            self = .date(date)
        case ("code", .string(let text)): self = .code(text)
        default: return nil
        }
    }
}
