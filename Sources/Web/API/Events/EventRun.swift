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
    /// Whether the time for the body is over; asked with each part that arrives.
    let isLate: @Sendable () -> Bool

    /// What is told of a body that is being taken.
    ///
    /// What was taken before it ended early stays taken, and is known again. However it ends, one entry of evidence has
    /// the counts: also when nobody is there any more to be told (``Telling/breakOff()``).
    func telling(of body: RequestBody) -> Telling { Telling(run: self, body: body.makeAsyncIterator()) }

    /// Leaves the entry; not cancelled with the request, whose connection may be gone.
    private func note(_ counts: EventCounts, ended: String?) async throws {
        guard !isTrial, counts.all > 0 else { return }
        try await Task {
            try await door.noteEventRun(source: source, counts: counts.byName, ended: ended, context)
        }.value
    }

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
        ///
        /// - Throws: what the body or the store threw; the entry then says that it was broken off.
        mutating func next() async throws -> JSON? {
            do { return try await proceed() } catch {
                await breakOff()
                throw error
            }
        }

        private mutating func proceed() async throws -> JSON? {
            guard !isOver else { return nil }
            let before = counts.all / EventRun.progressEvery
            while let part = try await body.next(isolation: #isolation) {
                guard !run.isLate() else { return try await over(parts.fault("body-too-slow")) }
                bytes += part.readableBytes
                guard bytes <= EventBulkRoutes.longestBody else {
                    return try await over(parts.fault("body-too-large"))
                }
                try await take(try parts.take(part.readableBytesView))
                if let fault = parts.broken { return try await over(fault) }
                if counts.all / EventRun.progressEvery > before { return ["lines": .integer(Int64(counts.all))] }
            }
            try await take(try parts.finish())
            return try await over(parts.broken)
        }

        private mutating func over(_ fault: CSVReader.Fault?) async throws -> JSON {
            isOver = true
            try await run.note(counts, ended: fault?.code)
            var members = counts.byName.mapValues { JSON.integer(Int64($0)) }
            members["dry-run"] = .bool(run.isTrial)
            members["refusals"] = .array(refusals)
            if let fault {
                members["ended"] = ["code": .string(fault.code), "line": .integer(Int64(fault.line))]
            }
            return .object(members)
        }

        /// Leaves the entry of what was taken, when nobody can be told the end; nothing when there is one.
        mutating func breakOff() async {
            guard !isOver else { return }
            isOver = true
            // Where the store itself failed there is nothing to be done; each event has an entry of its own.
            try? await run.note(counts, ended: "broken-off")
        }

        /// In parts, so that the counts are never far behind what was taken.
        private mutating func take(_ lines: [EventLines.Line]) async throws {
            for start in stride(from: 0, to: lines.count, by: EventBulk.batch) {
                try await take(lines[start..<min(start + EventBulk.batch, lines.count)])
            }
        }

        private mutating func take(_ lines: ArraySlice<EventLines.Line>) async throws {
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
