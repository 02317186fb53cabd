/// Checks proofs with nothing but the hashes; the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2.
package enum TreeProof {
    /// Whether the path leads from that leaf at that place to the root.
    package static func verifyInclusion(
        leaf: TreeHash, sequence: Int64, size: Int64, path: [TreeHash], root: TreeHash
    ) -> Bool {
        guard sequence >= 0, sequence < size else { return false }
        var (place, last) = (sequence, size - 1)
        var hash = leaf
        for step in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = TreeHash.node(step, hash)
                while place & 1 == 0 && place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = TreeHash.node(hash, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether the tree of the earlier size and root is the beginning of the later one.
    package static func verifyConsistency(
        earlier: Int64, earlierRoot: TreeHash, later: Int64, laterRoot: TreeHash, proof: [TreeHash]
    ) -> Bool {
        guard earlier >= 0, earlier <= later else { return false }
        if earlier == later { return proof.isEmpty && earlierRoot == laterRoot }
        if earlier == 0 { return proof.isEmpty && earlierRoot == .empty }
        var path = proof[...]
        if earlier & (earlier - 1) == 0 { path = ([earlierRoot] + proof)[...] }
        guard let start = path.popFirst() else { return false }
        var (place, last) = (earlier - 1, later - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        var (first, second) = (start, start)
        for step in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                first = TreeHash.node(step, first)
                second = TreeHash.node(step, second)
                while place & 1 == 0 && place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                second = TreeHash.node(second, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && first == earlierRoot && second == laterRoot
    }
}
