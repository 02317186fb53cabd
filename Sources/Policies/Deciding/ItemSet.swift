import Vocabulary

/// A set of data items of one compiled policy, by their position in the file: one bit an item.
struct ItemSet: Hashable, Sendable {
    private var words: [UInt64]

    /// The empty set among so many items.
    init(among count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    /// All of so many items.
    init(all count: Int) {
        self.init(among: count)
        for item in 0..<count { insert(item) }
    }

    mutating func insert(_ item: Int) { words[item >> 6] |= 1 << UInt64(item & 63) }

    mutating func formUnion(_ other: ItemSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    func contains(_ item: Int) -> Bool { words[item >> 6] & (1 << UInt64(item & 63)) != 0 }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}

/// A set of operations, one bit each.
struct OperationSet: Hashable, Sendable {
    private var bits: UInt16 = 0

    init(_ operations: some Sequence<Operation>) {
        for operation in operations { bits |= Self.bit(operation) }
    }

    func contains(_ operation: Operation) -> Bool { bits & Self.bit(operation) != 0 }

    private static func bit(_ operation: Operation) -> UInt16 {
        switch operation {
        case .collect: return 1
        case .store: return 2
        case .read: return 4
        case .use: return 8
        case .combine: return 16
        case .share: return 32
        case .publish: return 64
        case .correct: return 128
        case .restrict: return 256
        case .erase: return 512
        case .anonymise: return 1024
        }
    }
}
