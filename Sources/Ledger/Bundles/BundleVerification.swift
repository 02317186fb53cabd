import Vocabulary

extension LedgerBundle {
    /// Checks a bundle, in one pass over its entries and in constant memory, on several cores.
    ///
    /// - Parameters:
    ///   - older: an earlier bundle of the same ledger; its tree must be the beginning of this one.
    ///   - key: the key that the reader trusts; without it the bundle's own keys are taken, and the result says no
    ///     more than that the bundle agrees with itself.
    /// - Returns: what is wrong, part by part. When the checkpoint cannot be trusted, nothing below it is looked at.
    /// - Throws: ``LedgerError/fileAccess(path:errno:)`` when the disk refuses.
    package static func verify(
        _ folder: String, against older: String? = nil, trusting key: CheckpointKey? = nil
    ) async throws(LedgerError) -> BundleReport {
        var verification = BundleVerification(files: BundleFiles(folder: folder), trusted: key)
        try await verification.run(against: older.map(BundleFiles.init(folder:)))
        return verification.report
    }
}

/// One verification on its way: head first, then the leaves from left to right, then what hangs on the root.
struct BundleVerification {
    let files: BundleFiles
    let trusted: CheckpointKey?
    var report = BundleReport()
    var trees = TwinTrees()
    /// Findings that wait for the root to tell which tree is right.
    var doubts: [Doubt] = []

    /// A finding that is a problem unless the right tree agrees with it.
    struct Doubt {
        var agreement: TwinTrees.Agreement
        var problem: BundleProblem
    }

    private var keys: [CheckpointKey] = []
    private var earlier: CheckpointLog?
    private var nextEarlier: SignedCheckpoint?
    private var older: Checkpoint?
    private var tileBuffer: [UInt8] = []

    init(files: BundleFiles, trusted: CheckpointKey?) {
        self.files = files
        self.trusted = trusted
        report.isKeyTrusted = trusted != nil
    }

    mutating func run(against olderFiles: BundleFiles?) async throws(LedgerError) {
        try files.checkFolder()
        try readKeys()
        guard let head = try readHead(files, .checkpoint) else { return }
        report.checkpoint = head
        let manifest = try readManifest(head)
        try findExtraFiles(head.size)
        if let olderFiles { try readOlder(olderFiles, head) }
        try openEarlier()
        try checkRoots()
        try await readLeaves(head.size)
        try checkTiles(head.size, atEnd: true)
        if nextEarlier != nil { report.add(.earlierCheckpoint, LedgerBundle.earlierPath, nextEarlier?.checkpoint.size) }
        if let manifest, manifest.earlierCheckpoints != report.earlierCheckpoints, !hasEarlierProblem {
            report.add(.earlierCheckpoint, LedgerBundle.earlierPath)
        }
        settle(head)
    }

    private var hasEarlierProblem: Bool { report.problems.contains { $0.kind == .earlierCheckpoint } }

    /// The root decides which tree is right, and with it which doubts are problems.
    private mutating func settle(_ head: Checkpoint) {
        let agreement = trees.agreement(with: head.root)
        if !agreement.entries && !agreement.tiles { report.add(.root, LedgerBundle.checkpointPath, head.size) }
        for doubt in doubts {
            let isRight = agreement.entries ? doubt.agreement.entries : agreement.tiles && doubt.agreement.tiles
            if isRight { continue }
            let isOpen = !agreement.entries && !agreement.tiles && [.entry, .tile].contains(doubt.problem.kind)
            report.add(isOpen ? .disagreement : doubt.problem.kind, doubt.problem.path, doubt.problem.number)
        }
    }

    private mutating func doubt(_ agreement: TwinTrees.Agreement, _ problem: BundleProblem) {
        guard agreement != .both else { return }
        if doubts.count < BundleReport.maxListed {
            doubts.append(Doubt(agreement: agreement, problem: problem))
        } else {
            report.add(.disagreement, problem.path, problem.number)
        }
    }
}

// MARK: The head

