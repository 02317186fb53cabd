/// A tree that is read through its tiles, to prove things about it.
///
/// One value serves one proof or a few: it keeps each tile that it has read.
package struct TileTree {
    package let size: Int64
    private let read: (TileAddress) throws -> [UInt8]?
    private var tiles: [TileAddress: [UInt8]] = [:]

    /// - Parameter tile: the bytes of a tile, with at least the hashes that it has in a tree of this size.
    package init(size: Int64, tile: @escaping (TileAddress) throws -> [UInt8]?) {
        self.size = size
        read = tile
    }

    /// The Merkle tree hash of the first `size` leaves, of this size or an earlier one.
    package mutating func root(at size: Int64) throws -> TreeHash {
        guard (0...self.size).contains(size) else { throw LedgerError.outsideTree }
        return size == 0 ? .empty : try hash(0, size)
    }

    /// The path from a leaf to the root of the tree (RFC 9162 section 2.1.3.1).
    package mutating func inclusionProof(of sequence: Int64) throws -> [TreeHash] {
        guard (0..<size).contains(sequence) else { throw LedgerError.outsideTree }
        var proof: [TreeHash] = []
        var (start, end) = (Int64(0), size)
        while end - start > 1 {
            let middle = start + TreeRange.split(end - start)
            if sequence < middle {
                proof.append(try hash(middle, end))
                end = middle
            } else {
                proof.append(try hash(start, middle))
                start = middle
            }
        }
        return proof.reversed()
    }

    /// That the first `earlier` leaves are the beginning of this tree (RFC 9162 section 2.1.4.1).
    package mutating func consistencyProof(from earlier: Int64) throws -> [TreeHash] {
        guard (0...size).contains(earlier) else { throw LedgerError.outsideTree }
        guard earlier > 0, earlier < size else { return [] }
        var proof: [TreeHash] = []
        var (start, end) = (Int64(0), size)
        var isWhole = true
        while earlier < end {
            let middle = start + TreeRange.split(end - start)
            if earlier <= middle {
                proof.append(try hash(middle, end))
                end = middle
            } else {
                proof.append(try hash(start, middle))
                start = middle
                isWhole = false
            }
        }
        if !isWhole { proof.append(try hash(start, end)) }
        return proof.reversed()
    }

    /// MTH(D[start:end]); `start` is a multiple of a power of two not smaller than the count.
    private mutating func hash(_ start: Int64, _ end: Int64) throws -> TreeHash {
        let count = end - start
        guard count & (count - 1) != 0 else { return try perfect(start, count) }
        let middle = start + TreeRange.split(count)
        return TreeHash.node(try perfect(start, middle - start), try hash(middle, end))
    }

    /// The root of a perfect subtree: up to 128 neighbours in one tile.
    private mutating func perfect(_ start: Int64, _ count: Int64) throws -> TreeHash {
        let height = count.trailingZeroBitCount
        let level = height / 8
        let width = 1 << (height % 8)
        let first = start >> Int64(8 * level)
        let address = TileAddress(level: level, index: first >> 8)
        let offset = Int(first & 255)
        let bytes = try tile(address)
        guard bytes.count >= (offset + width) * TreeHash.byteCount else { throw LedgerError.tileMissing(address) }
        let hashes = bytes.withUnsafeBytes { buffer in
            (offset..<(offset + width)).map { TreeHash(buffer, at: $0 * TreeHash.byteCount) }
        }
        return TreeRange.root(of: hashes)
    }

    private mutating func tile(_ address: TileAddress) throws -> [UInt8] {
        if let bytes = tiles[address] { return bytes }
        guard let bytes = try read(address) else { throw LedgerError.tileMissing(address) }
        tiles[address] = bytes
        return bytes
    }
}
