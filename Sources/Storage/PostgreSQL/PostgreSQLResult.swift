import CPQ

/// The whole result of one statement, on this side of the connection.
final class PostgreSQLResult {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }
    deinit { PQclear(handle) }

    var rowCount: Int { Int(PQntuples(handle)) }
    /// How many rows the statement itself changed; 0 for one that changes none.
    var changed: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }
    /// What the server says it did, such as `COMMIT`.
    var tag: String { String(cString: PQcmdStatus(handle)) }
    /// The types of the parameters, of a described statement.
    var parameters: [Oid] { (0..<PQnparams(handle)).map { PQparamtype(handle, $0) } }

    func row(_ index: Int) -> PostgreSQLRow { PostgreSQLRow(result: self, index: Int32(index)) }

    /// The type and the bytes of a value; `nil` for a null, or for a column that there is not.
    func value(_ row: Int32, _ column: Int) throws(StorageError) -> (type: Oid, bytes: UnsafeRawBufferPointer)? {
        let place = Int32(clamping: column)
        guard place >= 0, place < PQnfields(handle) else { throw .unexpectedValue(column: column) }
        guard PQgetisnull(handle, row, place) == 0, let start = PQgetvalue(handle, row, place) else { return nil }
        let count = Int(PQgetlength(handle, row, place))
        return (PQftype(handle, place), UnsafeRawBufferPointer(start: start, count: count))
    }
}

/// One row of a result.
struct PostgreSQLRow: SQLRow {
    let result: PostgreSQLResult
    let index: Int32

    func optionalInteger(_ column: Int) throws(StorageError) -> Int64? {
        guard let (type, bytes) = try result.value(index, column) else { return nil }
        switch type {
        case PostgreSQLType.integer64: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case PostgreSQLType.integer32: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case PostgreSQLType.integer16: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case PostgreSQLType.flag: return bytes.first == 0 ? 0 : 1
        default: throw .unexpectedValue(column: column)
        }
    }

    func optionalReal(_ column: Int) throws(StorageError) -> Double? {
        guard let (type, bytes) = try result.value(index, column) else { return nil }
        switch type {
        case PostgreSQLType.real64:
            return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
        case PostgreSQLType.real32:
            return Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        default: throw .unexpectedValue(column: column)
        }
    }

    func optionalText(_ column: Int) throws(StorageError) -> String? {
        guard let (type, bytes) = try result.value(index, column) else { return nil }
        guard PostgreSQLType.texts.contains(type) else { throw .unexpectedValue(column: column) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func optionalBlob(_ column: Int) throws(StorageError) -> [UInt8]? {
        guard let (type, bytes) = try result.value(index, column) else { return nil }
        guard type == PostgreSQLType.blob else { throw .unexpectedValue(column: column) }
        return Array(bytes)
    }
}
