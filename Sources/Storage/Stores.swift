import Vocabulary

/// The two stores of one server: data, and the keys without which the data say nothing.
package struct Stores: Sendable {
    package static let dataFile = "data.sqlite"
    package static let keysFile = "keys.sqlite"

    package let data: any SQLDatabase
    package let keys: any SQLDatabase
    /// The files themselves, for backup and care; `nil` when the stores are not files of this machine.
    package let files: SQLiteFiles?
    /// Whether writes are taken.
    package let watch: WriteWatch

    package init(data: any SQLDatabase, keys: any SQLDatabase, files: SQLiteFiles? = nil) {
        let watch = WriteWatch()
        self.data = WatchedDatabase(database: data, watch: watch)
        self.keys = WatchedDatabase(database: keys, watch: watch)
        (self.files, self.watch) = (files, watch)
    }

    /// Opens, and where needed makes, the two files in a folder that exists.
    ///
    /// - Throws: ``StorageError/missing`` also when one file is missing or empty beside the other in use: a lost file must
    ///   not be replaced by an empty one. Only beside keys of no controller, which a cut first start leaves, the data's
    ///   file is made.
    package static func open(
        folder: String, now: Instant, options: SQLiteDatabase.Options = .init()
    ) async throws(StorageError) -> Stores {
        let (dataPath, keysPath) = (folder + "/" + dataFile, folder + "/" + keysFile)
        let found: StoresExamination?
        do { found = try StoresExamination.run(folder: folder) { _ in } } catch { throw StorageError(error) }
        guard found != nil || options.createsFile else { throw .missing }
        let keys = try await SQLiteDatabase(path: keysPath, migrations: Migrations.keys, now: now, options: options)
        let data = try await SQLiteDatabase(path: dataPath, migrations: Migrations.data, now: now, options: options)
        return Stores(data: data, keys: keys, files: SQLiteFiles(data: data, keys: keys))
    }

    /// Closes both; see ``SQLDatabase/close()``.
    package func close() throws {
        try data.close()
        try keys.close()
    }
}

/// The two files of SQLite.
///
/// A backup that is to be restored together takes the data first and the keys after them: a key is written before its
/// datum, so every datum of the copy has its key. Copies of the keys are kept apart from copies of the data, and no
/// longer than the policy's backup period, because an erasure reaches a copy of the data through them.
package struct SQLiteFiles: Sendable {
    package let data: SQLiteDatabase
    package let keys: SQLiteDatabase
}
