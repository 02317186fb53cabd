import Processing

/// What a job may do within its transaction; the rooms' store protocols are implemented as its extensions.
///
/// Each protocol has its file in `Stores/`. The value must not leave the closure that is given it. In a read the
/// engine refuses changes with ``StorageError/readOnly``.
package struct SQLTransaction: SQLConnection {
    private let connection: any SQLConnection
    /// Where people are met as after the acts on many that were ordered; `nil` reads them as they are stored.
    private(set) var binding: MassActBinding?

    /// Where the evidence of a group of writes is gathered; `nil` writes each entry at once.
    let evidence: GatheredEvidence?

    package init(_ connection: any SQLConnection) { self.init(connection, gathering: nil) }

    init(_ connection: any SQLConnection, gathering evidence: GatheredEvidence?) {
        (self.connection, self.evidence) = (connection, evidence)
    }

    /// The same transaction, with people met by this.
    func bound(by binding: MassActBinding) -> SQLTransaction {
        var bound = self
        bound.binding = binding
        return bound
    }

    @discardableResult
    package func execute(_ sql: String, _ arguments: [SQLValue] = []) throws(StorageError) -> Int {
        try connection.execute(sql, arguments)
    }

    package func forEachRow(_ sql: String, _ arguments: [SQLValue] = [], _ body: (any SQLRow) throws -> Bool) throws {
        try connection.forEachRow(sql, arguments, body)
    }
}
