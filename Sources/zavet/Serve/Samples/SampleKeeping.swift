import Choices
import Policies
import Processing
import Retention
import Vocabulary

/// What gives the pages of keeping something to show: data whose time ends soon, paper to be destroyed, holds, letters
/// and a recording, as far as the policy has such.
struct SampleKeeping {
    /// Rules whose end is shown.
    private static let most = 4

    let firm: SampleFirm

    private var policy: Policy { firm.policy }
    private var door: Door { firm.house.door }

    func make() async throws {
        try await holds()
        try await letters()
        try await recording()
        try await endingSoon()
        if try await paper() {
            // Paper becomes somebody's task when the sweep comes by; the server's first comes a quarter of an hour on.
            _ = try await Sweep(door: door, clock: firm.house.clock, holder: firm.house.ids.text()).run(policy.id)
        }
    }

    /// Two, on different grounds where the policy has several; one of them is to be reviewed now.
    private func holds() async throws {
        guard let first = policy.holds.first else { return }
        let grounds = [first.name, policy.holds.dropFirst().first?.name ?? first.name]
        for (place, ground) in grounds.enumerated() {
            let order = HoldOrder(
                ground: ground, matter: ElementName(rawValue: "case-\(firm.now.utcDate.year)-\(place + 1)"),
                orderedBy: policy.staff.first?.name, review: firm.now.adding(seconds: place == 0 ? 2_592_000 : -172_800)
            )
            try await firm.tried {
                _ = try await door.hold(
                    order, on: firm.person(16 + place), firm.deed(.staff, happened: firm.ago(days: 20 + 70 * place)))
            }
        }
    }

    /// What people wrote lately, where a point takes words alone.
    private func letters() async throws {
        let point = policy.points.first { point in
            point.needs == nil && point.asks.count < 3 && point.asks.contains { policy.data[$0]?.type == .longText }
        }
        guard let point else { return }
        for (number, days) in [(3, 1), (8, 4), (13, 11)] {
            _ = try await take(nil, at: point, of: firm.person(number), number, happened: firm.ago(days: days))
        }
    }

    /// A second of a tone, as a call.
    private func recording() async throws {
        for item in policy.data where FileKind.taken(for: item).contains(.wav) {
            guard let point = policy.points.first(where: { $0.asks == [item.name] }) else { continue }
            var arrival = FileArrival(
                point: point.name, item: item.name, media: .wav, circumstances: SamplePeople.circumstances(policy))
            arrival.facts = point.needs?.facts ?? []
            (arrival.particulars, arrival.direction) = (Set(point.requires), .incoming)
            let (bytes, happened) = (SampleTone.bytes(), firm.ago(days: 9))
            for number in [2, 7] {
                let parts = AsyncStream<[UInt8]> { stream in
                    stream.yield(bytes)
                    stream.finish()
                }
                try await firm.tried {
                    _ = try await door.receive(
                        arrival, of: firm.person(number), parts, firm.deed(happened: happened))
                }
            }
        }
    }

    /// People of whom something goes in the next months, by the rules that count from a day; by those that end with a
    /// relation, where there are no others.
    private func endingSoon() async throws {
        var made = 0
        for rule in policy.retention where made < Self.most {
            guard let span = longest(rule) else { continue }
            let begin = firm.now.adding(days: 9 + 27 * made).before(span.period)
            if try await former(rule, made, begin: begin, ending: span.event) { made += 1 }
        }
        guard made == 0 else { return }
        let openedFirst = Set(policy.accountPoint?.events ?? [])
        for rule in policy.retention where made < 1 {
            guard case .whileRelation(let name) = rule.keep, let relation = policy.relations[name],
                openedFirst.isDisjoint(with: relation.openedBy)
            else { continue }
            if try await former(rule, made, begin: firm.ago(days: 200), ending: nil) { made += 1 }
        }
    }

    /// - Returns: whether there is now paper whose time is over.
    private func paper() async throws -> Bool {
        var made = 0
        for rule in policy.retention where rule.outcomes.contains(.shredPaper) && made < 2 {
            guard let span = longest(rule) else { continue }
            for years in [1, 2] {
                let begin = firm.now.adding(days: -400 * years).before(span.period)
                if try await former(rule, Self.most + made, begin: begin, ending: span.event) { made += 1 }
            }
        }
        return made > 0
    }

    /// Somebody who registered long ago and gave an item of the rule, and whose relations but the account are over.
    ///
    /// - Parameters:
    ///   - number: which of those that are made.
    ///   - event: what the rule counts from.
    /// - Returns: whether an item could be taken.
    private func former(
        _ rule: RetentionRule, _ number: Int, begin: Instant, ending event: ElementName?
    ) async throws -> Bool {
        guard let account = policy.accountPoint, let (item, point) = taking(rule) else { return false }
        let (number, people) = (SamplePeople.count + 1 + number, SamplePeople(house: firm.house))
        let person = try await people.register(number, at: account, of: policy, firm.deed(.subject, happened: begin))
        guard let person else { return false }
        var isTaken = false
        try await firm.tried {
            let standing = try await door.person(person, at: policy.id).state.relations
            let needed = (point.needs?.relations ?? []).filter { standing[$0] == nil }
            let opening = needed.compactMap { policy.relations[$0]?.openedBy.first }
            _ = try await door.record(opening, of: person, firm.deed(happened: begin))
            isTaken = try await take(item, at: point, of: person, number, happened: begin)
            let open = try await door.person(person, at: policy.id).state.relations.filter { $0.value.state != .ended }
            var ends = policy.relations.filter { relation in
                open[relation.name] != nil && !relation.openedBy.contains(where: account.events.contains)
            }.compactMap(\.endedBy.first)
            if let event, policy.events[event]?.yearlyMonth == nil, policy.events.has(event) { ends.append(event) }
            var seen: Set<ElementName> = []
            let events = ends.filter { seen.insert($0).inserted }
            _ = try await door.record(events, of: person, firm.deed(happened: begin.adding(seconds: 86_400)))
        }
        return isTaken
    }

