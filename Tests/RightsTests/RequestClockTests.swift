import Duties
import Fixtures
import Policies
import Rights
import Testing
import Vocabulary

@Suite("The clock of a request: from its true arrival, with pauses and an extension (Article 12(3) GDPR)")
struct RequestClockTests {
    private func policy(_ name: String) throws -> Policy {
        try #require(PolicyReader.read(TestHouse.files(ofShipped: name)).policy)
    }

    private func at(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    private func request(_ rights: [Right], _ policy: Policy, _ arrived: String) throws -> RightsRequest {
        let arrived = try at(arrived)
        return RightsRequest(
            id: RequestID(rawValue: "r1"), controller: policy.id, rights: rights, channel: .email, happened: arrived,
            learned: arrived, language: .english, policy: policy.digest, subject: nil, isProven: false, address: nil,
            wordsTrace: nil, state: .received, handler: nil, due: arrived, closed: nil, folder: nil)
    }

    private func step(_ kind: RequestStep.Kind, _ at: String, _ policy: Policy) throws -> RequestStep {
        let at = try self.at(at)
        return RequestStep(
            id: EntryID(rawValue: "e-\(at.milliseconds)"), request: RequestID(rawValue: "r1"), controller: policy.id,
            kind: kind, happened: at, learned: at, staff: nil, code: nil)
    }

    private func lastDay(
        _ firm: String, _ rights: [Right], _ arrived: String, _ steps: [(RequestStep.Kind, String)] = [],
        now: String? = nil
    ) throws -> String {
        let policy = try policy(firm)
        let clock = RequestClock(
            try request(rights, policy, arrived), try steps.map { try step($0.0, $0.1, policy) }, policy,
            now: try at(now ?? steps.last?.1 ?? arrived))
        return clock.deadline.lastDay.description
    }

    @Test func `a request of 1 June is decided within 14 days (ZAK-262)`() throws {
        #expect(try lastDay("zakonnik", [.access], "2026-06-01T09:00:00+03:00") == "2026-06-15")
    }

    @Test func `extended, it is decided by 1 July at most (ZAK-263)`() throws {
        let extended: [(RequestStep.Kind, String)] = [(.extended, "2026-06-10T09:00:00+03:00")]
        #expect(try lastDay("zakonnik", [.access], "2026-06-01T09:00:00+03:00", extended) == "2026-07-01")
    }

    @Test func `what comes on 1 March is ready within two weeks (LAT-45)`() throws {
        #expect(try lastDay("latinsoft", [.access], "2027-03-01T10:00:00+02:00") == "2027-03-15")
    }

    @Test func `a month from 31 January ends with February, on a working day (SOF-161)`() throws {
        // 28 February 2026 is a Saturday, and 2 March, Monday, is no holiday.
        #expect(try lastDay("softvisia", [.access], "2026-01-31T12:00:00+02:00") == "2026-03-02")
        #expect(try lastDay("softvisia", [.access], "2028-01-31T12:00:00+02:00") == "2028-02-29")
    }

    @Test func `the day of arrival is the firm's own: late in the evening in UTC is the next day in Sofia`() throws {
        #expect(try lastDay("zakonnik", [.access], "2026-05-31T22:30:00Z") == "2026-06-15")
    }

    @Test func `where the policy is silent the law's month binds, and its three months when extended`() throws {
        #expect(try lastDay("easymath", [.access], "2026-08-31T12:00:00+03:00") == "2026-09-30")
        let extended: [(RequestStep.Kind, String)] = [(.extended, "2026-09-10T12:00:00+03:00")]
        #expect(try lastDay("easymath", [.access], "2026-08-31T12:00:00+03:00", extended) == "2026-11-30")
    }

    @Test func `time stands still from a question to its answer, and no longer`() throws {
        let asked: [(RequestStep.Kind, String)] = [
            (.identityAsked, "2026-06-03T09:00:00+03:00"), (.resumed, "2026-06-08T09:00:00+03:00"),
        ]
        // Five days later than 15 June, which is a Saturday, so Monday.
        #expect(try lastDay("zakonnik", [.access], "2026-06-01T09:00:00+03:00", asked) == "2026-06-22")
        let policy = try policy("zakonnik")
        let open = RequestClock(
            try request([.access], policy, "2026-06-01T09:00:00+03:00"),
            [try step(.scopeAsked, "2026-06-03T09:00:00+03:00", policy)], policy,
            now: try at("2026-06-05T09:00:00+03:00"))
        #expect(open.deadline.lastDay.description == "2026-06-17" && open.waitingSince != nil)
        #expect(open.deadline.lastDayWithoutPauses.description == "2026-06-15")
    }

    @Test func `a second question while the first waits stops the same clock once`() throws {
        let asked: [(RequestStep.Kind, String)] = [
            (.identityAsked, "2026-06-02T09:00:00+03:00"), (.scopeAsked, "2026-06-03T09:00:00+03:00"),
            (.resumed, "2026-06-04T09:00:00+03:00"),
        ]
        #expect(try lastDay("zakonnik", [.access], "2026-06-01T09:00:00+03:00", asked) == "2026-06-17")
    }

    @Test func `of several rights the one that is due first binds`() throws {
        let policy = try policy("zakonnik")
        let silent = try #require(
            Right.allCases.first { policy.rights[ElementName(rawValue: $0.rawValue)]?.within == nil })
        let clock = RequestClock(
            try request([silent, .access], policy, "2026-06-01T09:00:00+03:00"), [], policy,
            now: try at("2026-06-01T09:00:00+03:00"))
        #expect(clock.right == .access && clock.deadline.lastDay.description == "2026-06-15")
    }

    @Test
    func `a promised period without a longer one is not extendable; late is the first instant after the last day`()
        throws
    {
        let policy = try policy("latinsoft")
        let clock = RequestClock(
            try request([.access], policy, "2027-03-01T10:00:00+02:00"), [], policy,
            now: try at("2027-03-01T10:00:00+02:00"))
        #expect(clock.longest == nil && clock.extendBefore == nil)
        let end = try at("2027-03-16T00:00:00+02:00")
        #expect(clock.deadline.end == end && clock.isLate(at: end) && !clock.isLate(at: end.adding(seconds: -1)))
        #expect(clock.isSoon(at: end.adding(seconds: -86_400)) && !clock.isSoon(at: end.adding(seconds: -6 * 86_400)))
    }
}
