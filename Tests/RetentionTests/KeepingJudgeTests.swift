import Policies
import Retention
import Testing
import Vocabulary

@Suite("The judge of simulated years (Article 5(1)(e) GDPR)")
struct KeepingJudgeTests {
    /// Visits are set apart after twenty days and made anonymous after sixty.
    private static let text = """
        zavet: 1
        policy: judged
        version: "1"
        effective: 2020-01-01
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        clause: J-0
        controller: {name: Judged Ltd, country: BG, contact: {email: office@judged.example}}
        data:
          visit: {category: transaction.order, many: true, generalise: count, labels: Visit}
        purposes:
          desk: {basis: legitimate-interests, interests: Good service, data: visit, labels: The desk}
        collect:
          desk: {channel: office, for: desk, asks: visit, labels: The desk}
        retention:
          visits: {data: visit, keep: 20 days after collected, then: restrict}
          old-visits: {data: visit, keep: 60 days after collected, then: anonymise}
        holds:
          dispute: {labels: A dispute}
        """

    private static let visit = ElementName(rawValue: "visit")
    private static let dispute = ElementName(rawValue: "dispute")
    private static let start = Instant(milliseconds: 1_600_000_000_000)

    private static func day(_ count: Int64) -> Instant { start.adding(seconds: count * 86_400) }

    /// What is said of a visit of the first day, on which these outcomes are done so many days after it.
    private static func verdicts(
        _ done: [(RetentionOutcome, rule: String, day: Int64)], held: Range<Int64>? = nil
    ) throws -> [KeepingVerdict.Kind] {
        let reading = PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)])
        let policy = try #require(reading.policy, "\(reading.errors)")
        var story = [
            Passage(.collected(visit, purposes: [ElementName(rawValue: "desk")], from: start), at: start)
        ]
        if let held {
            story.append(Passage(.holdPlaced(dispute), at: day(held.lowerBound)))
            story.append(Passage(.holdLifted(dispute), at: day(held.upperBound)))
        }
        story += done.map { outcome, rule, count in
            let at = day(count)
            return Passage(
                .done(outcome, visit, from: start, rule: ElementName(rawValue: rule), finished: at), at: at)
        }
        story.sort { $0.at < $1.at }
        return KeepingJudge(policy).judge(story, until: story[story.count - 1].at).map(\.kind)
    }

    @Test func `what a hold kept from being set apart is so in the look that makes it anonymous`() throws {
        #expect(
            try Self.verdicts([(.anonymise, "old-visits", 70), (.restrict, "old-visits", 70)], held: 5..<70) == [])
        #expect(try Self.verdicts([(.restrict, "visits", 20), (.anonymise, "old-visits", 60)]) == [])
    }

    @Test func `what was set apart in its time is not set apart once more`() throws {
        let done: [(RetentionOutcome, rule: String, day: Int64)] = [
            (.restrict, "visits", 20), (.anonymise, "old-visits", 60), (.restrict, "old-visits", 60),
        ]
        #expect(try Self.verdicts(done) == [.otherwise])
    }

    @Test func `nothing is done twice in one look, or in the next`() throws {
        let once: [(RetentionOutcome, rule: String, day: Int64)] = [(.restrict, "visits", 20)]
        #expect(try Self.verdicts(once + once) == [.otherwise])
        #expect(try Self.verdicts(once + [(.restrict, "visits", 21)]) == [.tooSoon])
        let both: [(RetentionOutcome, rule: String, day: Int64)] = [
            (.anonymise, "old-visits", 70), (.restrict, "old-visits", 70),
        ]
        #expect(try Self.verdicts(both + [(.restrict, "old-visits", 71)], held: 5..<70) == [.tooSoon])
    }

    @Test func `what a hold reaches, or whose time has not come, goes too soon`() throws {
        #expect(try Self.verdicts([(.restrict, "visits", 19)]) == [.tooSoon])
        #expect(
            try Self.verdicts([(.anonymise, "old-visits", 65), (.restrict, "old-visits", 65)], held: 5..<70)
                == [.tooSoon, .tooSoon])
    }
}
