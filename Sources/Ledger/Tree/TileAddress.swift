import Vocabulary

/// Where a tile stands: C2SP tlog-tiles, height 8.
///
/// A tile of level 0 holds 256 leaf hashes; one of a higher level holds the roots of 256 full tiles of the level below.
package struct TileAddress: Hashable, Comparable, Sendable {
    /// Hashes in a full tile.
    package static let fullWidth = 256
    /// The levels that a tree of 2^63 leaves has.
    package static let levels = 0..<8

    package let level: Int
    /// Its place among the tiles of its level, from 0.
    package let index: Int64

    package init(level: Int, index: Int64) { (self.level, self.index) = (level, index) }

    package static func < (left: Self, right: Self) -> Bool { (left.level, left.index) < (right.level, right.index) }

    /// How many hashes this tile has in a tree of that size: 0 to 256.
    package func width(inTreeOf size: Int64) -> Int {
        let hashes = size >> Int64(8 * level)
        return Int(min(Int64(Self.fullWidth), max(0, hashes - index * Int64(Self.fullWidth))))
    }
}

/// A tile with its hashes: 1 to 256 of them, 32 bytes each.
package struct Tile: Hashable, Sendable {
    package let address: TileAddress
    package let bytes: [UInt8]

    package init(address: TileAddress, bytes: [UInt8]) { (self.address, self.bytes) = (address, bytes) }

    package var width: Int { bytes.count / TreeHash.byteCount }
}

/// The path of a tile or of an entry bundle below a log's prefix (C2SP tlog-tiles).
package struct TilePath: Hashable, Sendable {
    /// What the file of a tile holds.
    package enum Content: Hashable, Sendable {
        case hashes(level: Int)
        case entries
    }

    package let content: Content
    package let index: Int64
    /// 1 to 256; what is not full has a path of its own.
    package let width: Int

    package init(content: Content, index: Int64, width: Int) {
        (self.content, self.index, self.width) = (content, index, width)
    }

    package init(_ address: TileAddress, width: Int) {
        self.init(content: .hashes(level: address.level), index: address.index, width: width)
    }

    /// `tile/0/x001/x234/067` or `tile/entries/000.p/17`.
    package var text: String {
        var groups: [String] = []
        var rest = index
        repeat {
            let group = String(rest % 1000)
            groups.append(String(repeating: "0", count: 3 - group.utf8.count) + group)
            rest /= 1000
        } while rest > 0
        let place = groups.reversed().enumerated()
            .map { $0.offset < groups.count - 1 ? "x" + $0.element : $0.element }
            .joined(separator: "/")
        let partial = width == TileAddress.fullWidth ? "" : ".p/\(width)"
        switch content {
        case .hashes(let level): return "tile/\(level)/\(place)\(partial)"
        case .entries: return "tile/entries/\(place)\(partial)"
        }
    }

    /// Reads a path; `nil` unless it is exactly what ``text`` writes.
    package init?(_ text: String) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "tile", text.utf8.count <= 64 else { return nil }
        let content: Content
        if parts[1] == "entries" {
            content = .entries
        } else {
            guard let level = Int(parts[1]), (0...63).contains(level) else { return nil }
            content = .hashes(level: level)
        }
        var width = TileAddress.fullWidth
        if parts.count >= 4, parts[parts.count - 2].hasSuffix(".p") {
            guard let partial = Int(parts.removeLast()), (1..<width).contains(partial) else { return nil }
            width = partial
            parts[parts.count - 1].removeLast(2)
        }
        var index: Int64 = 0
        for part in parts.dropFirst(2) {
            guard let group = Int64(part.hasPrefix("x") ? part.dropFirst() : part), (0...999).contains(group),
                index <= (Int64.max - 999) / 1000
            else { return nil }
            index = index * 1000 + group
        }
        self.init(content: content, index: index, width: width)
        guard self.text == text else { return nil }
    }
}
