/// The Merkle tree over the 256 leaves of one full tile, with all its nodes: the root of any of its beginnings costs no
/// hash but those that join its subtrees.
struct FullTileTree: Sendable {
    /// Level after level, leaves first: 256, 128, … 1.
    private let nodes: [TreeHash]

    /// - Parameter leaves: exactly 256.
    init(_ leaves: [TreeHash]) {
        precondition(leaves.count == TileAddress.fullWidth, "a full tile has 256 leaves")
        var nodes = leaves
        nodes.reserveCapacity(2 * leaves.count)
        var below = 0
        while nodes.count < 2 * leaves.count - 1 {
            nodes.append(TreeHash.node(nodes[below], nodes[below + 1]))
            below += 2
        }
        self.nodes = nodes
    }

    var root: TreeHash { nodes[nodes.count - 1] }

    /// The perfect subtrees that the first `count` leaves are made of, the largest first; fewer than 256.
    func subtrees(ofFirst count: Int) -> [TreeHash] {
        var (subtrees, start): ([TreeHash], Int) = ([], 0)
        for level in stride(from: 7, through: 0, by: -1) where count & (1 << level) != 0 {
            let levelStart = nodes.count + 1 - (nodes.count + 1) >> level
            subtrees.append(nodes[levelStart + start >> level])
            start += 1 << level
        }
        return subtrees
    }
}
