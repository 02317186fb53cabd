import Vocabulary

/// Looks whether one controller's ledger is whole in a store: entries, tiles and all signed heads.
///
/// The tree is made anew from the entries' bytes, in pages, so memory does not grow with it. Signatures are not checked:
/// that takes the key, and is what a bundle is verified for.
package enum LedgerAudit {
    private static let page = 256

    /// - Returns: the tree's last signed head; `nil` before the first.
    /// - Throws: ``LedgerError/treeDamaged(size:)`` at the first head that the entries do not give;
    ///   ``LedgerError/tileMissing(_:)`` for a tile that is not what they make; or what the store throws.
    package static func run(
        _ controller: ControllerID, in transaction: some LedgerTransaction
    ) throws -> StoredCheckpoint? {
        guard let last = try transaction.latestCheckpoint(of: controller) else {
            guard try transaction.entries(of: controller, from: 0, limit: 1).isEmpty else {
                throw LedgerError.treeDamaged(size: 0)
            }
            return nil
        }
        var edge = TreeEdge()
        var heads = HeadPages(controller: controller)
        var next = try heads.take(transaction)
        while true {
            let entries = try transaction.entries(of: controller, from: edge.size, limit: page)
            for entry in entries {
                let leaf = TreeHash.leaf(entry.bytes)
                guard entry.sequence == edge.size, entry.leafHash == leaf else {
                    throw LedgerError.treeDamaged(size: edge.size)
                }
                edge.append(leaf)
                if next?.size == edge.size {
                    try check(next, edge)
                    next = try heads.take(transaction)
                }
            }
            for tile in edge.takeFullTiles() { try check(tile, of: controller, transaction) }
            if entries.count < page { break }
        }
        for tile in edge.takeTiles() { try check(tile, of: controller, transaction) }
        // Each head had its entries, and no entry stands beyond the last.
        guard next == nil, edge.size == last.size else { throw LedgerError.treeDamaged(size: last.size) }
        return last
    }

    private static func check(_ head: StoredCheckpoint?, _ edge: TreeEdge) throws {
        guard let head else { return }
        let checkpoint = try SignedCheckpoint(text: head.note).checkpoint
        guard checkpoint.size == head.size, checkpoint.root == edge.root else {
            throw LedgerError.treeDamaged(size: head.size)
        }
    }

    private static func check(
        _ tile: Tile, of controller: ControllerID, _ transaction: some LedgerTransaction
    ) throws {
        guard try transaction.tile(tile.address, of: controller) == tile.bytes else {
            throw LedgerError.tileMissing(tile.address)
        }
    }
}

/// The signed heads of a controller, the smallest first, read page by page.
private struct HeadPages {
    let controller: ControllerID
    private var known: ArraySlice<StoredCheckpoint> = []
    private var next: Int64 = 0

    init(controller: ControllerID) { self.controller = controller }

    mutating func take(_ transaction: some LedgerTransaction) throws -> StoredCheckpoint? {
        if known.isEmpty { known = try transaction.checkpoints(of: controller, from: next, limit: 500)[...] }
        guard let head = known.popFirst() else { return nil }
        next = head.size + 1
        return head
    }
}
