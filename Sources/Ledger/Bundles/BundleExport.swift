import Vocabulary

extension LedgerBundle {
    /// Checkpoints that are read from the store at once.
    private static let checkpointPage = 500

    /// Writes one controller's ledger into a folder, as far as it is signed.
    ///
    /// Streamed: never more than 256 entries and one tile in memory. The manifest comes last, so that an export that
    /// was cut off is no bundle. Run it in a reading transaction, which sees one unchanging ledger.
    /// - Parameters:
    ///   - keys: the public keys that signed, the present one and those before it.
    ///   - folder: not there yet, or empty.
    /// - Throws: ``LedgerError/nothingToExport`` before the first checkpoint; ``LedgerError/folderNotEmpty``;
    ///   ``LedgerError/fileAccess(path:errno:)``; ``LedgerError/tileMissing(_:)``; or what the store throws.
    package static func export(
        _ controller: ControllerID, keys: [CheckpointKey], from transaction: some LedgerTransaction, to folder: String
    ) throws -> BundleManifest {
        guard let stored = try transaction.latestCheckpoint(of: controller) else { throw LedgerError.nothingToExport }
        let head = try SignedCheckpoint(text: stored.note).checkpoint
        let files = BundleFiles(folder: folder)
        try files.create()
        try exportEntries(controller, head.size, transaction, files)
        try exportTiles(controller, head.size, transaction, files)
        let earlier = try exportEarlier(controller, head.size, transaction, files)
        try files.write(keys.map { $0.text + "\n" }.joined().utf8, to: keysPath)
        try files.write(stored.note.utf8, to: checkpointPath)
        let manifest = BundleManifest(
            origin: head.origin, controller: controller, size: head.size, earlierCheckpoints: earlier)
        try files.write(manifest.text.utf8, to: manifestPath)
        return manifest
    }

    private static func exportEntries(
        _ controller: ControllerID, _ size: Int64, _ transaction: some LedgerTransaction, _ files: BundleFiles
    ) throws {
        var index: Int64 = 0
        var bytes: [UInt8] = []
        while let path = path(.entries, index, inTreeOf: size) {
            let first = index * Int64(TileAddress.fullWidth)
            let entries = try transaction.entries(of: controller, from: first, limit: path.width)
            guard entries.count == path.width, entries.first?.sequence == first else {
                throw LedgerError.treeDamaged(size: size)
            }
            bytes.removeAll(keepingCapacity: true)
            for entry in entries {
                bytes.append(UInt8(entry.bytes.count >> 8))
                bytes.append(UInt8(entry.bytes.count & 255))
                bytes.append(contentsOf: entry.bytes)
            }
            try files.write(bytes, to: path.text)
            index += 1
        }
    }

    private static func exportTiles(
        _ controller: ControllerID, _ size: Int64, _ transaction: some LedgerTransaction, _ files: BundleFiles
    ) throws {
        for level in TileAddress.levels {
            var index: Int64 = 0
            while let path = path(.hashes(level: level), index, inTreeOf: size) {
                let address = TileAddress(level: level, index: index)
                let count = path.width * TreeHash.byteCount
                guard let bytes = try transaction.tile(address, of: controller), bytes.count >= count else {
                    throw LedgerError.tileMissing(address)
                }
                try files.write(bytes[..<count], to: path.text)
                index += 1
            }
        }
    }

    private static func exportEarlier(
        _ controller: ControllerID, _ size: Int64, _ transaction: some LedgerTransaction, _ files: BundleFiles
    ) throws -> Int64 {
        var (count, next) = (Int64(0), Int64(0))
        try files.write([], to: earlierPath)
        while true {
            let page = try transaction.checkpoints(of: controller, from: next, limit: checkpointPage)
                .filter { $0.size < size }
            guard let last = page.last else { return count }
            try files.append(page.flatMap { CheckpointLog.record($0.note) }, to: earlierPath)
            count += Int64(page.count)
            next = last.size + 1
        }
    }
}
