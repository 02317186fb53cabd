import Vocabulary

/// An argument of a statement, bound to a `?`; values never stand in the SQL itself.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// A boolean as 0 or 1, because both engines index integers alike.
    package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
    /// A count or a number of our own.
    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    /// Milliseconds since 1970.
    package static func instant(_ value: Instant) -> SQLValue { .integer(value.milliseconds) }
    /// The identifier's text.
    package static func id(_ value: some EntityID) -> SQLValue { .text(value.rawValue) }
    /// The digest's 32 bytes.
    package static func digest(_ value: Digest) -> SQLValue { .blob(value.bytes) }

    // The value, or null.
    /// The value, or null.
    package static func optional(_ value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
    package static func optional(_ value: Bool?) -> SQLValue { value.map { .flag($0) } ?? .null }
    package static func optional(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    package static func optional(_ value: [UInt8]?) -> SQLValue { value.map { .blob($0) } ?? .null }
    package static func optional(_ value: Instant?) -> SQLValue { value.map { .instant($0) } ?? .null }
    package static func optional(_ value: Digest?) -> SQLValue { value.map { .digest($0) } ?? .null }
    package static func optional(_ value: (some EntityID)?) -> SQLValue { value.map { .id($0) } ?? .null }
}
