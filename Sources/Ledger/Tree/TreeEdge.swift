/// The right edge of a growing tree: all that appending needs, whatever the size.
///
/// Appending costs one hash of a node on average and at most one a level; the tiles that fill up on the way are handed
/// out by ``takeTiles()``.
package struct TreeEdge: Sendable {
    /// Leaves so far.
    package private(set) var size: Int64 = 0
    /// Roots of the perfect subtrees that the size is made of, the largest first.
    private var roots: [TreeHash] = []
    /// The hashes of the last tile of each level, which is not full.
    private var partial: [[TreeHash]] = []
    /// Levels whose last tile changed since the last ``takeTiles()``.
    private var changed: Set<Int> = []
    private var full: [Tile] = []

    private let keepsLeaves: Bool

    /// - Parameter keepsLeaves: whether ``takeTiles()`` also gives the tiles of level 0; who reads them from a file
    ///   needs no copy.
    package init(keepsLeaves: Bool = true) { self.keepsLeaves = keepsLeaves }

    /// The edge of a tree that exists, from the last tiles of its levels.
    ///
    /// - Parameter tile: the bytes of the tile; at least as many hashes as it has in a tree of this size.
    /// - Throws: ``LedgerError/tileMissing(_:)`` when there are fewer, and whatever `tile` throws.
    package init(size: Int64, tile: (TileAddress) throws -> [UInt8]?) throws {
        keepsLeaves = true
        self.size = size
        for level in TileAddress.levels where size >> Int64(8 * level) > 0 {
            let address = TileAddress(level: level, index: size >> Int64(8 * level + 8))
            let width = address.width(inTreeOf: size)
            partial.append(try Self.hashes(width, of: address, tile: tile))
        }
        for hashes in partial.reversed() {
            var start = 0
            for bit in stride(from: 7, through: 0, by: -1) where hashes.count & (1 << bit) != 0 {
                roots.append(TreeRange.root(of: hashes[start..<(start + 1 << bit)]))
                start += 1 << bit
            }
        }
    }

    private static func hashes(
        _ width: Int, of address: TileAddress, tile: (TileAddress) throws -> [UInt8]?
    ) throws -> [TreeHash] {
        guard width > 0 else { return [] }
        guard let bytes = try tile(address), bytes.count >= width * TreeHash.byteCount else {
            throw LedgerError.tileMissing(address)
        }
        return bytes.withUnsafeBytes { buffer in
            (0..<width).map { TreeHash(buffer, at: $0 * TreeHash.byteCount) }
        }
    }

    /// Adds a leaf at the right; costs one hash for each full subtree that it closes.
    package mutating func append(_ leaf: TreeHash) {
        if keepsLeaves {
            place(leaf, level: 0)
        } else if partial.isEmpty {
            partial.append([])
        }
        add(leaf, height: 0)
    }

    /// Appends 256 leaves at once by the root of their tile; for an edge that keeps no leaves, at a multiple of 256.
    mutating func append(fullTile root: TreeHash) {
        precondition(!keepsLeaves && size % Int64(TileAddress.fullWidth) == 0, "full tiles stand on full tiles")
        if partial.isEmpty { partial.append([]) }
        place(root, level: 1)
        add(root, height: 8)
    }

    /// Joins the root of a perfect subtree with those to its left that make a larger one with it.
    private mutating func add(_ subtree: TreeHash, height start: Int) {
        var hash = subtree
        var height = start
        while size >> Int64(height) & 1 == 1, let left = roots.popLast() {
            hash = TreeHash.node(left, hash)
            height += 1
            if height % 8 == 0 { place(hash, level: height / 8) }
        }
        roots.append(hash)
        size += 1 << Int64(start)
    }

    private mutating func place(_ hash: TreeHash, level: Int) {
        if partial.count == level { partial.append([]) }
        if partial[level].isEmpty { partial[level].reserveCapacity(TileAddress.fullWidth) }
        partial[level].append(hash)
        if partial[level].count < TileAddress.fullWidth {
            changed.insert(level)
            return
        }
        // The size still counts the leaves before this one, so its tile is the one that holds them.
        let address = TileAddress(level: level, index: size >> Int64(8 * level + 8))
        full.append(Tile(address: address, bytes: partial[level].tileBytes))
        partial[level].removeAll(keepingCapacity: true)
        changed.remove(level)
    }

    /// The tiles that changed since the last time: the full ones as they filled, then the partial ones as they stand.
    package mutating func takeTiles() -> [Tile] {
        var tiles = takeFullTiles()
        for level in changed.sorted() {
            let address = TileAddress(level: level, index: size >> Int64(8 * level + 8))
            tiles.append(Tile(address: address, bytes: partial[level].tileBytes))
        }
        changed.removeAll()
        return tiles
    }

    /// Only the tiles that filled up since the last time.
    package mutating func takeFullTiles() -> [Tile] {
        defer { full.removeAll(keepingCapacity: true) }
        return full
    }

    /// The Merkle tree hash of all leaves so far.
    package var root: TreeHash { root(extendedBy: []) }

    /// The Merkle tree hash of all leaves so far and of those below these perfect subtrees, each smaller than the one
    /// before it and than any that stands.
    func root(extendedBy subtrees: [TreeHash]) -> TreeHash {
        guard var hash = subtrees.last ?? roots.last else { return .empty }
        for left in subtrees.dropLast().reversed() { hash = TreeHash.node(left, hash) }
        for left in subtrees.isEmpty ? roots.dropLast().reversed() : roots[...].reversed() {
            hash = TreeHash.node(left, hash)
        }
        return hash
    }
}
