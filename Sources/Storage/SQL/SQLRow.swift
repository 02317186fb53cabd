import Vocabulary

/// The present row of a result, read by position from 0; valid only inside the closure that is given it.
///
/// Each plain reader throws ``StorageError/unexpectedValue(column:)`` for a null or for another type, each optional
/// one only for another type.
package protocol SQLRow {
    /// A column's value; `nil` for null.
    func optionalInteger(_ column: Int) throws(StorageError) -> Int64?
    func optionalReal(_ column: Int) throws(StorageError) -> Double?
    func optionalText(_ column: Int) throws(StorageError) -> String?
    func optionalBlob(_ column: Int) throws(StorageError) -> [UInt8]?
}

extension SQLRow {
    /// A column's whole number; throws ``StorageError/unexpectedValue(column:)`` for null, as all that follow do.
    package func integer(_ column: Int) throws(StorageError) -> Int64 {
        try present(optionalInteger(column), column)
    }

    /// A column that holds something.
    package func real(_ column: Int) throws(StorageError) -> Double { try present(optionalReal(column), column) }
    package func text(_ column: Int) throws(StorageError) -> String { try present(optionalText(column), column) }
    package func blob(_ column: Int) throws(StorageError) -> [UInt8] { try present(optionalBlob(column), column) }

    /// A boolean stored as 0 or 1.
    package func flag(_ column: Int) throws(StorageError) -> Bool { try integer(column) != 0 }

    /// A boolean stored as 0 or 1, or `nil` for null.
    package func optionalFlag(_ column: Int) throws(StorageError) -> Bool? {
        try optionalInteger(column).map { $0 != 0 }
    }

    /// A time, kept as milliseconds since 1970.
    package func instant(_ column: Int) throws(StorageError) -> Instant {
        Instant(milliseconds: try integer(column))
    }

    /// A time, or `nil` for null.
    package func optionalInstant(_ column: Int) throws(StorageError) -> Instant? {
        try optionalInteger(column).map { Instant(milliseconds: $0) }
    }

    /// An identifier, kept as text.
    package func id<ID: EntityID>(_ column: Int, _ kind: ID.Type = ID.self) throws(StorageError) -> ID {
        ID(rawValue: try text(column))
    }

    /// An identifier, or `nil` for null.
    package func optionalID<ID: EntityID>(_ column: Int, _ kind: ID.Type = ID.self) throws(StorageError) -> ID? {
        try optionalText(column).map { ID(rawValue: $0) }
    }

    /// A digest, kept as its bytes.
    package func digest(_ column: Int) throws(StorageError) -> Digest {
        try present(Digest(blob(column)), column)
    }

    /// A digest, or `nil` for null.
    package func optionalDigest(_ column: Int) throws(StorageError) -> Digest? {
        guard let bytes = try optionalBlob(column) else { return nil }
        return try present(Digest(bytes), column)
    }

    private func present<Value>(_ value: Value?, _ column: Int) throws(StorageError) -> Value {
        guard let value else { throw .unexpectedValue(column: column) }
        return value
    }
}