extension BundleVerification {
    private mutating func readKeys() throws(LedgerError) {
        let bytes = try files.contents(LedgerBundle.keysPath, limit: LedgerBundle.maxKeysBytes)
        if let text = bytes.flatMap({ String(validating: $0, as: UTF8.self) }), text.last == "\n" {
            for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
                guard let key = try? CheckpointKey(text: line) else {
                    report.add(.keys, LedgerBundle.keysPath)
                    continue
                }
                keys.append(key)
            }
        } else {
            report.add(.keys, LedgerBundle.keysPath)
        }
        if let trusted, !keys.contains(trusted) { keys.append(trusted) }
    }

    /// A checkpoint file, signed by the trusted key, or without one by a key of the bundle.
    private mutating func readHead(
        _ files: BundleFiles, _ kind: BundleProblem.Kind
    ) throws(LedgerError) -> Checkpoint? {
        let path = LedgerBundle.checkpointPath
        guard let bytes = try files.contents(path, limit: SignedCheckpoint.maxBytes),
            let note = try? SignedCheckpoint(bytes: bytes)
        else {
            report.add(kind, path)
            return nil
        }
        // An older bundle is in the reader's hands already; its key may have been rotated since.
        let accepted = kind == .checkpoint ? trusted.map { [$0] } ?? keys : keys
        let fitting = accepted.filter { $0.name == note.checkpoint.origin.text }
        guard fitting.contains(where: { note.isSigned(by: $0) }) else {
            report.add(accepted.isEmpty ? .noKey : kind, path, note.checkpoint.size)
            return nil
        }
        return note.checkpoint
    }

    private mutating func readManifest(_ head: Checkpoint) throws(LedgerError) -> BundleManifest? {
        let bytes = try files.contents(LedgerBundle.manifestPath, limit: LedgerBundle.maxManifestBytes)
        guard let manifest = bytes.flatMap({ BundleManifest(bytes: $0) }), manifest.origin == head.origin,
            manifest.size == head.size, manifest.controller == head.origin.controller
        else {
            report.add(.manifest, LedgerBundle.manifestPath)
            return nil
        }
        return manifest
    }

    private mutating func readOlder(_ files: BundleFiles, _ head: Checkpoint) throws(LedgerError) {
        guard let checkpoint = try readHead(files, .olderBundle) else { return }
        if checkpoint.origin != head.origin {
            report.add(.otherLog, LedgerBundle.checkpointPath)
        } else if checkpoint.size > head.size {
            report.add(.shortened, LedgerBundle.checkpointPath, checkpoint.size)
        } else {
            older = checkpoint
        }
    }

    private mutating func findExtraFiles(_ size: Int64) throws(LedgerError) {
        var extra: [String] = []
        try files.forEachFile { path in
            if LedgerBundle.fixedPaths.contains(path) { return }
            let tile = TilePath(path)
            if let tile, LedgerBundle.path(tile.content, tile.index, inTreeOf: size) == tile { return }
            if extra.count <= BundleReport.maxListed { extra.append(path) }
        }
        for path in extra.sorted() { report.add(.extraFile, path) }
    }
}

// MARK: Checkpoints on the way

extension BundleVerification {
    private mutating func openEarlier() throws(LedgerError) {
        guard let file = try files.openFile(LedgerBundle.earlierPath) else {
            return report.add(.missingFile, LedgerBundle.earlierPath)
        }
        earlier = CheckpointLog(file)
        try readNextEarlier(after: -1)
    }

    private mutating func readNextEarlier(after size: Int64) throws(LedgerError) {
        nextEarlier = nil
        let next = try earlier?.next() ?? .end
        guard next != .end else { return }
        guard case .note(let note) = next, note.checkpoint.size > size, note.checkpoint.size >= trees.size,
            note.checkpoint.origin == report.checkpoint?.origin, keys.contains(where: { note.isSigned(by: $0) })
        else {
            earlier = nil
            return report.add(.earlierCheckpoint, LedgerBundle.earlierPath, max(0, size))
        }
        report.earlierCheckpoints += 1
        nextEarlier = note
    }

    /// Compares the tree as it stands, extended by what follows, with the checkpoints of just that size.
    private mutating func checkRoots(extendedBy count: Int = 0, of tile: FullTileTree? = nil) throws(LedgerError) {
        let size = trees.size + Int64(count)
        let subtrees = tile?.subtrees(ofFirst: count) ?? []
        if let older, older.size == size {
            doubt(
                trees.agreement(with: older.root, extendedBy: subtrees),
                BundleProblem(.fork, LedgerBundle.checkpointPath, older.size))
            self.older = nil
        }
        while let note = nextEarlier, note.checkpoint.size == size {
            doubt(
                trees.agreement(with: note.checkpoint.root, extendedBy: subtrees),
                BundleProblem(.earlierCheckpoint, LedgerBundle.earlierPath, note.checkpoint.size))
            try readNextEarlier(after: note.checkpoint.size)
        }
    }

    private var nextRootSize: Int64 {
        min(older?.size ?? .max, nextEarlier?.checkpoint.size ?? .max)
    }
}

// MARK: Leaves

extension BundleVerification {
    /// Bundles of entries that are read and hashed at the same time, ahead of the one that is judged.
    private static let window = 4

    private mutating func readLeaves(_ size: Int64) async throws(LedgerError) {
        let files = files
        let outcome: Result<Void, LedgerError> = await withTaskGroup(of: LeafBlock.Outcome.self) { group in
            var ready: [Int64: Result<LeafBlock, LedgerError>] = [:]
            var (started, next) = (Int64(0), Int64(0))
            while true {
                while started - next < Self.window, let path = LedgerBundle.path(.entries, started, inTreeOf: size) {
                    group.addTask { LeafBlock.Outcome(path, in: files) }
                    started += 1
                }
                while ready[next] == nil, let outcome = await group.next() { ready[outcome.index] = outcome.block }
                guard let block = ready.removeValue(forKey: next) else { return .success(()) }
                do throws(LedgerError) {
                    try judge(try block.get())
                    try checkTiles(size, atEnd: false)
                } catch { return .failure(error) }
                next += 1
            }
        }
        try outcome.get()
    }

