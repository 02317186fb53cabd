import Fixtures
import Hummingbird
import Ledger
import NIOCore
import Processing
import Storage
import Synchronization
import Testing
import Vocabulary

@testable import Web

@Suite("A body of events that does not come to its end")
struct EventRunTests {
    private static let source = ElementName(rawValue: "events")
    private let firm = ControllerID(rawValue: "infopartner")
    private let rows = [
        "person,event,happened\n", "unknown-1,contract-ended,2026-01-01\n", "unknown-2,contract-ended,2026-01-02\n",
        "unknown-3,contract-ended,2026-01-03\n",
    ]

    private static func name(_ text: String) -> EvidenceValue { .name(ElementName(rawValue: text)) }

    private struct Gone: Error {}

    private func run(
        _ house: TestHouse, isTrial: Bool = false, isLate: @escaping @Sendable () -> Bool = { false }
    ) async throws -> EventRun {
        let marks = try await house.door.importMarks(from: Self.source, of: firm, at: house.time.now) {
            Sealed([UInt8](repeating: 7, count: ImportMarks.keyBytes))
        }
        return EventRun(
            door: house.door, marks: marks, source: Self.source, isTrial: isTrial, form: .table(UInt8(ascii: ",")),
            context: house.byProgram(firm), isLate: isLate)
    }

    private func body(_ parts: [String], then error: (any Error)? = nil) -> RequestBody {
        RequestBody(
            asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { continuation in
                for part in parts { continuation.yield(ByteBuffer(string: part)) }
                continuation.finish(throwing: error)
            })
    }

    /// All that is told of a body.
    private func answer(of run: EventRun, _ body: RequestBody) async throws -> [JSON] {
        var (telling, told) = (run.telling(of: body), [JSON]())
        while let line = try await telling.next() { told.append(line) }
        return told
    }

    /// The entries of runs, oldest first.
    private func noted(_ house: TestHouse) async throws -> [[String: EvidenceValue]] {
        try await house.sequence()
        return try await house.stores.read { [firm] in try $0.entries(of: firm, from: 0, limit: 1000) }
            .map { try $0.entry }.filter { $0.kind == .eventRun }.map(\.detail)
    }

    @Test func `what comes after the time for the body is not taken, and the answer says from which line on`()
        async throws
    {
        let house = try await TestHouse(shipped: ["infopartner"])
        let asked = Mutex(0)
        let run = try await run(house) {
            asked.withLock { count in
                count += 1
                return count > 3
            }
        }
        let told = try await answer(of: run, body(rows))
        let end = try #require(told.last)
        #expect(end["refused"] == 2 && end["ended"]?["code"] == "body-too-slow" && end["ended"]?["line"] == 4)
        let entries = try await noted(house)
        #expect(entries.count == 1 && entries[0]["refused"] == .count(2))
        #expect(entries[0]["ended"] == Self.name("body-too-slow"))
    }

    @Test func `a client that goes away leaves the entry of what was taken`() async throws {
        let house = try await TestHouse(shipped: ["infopartner"])
        let run = try await run(house)
        await #expect(throws: Gone.self) { try await answer(of: run, body(rows, then: Gone())) }
        let entries = try await noted(house)
        #expect(
            entries.count == 1 && entries[0]["refused"] == .count(3) && entries[0]["ended"] == Self.name("broken-off"))
    }

    @Test func `so it does when the task of the request is cancelled with its connection`() async throws {
        let house = try await TestHouse(shipped: ["infopartner"])
        let run = try await run(house)
        let waiting = Mutex(Array(rows.reversed()))
        let body = RequestBody(
            asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> {
                if let part = waiting.withLock({ $0.popLast() }) { return ByteBuffer(string: part) }
                withUnsafeCurrentTask { $0?.cancel() }
                throw CancellationError()
            })
        let task = Task { try await answer(of: run, body) }
        await #expect(throws: CancellationError.self) { try await task.value }
        let entries = try await noted(house)
        #expect(
            entries.count == 1 && entries[0]["refused"] == .count(3) && entries[0]["ended"] == Self.name("broken-off"))
    }

    @Test func `who cannot be told the end leaves the entry of a whole run, and a trial none`() async throws {
        let house = try await TestHouse(shipped: ["infopartner"])
        let whole = try await run(house)
        var telling = whole.telling(of: body(rows))
        #expect(try await telling.next() != nil)
        await telling.breakOff()
        let entries = try await noted(house)
        #expect(entries.count == 1 && entries[0]["refused"] == .count(3) && entries[0]["ended"] == nil)
        let trial = try await run(house, isTrial: true)
        await #expect(throws: Gone.self) { try await answer(of: trial, body(rows, then: Gone())) }
        #expect(try await noted(house).count == 1)
    }

    @Test func `of a part that cannot be read on, the lines before are taken`() async throws {
        let house = try await TestHouse(shipped: ["infopartner"])
        let run = try await run(house)
        let broken = rows[0] + rows[1] + "unknown-2,\"contract\"-ended,2026-01-02\n" + rows[3]
        let told = try await answer(of: run, body([broken]))
        #expect(told.last?["refused"] == 1 && told.last?["ended"]?["code"] == "csv-quote-stray")
        #expect(told.last?["ended"]?["line"] == 3)
    }
}
