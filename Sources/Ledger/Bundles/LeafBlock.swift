/// 256 leaves of a bundle at most, read and hashed: what its entries give, and what its tile says.
///
/// Made off to the side, several at a time; it judges nothing.
struct LeafBlock: Sendable {
    let path: TilePath
    /// Bytes in the file of entries; `nil` when it is missing.
    let entriesCount: Int?
    /// Bytes in the tile; `nil` when it is missing.
    let tileCount: Int?
    /// Hashes of the entries, as many as could be read.
    let leaves: [TreeHash]
    /// Hashes in the tile; none unless it is whole.
    let inTile: [TreeHash]
    /// Whether the file holds just the entries that it must.
    let entriesAreWhole: Bool
    /// Where entries and tile disagree.
    let differing: [Int]
    /// The tree over 256 leaves on which entries and tile agree.
    let tree: FullTileTree?

    var tilePath: TilePath { TilePath(content: .hashes(level: 0), index: path.index, width: path.width) }
    var isTileWhole: Bool { inTile.count == path.width }

    init(_ path: TilePath, in files: BundleFiles) throws(LedgerError) {
        self.path = path
        var buffer: [UInt8] = []
        entriesCount = try files.read(path.text, into: &buffer, limit: LedgerBundle.maxEntriesBytes)
        let (leaves, used) = Self.hashEntries(&buffer, entriesCount ?? 0, path.width)
        self.leaves = leaves
        entriesAreWhole = leaves.count == path.width && used == entriesCount
        let tilePath = TilePath(content: .hashes(level: 0), index: path.index, width: path.width)
        let wholeTile = path.width * TreeHash.byteCount
        tileCount = try files.read(tilePath.text, into: &buffer, limit: wholeTile)
        let inTile = tileCount == wholeTile ? Self.hashes(buffer, path.width) : []
        self.inTile = inTile
        let differing = inTile.isEmpty ? [] : leaves.indices.filter { leaves[$0] != inTile[$0] }
        self.differing = differing
        let isSettled = differing.isEmpty && leaves.count == TileAddress.fullWidth
        tree = isSettled ? FullTileTree(leaves) : nil
    }

    /// Hashes the entries in the buffer, as many as there are up to `width`, and tells how many bytes they took.
    ///
    /// The low byte of each length gives its place to the leaf's prefix, so that nothing is copied.
    private static func hashEntries(_ buffer: inout [UInt8], _ count: Int, _ width: Int) -> ([TreeHash], used: Int) {
        var leaves: [TreeHash] = []
        leaves.reserveCapacity(width)
        let used = buffer.withUnsafeMutableBytes { buffer in
            var position = 0
            while leaves.count < width, position + 2 <= count {
                let length = Int(buffer[position]) << 8 | Int(buffer[position + 1])
                let end = position + 2 + length
                guard end <= count else { break }
                buffer[position + 1] = 0
                leaves.append(TreeHash.leaf(prefixed: UnsafeRawBufferPointer(rebasing: buffer[(position + 1)..<end])))
                position = end
            }
            return position
        }
        return (leaves, used)
    }

    private static func hashes(_ bytes: [UInt8], _ width: Int) -> [TreeHash] {
        bytes.withUnsafeBytes { buffer in (0..<width).map { TreeHash(buffer, at: $0 * TreeHash.byteCount) } }
    }

    /// A block, or why it could not be read, with its place among the blocks.
    struct Outcome: Sendable {
        let index: Int64
        let block: Result<LeafBlock, LedgerError>

        init(_ path: TilePath, in files: BundleFiles) {
            index = path.index
            block = Result { () throws(LedgerError) in try LeafBlock(path, in: files) }
        }
    }
}
