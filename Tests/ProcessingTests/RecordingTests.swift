import Choices
import Fixtures
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Recordings (Articles 5(1)(e), 15 and 17 GDPR)")
struct RecordingTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private static let sound: [UInt8] = Array("OggS".utf8) + (0..<150_000).map { UInt8(truncatingIfNeeded: $0) }

    private struct CutOff: Error {}

    /// Bytes in parts of 40,000, as they come over a wire; cut off after so many parts.
    private struct Parts: AsyncSequence {
        let bytes: [UInt8]
        let cut: Int?

        func makeAsyncIterator() -> Iterator { Iterator(parts: self) }

        struct Iterator: AsyncIteratorProtocol {
            let parts: Parts
            var number = 0

            mutating func next() async throws -> [UInt8]? {
                if number == parts.cut { throw CutOff() }
                let start = number * 40_000
                guard start < parts.bytes.count else { return nil }
                number += 1
                return Array(parts.bytes.dropFirst(start).prefix(40_000))
            }
        }
    }

    private func name(_ text: String) -> ElementName { ElementName(rawValue: text) }

    private func house(_ engine: Engine) async throws -> (TestHouse, SubjectID) {
        let house = try await TestHouse(shipped: ["zakonnik"], on: engine)
        let ann = try await house.door.collect(
            Submission(
                at: "order", ["name": "Ann", "phone": "+35921234567", "email": "ann@people.example"],
                agreements: ["adult", "terms"]),
            house.byProgram(Self.firm))
        guard case .accepted(let receipt) = ann else { throw CutOff() }
        return (house, receipt.subject)
    }

    private var arrival: FileArrival {
        var arrival = FileArrival(
            point: name("call-recording"), item: name("call-recordings"), media: .ogg,
            circumstances: .init(way: .api, language: nil, byGuardian: false))
        arrival.facts = [name("call-notice-heard")]
        return arrival
    }

    /// Gives bytes in parts; with a `cut` it fails after so many parts.
    private func receive(
        _ arrival: FileArrival, _ bytes: [UInt8], of ann: SubjectID, in house: TestHouse, cut: Int? = nil
    ) async throws -> CollectionOutcome {
        try await house.door.receive(arrival, of: ann, Parts(bytes: bytes, cut: cut), house.byProgram(Self.firm))
    }

    private func taken(_ house: TestHouse, _ ann: SubjectID) async throws -> DatumID {
        let outcome = try await receive(arrival, Self.sound, of: ann, in: house)
        guard case .accepted(let receipt) = outcome, let item = receipt.data.first else {
            Issue.record("not taken: \(outcome)")
            throw CutOff()
        }
        return item.datum
    }

    private func play(
        _ datum: DatumID, of ann: SubjectID, in house: TestHouse, for purpose: String = "call-quality"
    ) async throws -> DeedOutcome<OpenFile> {
        let context = house.byProgram(Self.firm)
        return try await house.door.play(
            datum, of: ann,
            for: DecisionRequest(
                operation: .read, purpose: name(purpose), data: [], principal: context.principal, at: context.now),
            context)
    }

    private func bytes(_ file: OpenFile, _ part: Range<Int64>? = nil) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var pieces = file.pieces(part ?? 0..<file.file.bytes)
        while let piece = try await pieces.next() { bytes += piece }
        return bytes
    }

    private func files(_ house: TestHouse) -> [String] {
        (FileManager.default.enumerator(atPath: house.filesFolder)?.allObjects as? [String] ?? [])
            .filter { $0.split(separator: "/").count == 3 }
    }

    @Test(arguments: Engine.allCases)
    func `a recording is sealed, opens in parts for its purpose, and each look is in evidence`(
        on engine: Engine
    ) async throws {
        let (house, ann) = try await house(engine)
        let datum = try await taken(house, ann)
        let path = try #require(files(house).first)
        let onDisk = try Data(contentsOf: URL(fileURLWithPath: house.filesFolder + "/" + path))
        #expect(files(house).count == 1 && onDisk.range(of: Data(Self.sound[0..<64])) == nil)
        guard case .done(let file, let evidence) = try await play(datum, of: ann, in: house) else {
            Issue.record("denied")
            return
        }
        #expect(try await bytes(file) == Self.sound)
        #expect(try await bytes(file, 65_530..<131_080) == Array(Self.sound[65_530..<131_080]))
        #expect(evidence.count == 1)
        guard case .denied = try await play(datum, of: ann, in: house, for: "news") else {
            Issue.record("for a purpose that does not have it")
            return
        }
        try await house.sequence()
        let kinds = try await house.door.history(of: ann, at: Self.firm, before: nil, limit: 20).map {
            try $0.entry.kind
        }
        #expect(kinds.filter { $0 == .fileOpened }.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `an erasure makes a recording unreadable at once, and then its bytes go`(on engine: Engine) async throws {
        let (house, ann) = try await house(engine)
        let datum = try await taken(house, ann)
        guard case .done(let before, _) = try await play(datum, of: ann, in: house) else {
            Issue.record("denied")
            return
        }
        _ = try await house.door.erase(.data([datum]), of: ann, ground: .asked, house.byProgram(Self.firm))
        await #expect(throws: ErasureFault.datumUnknown) { try await play(datum, of: ann, in: house) }
        let going = try await house.door.goingCopies(at: Self.firm, limit: 10)
        #expect(going.files.map(\.datum) == [datum] && going.erasures.isEmpty && files(house).count == 1)
        #expect(try await house.door.removeFiles(at: house.time.now) == 1)
        #expect(files(house).isEmpty)
        #expect(try await house.door.goingCopies(at: Self.firm, limit: 10).count == 0)
        await #expect(throws: FileError.missing) { try await bytes(before) }
    }

    @Test(arguments: Engine.allCases)
    func `an upload that is cut off anywhere leaves nothing`(on engine: Engine) async throws {
        let (house, ann) = try await house(engine)
        for cut in 0..<4 {
            await #expect(throws: CutOff.self) { try await receive(arrival, Self.sound, of: ann, in: house, cut: cut) }
            #expect(files(house).isEmpty)
            #expect(try await house.door.files(of: ann, at: Self.firm, house.time.now).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a killed server left half written goes after an hour`(on engine: Engine) async throws {
        let (house, ann) = try await house(engine)
        let row = StoredFile(
            controller: Self.firm, subject: ann, datum: DatumID(rawValue: "halfway"), status: .coming,
            begunAt: house.time.now, bytes: 0, media: "audio/ogg", direction: nil, relation: nil)
        try await house.stores.writeData { try $0.insert(row) }
        try await house.door.files.begin(row.name).append([1, 2, 3])
        #expect(try await house.door.removeFiles(at: house.time.now) == 0)
        #expect(files(house).count == 1)
        #expect(try await house.door.removeFiles(at: house.time.now.adding(seconds: FileRemoval.patience + 1)) == 1)
        #expect(files(house).isEmpty)
    }

    @Test func `what is no recording, comes without notice or to no relation is refused before it is stored`()
        async throws
    {
        let (house, ann) = try await house(.sqlite)
        func codes(_ arrival: FileArrival, _ bytes: [UInt8] = Self.sound) async throws -> [String] {
            guard case .refused(let refusals, _, _) = try await receive(arrival, bytes, of: ann, in: house) else {
                return []
            }
            return refusals.map(\.code)
        }
        var other = arrival
        other.facts = []
        #expect(try await codes(other) == ["point-needs-unmet"])
        other = arrival
        other.media = .pdf
        #expect(try await codes(other) == ["media-not-taken"])
        other = arrival
        other.item = name("name")
        #expect(try await codes(other) == ["value-no-file"])
        other = arrival
        other.relation = name("nobody")
        #expect(try await codes(other) == ["relation-missing"])
        #expect(try await codes(arrival, Array("MZ, this is a program".utf8)) == ["file-of-another-kind"])
        #expect(files(house).isEmpty)
    }
}
