/// Arithmetic on ranges of leaves, as RFC 9162 section 2.1 speaks of them.
package enum TreeRange {
    /// The largest power of two smaller than `count`, which is at least 2.
    package static func split(_ count: Int64) -> Int64 {
        1 << Int64(Int64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// The Merkle tree hash over hashes that stand already (MTH without the leaf prefix).
    package static func root(of hashes: some Collection<TreeHash>) -> TreeHash {
        var level = Array(hashes)
        guard !level.isEmpty else { return .empty }
        while level.count > 1 {
            var above: [TreeHash] = []
            above.reserveCapacity((level.count + 1) / 2)
            for index in stride(from: 0, to: level.count - 1, by: 2) {
                above.append(TreeHash.node(level[index], level[index + 1]))
            }
            if level.count % 2 == 1 { above.append(level[level.count - 1]) }
            level = above
        }
        return level[0]
    }
}
