import Policies
import Vocabulary

/// The state of a person as bytes, as it is kept beside the person: version 1.
///
/// A form of its own, because the state is read at every decision, and a general decoder costs twenty times the
/// decision itself. Sets and maps are written sorted, so that equal states have equal bytes.
///
/// A date of birth is never written: its datum stands beside the state (``PersonState/birth``), the date itself with the
/// keys. Of releases before, which wrote it, it is read (``Door/sealBirths(of:)``).
extension PersonState {
    private static let version: UInt8 = 1

    /// The state as bytes.
    package var bytes: [UInt8] { coded(data: nil).bytes }

    /// The state as bytes, and where in them stands what is held.
    ///
    /// - Parameter data: the bytes of ``data``, where they are known: it is the longest part, and most deeds leave it as
    ///   it is.
    func coded(data known: ArraySlice<UInt8>?) -> (bytes: [UInt8], data: Range<Int>) {
        var writer = StateWriter()
        writer.byte(Self.version)
        writer.map(consents) { writer, fact in
            writer.code(fact.status)
            writer.instant(fact.at)
            writer.names(fact.purposes)
            writer.names(fact.data)
            writer.optional(fact.expires) { $0.instant($1) }
            writer.flag(fact.byGuardian)
        }
        writer.map(objections) { writer, fact in
            writer.code(fact.status)
            writer.instant(fact.at)
        }
        writer.optional(marketingObjectedAt) { $0.instant($1) }
        writer.names(leftChannels)
        writer.names(leftTopics)
        writer.optional(restriction) { writer, fact in
            writer.text(fact.ground)
            writer.names(fact.data)
            writer.instant(fact.at)
        }
        writer.map(relations) { writer, fact in
            writer.code(fact.state)
            writer.instant(fact.at)
        }
        writer.map(events) { $0.instant($1) }
        writer.names(facts)
        writer.age(age)
        // The place of a flag that earlier releases kept: a guardian's consent is told of each consent.
        writer.flag(false)
        let start = writer.bytes.count
        if let known {
            writer.bytes.append(contentsOf: known)
        } else {
            writer.map(data) { writer, held in
                writer.instant(held.collectedAt)
                writer.optional(held.point) { $0.text($1.rawValue) }
                writer.names(held.purposes)
            }
        }
        let end = writer.bytes.count
        writer.names(holds)
        return (writer.bytes, start..<end)
    }

    /// The state as reading its ``bytes`` gives it: without what is never written.
    var asRead: PersonState {
        var state = self
        (state.birth, state.heldWidely) = (nil, [:])
        if case .born = age { state.age = .unknown }
        return state
    }

    /// Reads what ``bytes`` writes.
    ///
    /// - Throws: ``StateCodingError`` for anything else.
    package init(bytes: [UInt8]) throws(StateCodingError) {
        self = try Self.read(bytes).state
    }

    /// The state that these bytes say, and where in them stands what is held.
    static func read(_ bytes: [UInt8]) throws(StateCodingError) -> (state: PersonState, data: Range<Int>) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(StateCodingError) in
            try NameShelves.shared.withShelf { (shelf) throws(StateCodingError) in
                var reader = StateReader(buffer)
                swap(&reader.shelf, &shelf)
                defer { swap(&reader.shelf, &shelf) }
                var data = 0..<0
                return (try PersonState(from: &reader, data: &data), data)
            }
        }
    }

    private init(from reader: inout StateReader, data place: inout Range<Int>) throws(StateCodingError) {
        self.init()
        guard try reader.byte() == Self.version else { throw .unknownVersion }
        consents = try reader.map { reader throws(StateCodingError) in
            ConsentFact(
                status: try reader.code(), at: try reader.instant(), purposes: try reader.names(),
                data: try reader.names(), expires: try reader.flag() ? try reader.instant() : nil,
                byGuardian: try reader.flag())
        }
        objections = try reader.map { reader throws(StateCodingError) in
            ObjectionFact(status: try reader.code(), at: try reader.instant())
        }
        marketingObjectedAt = try reader.flag() ? try reader.instant() : nil
        leftChannels = try reader.names()
        leftTopics = try reader.names()
        if try reader.flag() {
            restriction = RestrictionFact(
                ground: try reader.text(), data: try reader.names(), at: try reader.instant())
        }
        relations = try reader.map { reader throws(StateCodingError) in
            RelationFact(state: try reader.code(), at: try reader.instant())
        }
        events = try reader.map { reader throws(StateCodingError) in try reader.instant() }
        facts = try reader.names()
        age = try reader.age()
        _ = try reader.flag()
        let start = reader.position
        data = try reader.map { reader throws(StateCodingError) in
            HeldDatum(
                collectedAt: try reader.instant(), point: try reader.flag() ? try reader.name() : nil,
                purposes: try reader.names())
        }
        place = start..<reader.position
        holds = try reader.names()
        guard reader.isAtEnd else { throw .malformed }
    }
}

