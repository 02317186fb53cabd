/// One JSON value (RFC 8259), as API calls, evidence and exports carry it.
///
/// Text becomes a value by ``parse(_:limits:)`` and a value becomes text by ``canonicalBytes`` or ``prettyText``.
/// A whole number is ``integer(_:)`` and everything else numeric is ``double(_:)``; the parser never makes an
/// integer outside ``exactIntegers``, because other readers of JSON would round it.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A finite number; a value that is not finite is written as `null`, as ECMAScript does.
    case double(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// The whole numbers that a double holds exactly, and RFC 7493 therefore allows: up to 2^53 - 1 either way.
    package static let exactIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
}

extension JSON {
    /// The member of that name; `nil` when this is no object or has no such member.
    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The element at that place, from 0; `nil` when this is no array or is shorter.
    package subscript(index: Int) -> JSON? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    package var isNull: Bool { self == .null }

    package var boolValue: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The whole number; a double is given too when it is whole and exact (`1.0`, `1e3`).
    package var integerValue: Int64? {
        switch self {
        case .integer(let value): return value
        case .double(let value):
            guard let whole = Int64(exactly: value), Self.exactIntegers.contains(whole) else { return nil }
            return whole
        default: return nil
        }
    }

    /// The number, whole or not.
    package var doubleValue: Double? {
        switch self {
        case .integer(let value): return Double(value)
        case .double(let value): return value
        default: return nil
        }
    }

    package var stringValue: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var arrayValue: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    package var objectValue: [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .double(value) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// The last of two equal keys stands.
    package init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
}
