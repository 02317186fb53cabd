import Ledger
import Testing
import Vocabulary

@Suite("The Merkle tree of RFC 9162 section 2.1")
struct TreeTests {
    /// The inputs that Certificate Transparency's implementations test with.
    static let leaves: [TreeHash] = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ].map { TreeHash.leaf(Hex.bytes($0) ?? []) }

    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func `the published roots of sizes 0 to 8 come out`() {
        var edge = TreeEdge()
        #expect(edge.root.hex == Self.roots[0])
        for (index, leaf) in Self.leaves.enumerated() {
            edge.append(leaf)
            #expect(edge.root.hex == Self.roots[index + 1])
        }
    }

    @Test(
        arguments: [
            (0, 1, []),
            (
                0, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                5, 8,
                [
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
            (
                1, 5,
                [
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int64, Int64, [String])])
    func `the published inclusion proofs come out and verify`(place: Int64, size: Int64, path: [String]) throws {
        var tree = TileTree(size: size) { _ in Self.leaves.tileBytes }
        let proof = try tree.inclusionProof(of: place)
        #expect(proof.map(\.hex) == path)
        let root = try #require(TreeHash(hex: Self.roots[Int(size)]))
        #expect(
            TreeProof.verifyInclusion(
                leaf: Self.leaves[Int(place)], sequence: place, size: size, path: proof, root: root))
    }

    @Test(
        arguments: [
            (1, 1, []),
            (
                1, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                6, 8,
                [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (
                2, 5,
                [
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int64, Int64, [String])])
    func `the published consistency proofs come out and verify`(
        earlier: Int64, later: Int64, path: [String]
    ) throws {
        var tree = TileTree(size: later) { _ in Self.leaves.tileBytes }
        let proof = try tree.consistencyProof(from: earlier)
        #expect(proof.map(\.hex) == path)
        #expect(
            TreeProof.verifyConsistency(
                earlier: earlier, earlierRoot: try #require(TreeHash(hex: Self.roots[Int(earlier)])), later: later,
                laterRoot: try #require(TreeHash(hex: Self.roots[Int(later)])), proof: proof))
    }
}

@Suite("The tree against its definition")
struct TreePropertyTests {
    /// MTH, PATH and PROOF word for word as RFC 9162 section 2.1 defines them.
    enum Naive {
        static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
            guard leaves.count > 1 else { return leaves.first ?? .empty }
            let middle = leaves.startIndex + split(leaves.count)
            return TreeHash.node(root(leaves[..<middle]), root(leaves[middle...]))
        }

        static func path(_ place: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
            guard leaves.count > 1 else { return [] }
            let middle = leaves.startIndex + split(leaves.count)
            return place < middle - leaves.startIndex
                ? path(place, leaves[..<middle]) + [root(leaves[middle...])]
                : path(place - split(leaves.count), leaves[middle...]) + [root(leaves[..<middle])]
        }

        static func proof(_ earlier: Int, _ leaves: ArraySlice<TreeHash>, isWhole: Bool = true) -> [TreeHash] {
            if earlier == leaves.count { return isWhole ? [] : [root(leaves)] }
            let middle = leaves.startIndex + split(leaves.count)
            return earlier <= split(leaves.count)
                ? proof(earlier, leaves[..<middle], isWhole: isWhole) + [root(leaves[middle...])]
                : proof(earlier - split(leaves.count), leaves[middle...], isWhole: false) + [root(leaves[..<middle])]
        }

        static func split(_ count: Int) -> Int {
            var power = 1
            while power * 2 < count { power *= 2 }
            return power
        }
    }

    static let leaves = (0..<1200).map { TreeHash.leaf(Array("leaf \($0)".utf8)) }

    static func tiles(_ size: Int) -> [TileAddress: [UInt8]] {
        var edge = TreeEdge()
        for leaf in leaves[..<size] { edge.append(leaf) }
        return Dictionary(uniqueKeysWithValues: edge.takeTiles().map { ($0.address, $0.bytes) })
    }

    @Test func `every size up to 1200 has the root that the definition gives`() {
        var edge = TreeEdge()
        for size in 1...Self.leaves.count {
            edge.append(Self.leaves[size - 1])
            if size < 70 || size % 37 == 0 || (250...260).contains(size) || (510...515).contains(size) {
                #expect(edge.root == Naive.root(Self.leaves[..<size]), "size \(size)")
            }
        }
    }

    @Test(arguments: [1, 2, 3, 7, 8, 100, 255, 256, 257, 511, 512, 513, 768, 1000, 1200])
    func `proofs are those of the definition, and only for what they prove`(size: Int) throws {
        let tiles = Self.tiles(size)
        let root = Naive.root(Self.leaves[..<size])
        var tree = TileTree(size: Int64(size)) { tiles[$0] }
        #expect(try tree.root(at: Int64(size)) == root)
        var generator = SeededGenerator(state: UInt64(size))
        for _ in 0..<40 {
            let place = Int.random(in: 0..<size, using: &generator)
            let path = try tree.inclusionProof(of: Int64(place))
            #expect(path == Naive.path(place, Self.leaves[..<size]))
            func holds(_ leaf: TreeHash, _ place: Int, _ path: [TreeHash]) -> Bool {
                TreeProof.verifyInclusion(
                    leaf: leaf, sequence: Int64(place), size: Int64(size), path: path, root: root)
            }
            #expect(holds(Self.leaves[place], place, path))
            #expect(!holds(TreeHash.leaf([1]), place, path))
            #expect(!holds(Self.leaves[place], place, path + [root]))
            #expect(!holds(Self.leaves[place], size, path))
            if !path.isEmpty {
                #expect(!holds(Self.leaves[place], place, path.dropLast()))
                #expect(!holds(Self.leaves[place], (place + 1) % size, path))
            }

            let earlier = Int.random(in: 1...size, using: &generator)
            let proof = try tree.consistencyProof(from: Int64(earlier))
            #expect(proof == Naive.proof(earlier, Self.leaves[..<size]))
            let earlierRoot = Naive.root(Self.leaves[..<earlier])
            func follows(_ earlierRoot: TreeHash, _ laterRoot: TreeHash, _ proof: [TreeHash]) -> Bool {
                TreeProof.verifyConsistency(
                    earlier: Int64(earlier), earlierRoot: earlierRoot, later: Int64(size), laterRoot: laterRoot,
                    proof: proof)
            }
            #expect(follows(earlierRoot, root, proof))
            #expect(!follows(TreeHash.leaf([2]), root, proof))
            #expect(!follows(earlierRoot, TreeHash.leaf([2]), proof))
            #expect(!follows(earlierRoot, root, proof + [root]))
            if !proof.isEmpty { #expect(!follows(earlierRoot, root, proof.dropLast())) }
        }
    }

    @Test func `an edge taken up from tiles goes on as if it had never stopped`() throws {
        for stop in [0, 1, 5, 255, 256, 257, 300, 512, 513, 1023] {
            var whole = TreeEdge()
            for leaf in Self.leaves[..<stop] { whole.append(leaf) }
            let tiles = Self.tiles(stop)
            var taken = try TreeEdge(size: Int64(stop)) { tiles[$0] }
            #expect(taken.root == whole.root)
            _ = whole.takeTiles()
            for leaf in Self.leaves[stop...] {
                whole.append(leaf)
                taken.append(leaf)
            }
            #expect(taken.root == whole.root)
            #expect(taken.takeTiles() == whole.takeTiles())
        }
    }

    @Test func `a missing or short tile is an error, not a wrong proof`() throws {
        let tiles = Self.tiles(600)
        #expect(throws: LedgerError.tileMissing(TileAddress(level: 0, index: 2))) {
            try TreeEdge(size: 601) { tiles[$0] }
        }
        var tree = TileTree(size: 600) { $0.level == 1 ? nil : tiles[$0] }
        #expect(throws: LedgerError.tileMissing(TileAddress(level: 1, index: 0))) { try tree.inclusionProof(of: 599) }
        #expect(throws: LedgerError.outsideTree) { try tree.inclusionProof(of: 600) }
        #expect(throws: LedgerError.outsideTree) { try tree.consistencyProof(from: 601) }
    }
}

@Suite("Paths of tiles (C2SP tlog-tiles)")
struct TilePathTests {
    @Test(
        arguments: [
            (TilePath.Content.hashes(level: 0), 1_234_067, 256, "tile/0/x001/x234/067"),
            (.hashes(level: 1), 0, 17, "tile/1/000.p/17"), (.hashes(level: 0), 273, 112, "tile/0/273.p/112"),
            (.entries, 999, 256, "tile/entries/999"), (.entries, 1000, 1, "tile/entries/x001/000.p/1"),
            (.hashes(level: 7), 5, 256, "tile/7/005"),
        ] as [(TilePath.Content, Int64, Int, String)])
    func `paths are written and read as the specification says`(
        content: TilePath.Content, index: Int64, width: Int, text: String
    ) {
        let path = TilePath(content: content, index: index, width: width)
        #expect(path.text == text)
        #expect(TilePath(text) == path)
    }

    @Test(arguments: [
        "tile/0/0", "tile/0/x001", "tile/00/001", "tile/0/000.p/256", "tile/0/000.p/0", "tile/0/000.p/01",
        "tile/0/x000/001", "tile/64/000", "tile/entries", "tile/entries/../001", "tile/0/001/", "tiles/0/001",
        "tile/0/-01", "tile/0/+01", "tile/0/001.p", "tile/-1/000",
    ])
    func `any other spelling is no path`(text: String) { #expect(TilePath(text) == nil) }

    @Test func `a tree of 70000 leaves has the tiles of the specification's example`() {
        func width(_ level: Int, _ index: Int64) -> Int {
            TileAddress(level: level, index: index).width(inTreeOf: 70_000)
        }
        #expect(width(0, 272) == 256 && width(0, 273) == 112 && width(0, 274) == 0)
        #expect(width(1, 0) == 256 && width(1, 1) == 17 && width(2, 0) == 1 && width(3, 0) == 0)
    }
}