/// A stored state that cannot be read: damage, or a newer version of Zavet.
package enum StateCodingError: Error, Hashable, Sendable {
    case malformed
    case unknownVersion

    package var code: String {
        switch self {
        case .malformed: return "state-malformed"
        case .unknownVersion: return "state-unknown-version"
        }
    }
}

private struct StateWriter {
    var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(256) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }
    mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func instant(_ value: Instant) { number(UInt64(bitPattern: value.milliseconds)) }

    mutating func text(_ value: String) {
        let utf8 = value.utf8
        number(UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    mutating func code<Code: RawRepresentable<String>>(_ value: Code) { text(value.rawValue) }

    mutating func names(_ values: Set<ElementName>) {
        number(UInt64(values.count))
        for name in values.sorted() { text(name.rawValue) }
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout StateWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    mutating func map<Value>(_ values: [ElementName: Value], _ write: (inout StateWriter, Value) -> Void) {
        number(UInt64(values.count))
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            text(name.rawValue)
            write(&self, value)
        }
    }

    mutating func age(_ value: AgeFact) {
        switch value {
        case .unknown, .born: byte(0)
        case .atLeast(let years):
            byte(1)
            number(UInt64(years))
        }
    }
}

private struct StateReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0
    /// Names that states held before; lent for the time of reading.
    var shelf = NameShelf.none

    /// Lives no longer than the call that lends the bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(StateCodingError) -> UInt8 {
        guard position < bytes.count else { throw .malformed }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func flag() throws(StateCodingError) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw .malformed
        }
    }

    mutating func number() throws(StateCodingError) -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let next = try byte()
            guard shift < 64 else { throw .malformed }
            value |= UInt64(next & 0x7f) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    /// A count of things of at least one byte each, so that damage cannot ask for the whole memory.
    mutating func count() throws(StateCodingError) -> Int {
        let value = try number()
        guard value <= UInt64(bytes.count - position) else { throw .malformed }
        return Int(value)
    }

    mutating func instant() throws(StateCodingError) -> Instant {
        Instant(milliseconds: Int64(bitPattern: try number()))
    }

    /// The bytes of a text, not looked at yet.
    private mutating func span() throws(StateCodingError) -> UnsafeBufferPointer<UInt8> {
        let length = try count()
        defer { position += length }
        return UnsafeBufferPointer(rebasing: bytes[position..<position + length])
    }

    mutating func text() throws(StateCodingError) -> String {
        guard let text = String(validating: try span(), as: UTF8.self) else { throw .malformed }
        return text
    }

    mutating func name() throws(StateCodingError) -> ElementName {
        let span = try span()
        guard let name = shelf.name(span) else { throw .malformed }
        return name
    }

    mutating func code<Code: RawRepresentable<String>>() throws(StateCodingError) -> Code {
        guard let code = Code(rawValue: try name().rawValue) else { throw .malformed }
        return code
    }

    mutating func names() throws(StateCodingError) -> Set<ElementName> {
        let count = try count()
        if count == 0 { return [] }
        let start = position
        for _ in 0..<count { _ = try span() }
        let whole = UnsafeBufferPointer(rebasing: bytes[start..<position])
        if let known = shelf.names(whole) { return known }
        position = start
        var names = Set<ElementName>(minimumCapacity: count)
        for _ in 0..<count { names.insert(try name()) }
        shelf.keep(names, as: whole)
        return names
    }

    mutating func map<Value>(
        _ read: (inout StateReader) throws(StateCodingError) -> Value
    ) throws(StateCodingError) -> [ElementName: Value] {
        let count = try count()
        if count == 0 { return [:] }
        var values = [ElementName: Value](minimumCapacity: count)
        for _ in 0..<count {
            let name = try name()
            values[name] = try read(&self)
        }
        return values
    }

    mutating func age() throws(StateCodingError) -> AgeFact {
        switch try byte() {
        case 0: return .unknown
        case 1:
            let years = try number()
            guard years <= 200 else { throw .malformed }
            return .atLeast(Int(years))
        case 2:
            guard let date = CalendarDate(try text()) else { throw .malformed }
            return .born(date)
        default: throw .malformed
        }
    }
}
