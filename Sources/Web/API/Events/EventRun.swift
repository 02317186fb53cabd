import Hummingbird
import NIOCore
import Processing
import Retention
import Vocabulary

/// One run over a body of events: it takes them as they come, and tells from time to time how far it is.
struct EventRun: Sendable {
    /// Lines between two tellings.
    private static let progressEvery = 1000
    /// Refused lines that are listed; the counts have all of them.
    private static let refusalsListed = 1000

    let door: Door
    let marks: ImportMarks
    let source: ElementName
    let isTrial: Bool
    let form: EventLines.Form
    let context: DeedContext

    /// What is told of a body that is being taken.
    ///
    /// What was taken before it could not be read on stays taken, and is known again.
    func telling(of body: RequestBody) -> Telling { Telling(run: self, body: body.makeAsyncIterator()) }

    /// The lines of the answer: `{"lines": …}` from time to time, and at the end the counts with the refused lines, or
    /// with the code for which it ended early.
    struct Telling {
        private let run: EventRun
        private let bulk: EventBulk
        private var body: RequestBody.AsyncIterator
        private var parts: EventParts
        private var counts = EventCounts()
        private var refusals: [JSON] = []
        private var bytes = 0
        private var isOver = false

        fileprivate init(run: EventRun, body: RequestBody.AsyncIterator) {
            (self.run, self.body, parts) = (run, body, EventParts(as: run.form))
            bulk = EventBulk(door: run.door, marks: run.marks, isTrial: run.isTrial)
        }

        /// The next line of the answer; `nil` behind the last.
        mutating func next() async throws -> JSON? {
            guard !isOver else { return nil }
            let before = counts.all / EventRun.progressEvery
            do {
                while let part = try await body.next(isolation: #isolation) {
                    bytes += part.readableBytes
                    guard bytes <= EventBulkRoutes.longestBody else {
                        return try await over(parts.fault("body-too-large"))
                    }
                    try await take(try parts.take(part.readableBytesView))
                    if counts.all / EventRun.progressEvery > before { return ["lines": .integer(Int64(counts.all))] }
                }
                try await take(try parts.finish())
                return try await over(nil)
            } catch let fault as CSVReader.Fault {
                return try await over(fault)
            }
        }

        private mutating func over(_ fault: CSVReader.Fault?) async throws -> JSON {
            isOver = true
            if !run.isTrial, counts.all > 0 {
                try await run.door.noteEventRun(source: run.source, counts: counts.byName, run.context)
            }
            var members = counts.byName.mapValues { JSON.integer(Int64($0)) }
            members["dry-run"] = .bool(run.isTrial)
            members["refusals"] = .array(refusals)
            if let fault {
                members["ended"] = ["code": .string(fault.code), "line": .integer(Int64(fault.line))]
            }
            return .object(members)
        }

        private mutating func take(_ lines: [EventLines.Line]) async throws {
            let rows = lines.compactMap { try? $0.row.get() }
            var outcomes = try await bulk.take(rows, run.context).makeIterator()
            for line in lines {
                var (refused, column): (String?, String?) = (nil, nil)
                switch line.row {
                case .failure(let fault):
                    counts.add(.refused(fault.code))
                    (refused, column) = (fault.code, fault.field)
                case .success:
                    guard let outcome = outcomes.next() else { continue }
                    counts.add(outcome)
                    if case .refused(let code) = outcome { refused = code }
                }
                guard let refused, refusals.count < EventRun.refusalsListed else { continue }
                refusals.append([
                    "line": .integer(Int64(line.number)), "code": .string(refused),
                    "column": column.map { .string($0) } ?? .null,
                ])
            }
        }
    }
}