    /// An item of the rule that is written, not sent as a file, with the point that takes it.
    private func taking(_ rule: RetentionRule) -> (DataItem, PointOfCollection)? {
        for item in rule.data.compactMap({ policy.data[$0] }) where item.type != .file {
            let point = policy.points.first { point in
                let asked = point.asks + point.mayAsk + point.asksIf.flatMap(\.data)
                return asked.contains(item.name) && !point.opensAccount
            }
            if let point { return (item, point) }
        }
        return nil
    }

    /// - Parameter item: what is given beside what the point asks for anyway.
    private func take(
        _ item: DataItem?, at point: PointOfCollection, of person: SubjectID, _ number: Int, happened: Instant
    ) async throws -> Bool {
        let value = SampleValues(number: number, language: policy.prevailingLanguage)
        var values: [String: [Sealed<String>]] = [:]
        let further = point.asksIf.filter { ask in item.map { ask.data.contains($0.name) } ?? false }
        let asked = point.asks + [item?.name].compactMap(\.self) + further.flatMap(\.data)
        for item in asked.compactMap({ policy.data[$0] }) {
            values[item.name.rawValue] = [Sealed(value.of(item))]
        }
        let facts = (point.needs?.facts ?? []).union(further.map(\.fact))
        let submission = Submission(
            point: point.name, values: values, facts: facts, particulars: Set(point.requires),
            agreements: Set(point.agreements), subject: person, circumstances: SamplePeople.circumstances(policy))
        guard case .accepted = try await door.collect(submission, firm.deed(happened: happened)) else { return false }
        return true
    }

    /// The longest period by which the rule counts, and from which event.
    private func longest(_ rule: RetentionRule) -> (period: Period, event: ElementName?)? {
        let spans = ([rule.keep] + [rule.notBefore].compactMap(\.self)).flatMap(spans)
        return spans.max { firm.now.adding($0.period) < firm.now.adding($1.period) }
    }

    private func spans(_ keep: RetentionExpression) -> [(period: Period, event: ElementName?)] {
        switch keep {
        case .after(let period, let event): return [(period, event)]
        case .law(let name, let event):
            return policy.laws[name].flatMap { law in law.period.map { [($0, event ?? law.after)] } } ?? []
        case .latest(let parts), .earliest(let parts): return parts.flatMap(spans)
        case .otherwise(let first, _): return spans(first)
        case .until, .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return []
        }
    }
}

extension Instant {
    fileprivate func adding(days: Int) -> Instant { adding(seconds: Int64(days) * 86_400) }

    /// This instant moved back by a period.
    fileprivate func before(_ period: Period) -> Instant {
        let count = Int64(period.count)
        switch period.unit {
        case .hours: return adding(seconds: -count * 3600)
        case .days: return adding(seconds: -count * 86_400)
        case .weeks: return adding(seconds: -count * 604_800)
        case .months: return utcDate.adding(months: -period.count).startInUTC
        case .years: return utcDate.adding(months: -period.count * 12).startInUTC
        }
    }
}

extension Condition {
    /// Each relation that it asks about; of alternatives the first alone.
    fileprivate var relations: [ElementName] {
        switch self {
        case .relation(let name, _): return [name]
        case .all(let parts): return parts.flatMap(\.relations)
        case .any(let parts): return parts.first?.relations ?? []
        case .consent, .fact, .particular, .event, .ageAtLeast, .role, .channel, .topic, .from, .before, .not: return []
        }
    }
}

/// A second of sound, as a telephone system would send it.
enum SampleTone {
    /// A WAV file of 8 bits and 8000 samples a second.
    static func bytes() -> [UInt8] {
        let (rate, pitch) = (8_000, 400)
        let sound = (0..<rate).map { place -> UInt8 in
            // A triangle, from quiet to quiet.
            let (step, half) = (place * pitch % rate, rate / 2)
            let height = (step < half ? step : rate - step) * 64 / half
            return UInt8(96 + height)
        }
        func number(_ value: Int, bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) } }
        return Array("RIFF".utf8) + number(36 + sound.count, bytes: 4) + Array("WAVEfmt ".utf8)
            + number(16, bytes: 4) + number(1, bytes: 2) + number(1, bytes: 2) + number(rate, bytes: 4)
            + number(rate, bytes: 4) + number(1, bytes: 2) + number(8, bytes: 2) + Array("data".utf8)
            + number(sound.count, bytes: 4) + sound
    }
}
