/// The tree that the entries make and the tree that the leaf tiles make, while a bundle is read.
///
/// They are one tree until an entry and its tile disagree and nothing nearby tells which is right; from then on both
/// are grown, and the signed root decides in the end.
struct TwinTrees {
    /// Which of the two a finding speaks of.
    struct Agreement: Hashable {
        var entries: Bool
        var tiles: Bool

        static let both = Agreement(entries: true, tiles: true)
    }

    private var entries = TreeEdge(keepsLeaves: false)
    /// `nil` while the two are one.
    private var tiles: TreeEdge?

    var size: Int64 { entries.size }

    /// Adds a leaf that both agree on.
    mutating func append(_ leaf: TreeHash) {
        entries.append(leaf)
        tiles?.append(leaf)
    }

    /// Adds the 256 leaves of a full tile that both agree on.
    mutating func append(fullTile root: TreeHash) {
        entries.append(fullTile: root)
        tiles?.append(fullTile: root)
    }

    /// Adds a leaf that they disagree on; from here on there are two trees.
    mutating func append(entry: TreeHash, tile: TreeHash) {
        if tiles == nil { tiles = entries }
        entries.append(entry)
        tiles?.append(tile)
    }

    /// - Parameter subtrees: what follows on both trees, as perfect subtrees smaller than any that stand, the largest
    ///   first.
    func agreement(with root: TreeHash, extendedBy subtrees: [TreeHash] = []) -> Agreement {
        let entriesAgree = entries.root(extendedBy: subtrees) == root
        return Agreement(
            entries: entriesAgree, tiles: tiles.map { $0.root(extendedBy: subtrees) == root } ?? entriesAgree)
    }

    /// The tiles above the leaves that filled up, or at the end all that changed, as each of the two has them.
    mutating func takeTiles(atEnd: Bool) -> [(address: TileAddress, entries: [UInt8], tiles: [UInt8])] {
        let first = atEnd ? entries.takeTiles() : entries.takeFullTiles()
        let second = atEnd ? tiles?.takeTiles() : tiles?.takeFullTiles()
        return first.indices.map { index in
            (first[index].address, first[index].bytes, (second?[index] ?? first[index]).bytes)
        }
    }
}