    /// Tells what is wrong with 256 leaves at most, and lets the trees grow by the right ones.
    private mutating func judge(_ block: LeafBlock) throws(LedgerError) {
        let first = block.path.index * Int64(TileAddress.fullWidth)
        report.entries += Int64(block.leaves.count)
        report.bytes += Int64((block.entriesCount ?? 0) + (block.tileCount ?? 0))
        if block.entriesCount == nil { report.add(.missingFile, block.path.text) }
        if block.tileCount == nil { report.add(.missingFile, block.tilePath.text) }
        if !block.isTileWhole, block.tileCount != nil { report.add(.wrongLength, block.tilePath.text) }
        if block.entriesCount != nil, !block.entriesAreWhole, block.differing.isEmpty {
            // What is there is right, so the file was cut off or had something added.
            report.add(.wrongLength, block.path.text, first + Int64(block.leaves.count))
        }
        let lacking = block.path.width - block.leaves.count
        if block.differing.isEmpty, lacking == 0 {
            guard let tree = block.tree else { return try grow(block.leaves) }
            while nextRootSize < trees.size + Int64(TileAddress.fullWidth) {
                try checkRoots(extendedBy: Int(nextRootSize - trees.size), of: tree)
            }
            trees.append(fullTile: tree.root)
            if trees.size == nextRootSize { try checkRoots() }
        } else if block.isTileWhole {
            try resolve(block)
        } else {
            try grow(block.leaves + Array(repeating: .empty, count: lacking))
        }
    }

    /// Tells whether entries or tile are wrong, by the tile above if that is possible.
    private mutating func resolve(_ block: LeafBlock) throws(LedgerError) {
        let first = block.path.index * Int64(TileAddress.fullWidth)
        let above = try hashAbove(block.path)
        if block.entriesAreWhole, above == TreeRange.root(of: block.leaves) {
            report.add(.tile, block.tilePath.text, first + Int64(block.differing.first ?? 0))
            return try grow(block.leaves)
        }
        let tileIsRight = !block.entriesAreWhole || above == TreeRange.root(of: block.inTile)
        for index in block.differing {
            let place = first + Int64(index)
            let problem = BundleProblem(.entry, block.path.text, place)
            if tileIsRight {
                report.add(problem)
            } else {
                doubt(.init(entries: true, tiles: false), problem)
                doubt(.init(entries: false, tiles: true), BundleProblem(.tile, block.tilePath.text, place))
            }
        }
        if tileIsRight { return try grow(block.inTile) }
        for index in block.leaves.indices {
            trees.append(entry: block.leaves[index], tile: block.inTile[index])
            if trees.size == nextRootSize { try checkRoots() }
        }
    }

    private mutating func grow(_ leaves: [TreeHash]) throws(LedgerError) {
        var next = nextRootSize
        for leaf in leaves {
            trees.append(leaf)
            if trees.size == next {
                try checkRoots()
                next = nextRootSize
            }
        }
    }

    /// The hash of this full tile in the tile above it; `nil` for a partial one or when that tile is not whole.
    private func hashAbove(_ path: TilePath) throws(LedgerError) -> TreeHash? {
        guard path.width == TileAddress.fullWidth, let size = report.checkpoint?.size,
            let above = LedgerBundle.path(.hashes(level: 1), path.index >> 8, inTreeOf: size),
            let bytes = try files.contents(above.text, limit: TileAddress.fullWidth * TreeHash.byteCount),
            bytes.count == above.width * TreeHash.byteCount
        else { return nil }
        return bytes.withUnsafeBytes { TreeHash($0, at: Int(path.index & 255) * TreeHash.byteCount) }
    }
}

// MARK: Tiles above the leaves

extension BundleVerification {
    private mutating func checkTiles(_ size: Int64, atEnd: Bool) throws(LedgerError) {
        for (address, byEntries, byTiles) in trees.takeTiles(atEnd: atEnd) {
            let path = TilePath(address, width: address.width(inTreeOf: size))
            guard let count = try files.read(path.text, into: &tileBuffer, limit: byEntries.count) else {
                report.add(.missingFile, path.text)
                continue
            }
            report.bytes += Int64(count)
            guard count == byEntries.count else {
                report.add(.wrongLength, path.text)
                continue
            }
            let agreement = TwinTrees.Agreement(
                entries: tileBuffer[..<count].elementsEqual(byEntries),
                tiles: tileBuffer[..<count].elementsEqual(byTiles))
            doubt(agreement, BundleProblem(.tile, path.text))
        }
    }
}
