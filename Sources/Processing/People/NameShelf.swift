import Vocabulary

/// Names, and sets of names, that stored states held before, by their very bytes.
///
/// The same few purposes and items stand in everybody's state: what a policy says of a consent. Making each name and
/// each set anew cost ten times the decision. What is found here is what reading the bytes would give, whatever a store
/// holds, so nothing in it can be out of date. Bounded: each place holds the last that fell to it.
struct NameShelf: Sendable {
    /// Without any place: finds nothing and keeps nothing.
    static let none = NameShelf(places: 0)

    private struct NamePlace: Sendable {
        let hash: UInt64
        let bytes: [UInt8]
        let name: ElementName
    }

    private struct SetPlace: Sendable {
        let hash: UInt64
        let bytes: [UInt8]
        let names: Set<ElementName>
    }

    private var names: [NamePlace?]
    private var sets: [SetPlace?]

    /// - Parameter places: of each kind; a power of two.
    init(places: Int = 4096) {
        names = Array(repeating: nil, count: places)
        sets = Array(repeating: nil, count: places)
    }

    /// The name that is written so; `nil` unless the bytes are UTF-8.
    mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> ElementName? {
        guard !names.isEmpty else { return String(validating: bytes, as: UTF8.self).map(ElementName.init(rawValue:)) }
        let hash = Self.hash(bytes)
        let place = Int(truncatingIfNeeded: hash) & (names.count - 1)
        if let known = names[place], known.hash == hash, Self.equal(known.bytes, bytes) { return known.name }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let name = ElementName(rawValue: text)
        names[place] = NamePlace(hash: hash, bytes: Array(bytes), name: name)
        return name
    }

    /// The set whose names are written so, one after the other; `nil` when it was not met lately.
    func names(_ bytes: UnsafeBufferPointer<UInt8>) -> Set<ElementName>? {
        guard !sets.isEmpty else { return nil }
        let hash = Self.hash(bytes)
        guard let known = sets[Int(truncatingIfNeeded: hash) & (sets.count - 1)], known.hash == hash,
            Self.equal(known.bytes, bytes)
        else { return nil }
        return known.names
    }

    /// Keeps what ``names(_:)`` gives from now on.
    mutating func keep(_ names: Set<ElementName>, as bytes: UnsafeBufferPointer<UInt8>) {
        guard !sets.isEmpty else { return }
        let hash = Self.hash(bytes)
        sets[Int(truncatingIfNeeded: hash) & (sets.count - 1)] = SetPlace(
            hash: hash, bytes: Array(bytes), names: names)
    }

    /// Eight bytes at a time.
    private static func equal(_ left: [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            let right = UnsafeRawBufferPointer(right)
            var position = 0
            while position + 8 <= left.count {
                guard
                    left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                        == right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                else { return false }
                position += 8
            }
            while position < left.count {
                guard left[position] == right[position] else { return false }
                position += 1
            }
            return true
        }
    }

    /// Eight bytes at a time; guards nothing, only finds places: equality is always looked at.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var (hash, position): (UInt64, Int) = (UInt64(bytes.count), 0)
        while position + 8 <= raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        while position < raw.count {
            hash = mixed(hash ^ UInt64(raw[position]))
            position += 1
        }
        return hash
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9e37_79b9_7f4a_7c15
        return product ^ product >> 29
    }
}
