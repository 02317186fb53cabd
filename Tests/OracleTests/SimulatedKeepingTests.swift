import Retention
import Testing
import Vocabulary

@testable import Policies

@Suite("Random policies through simulated years (Article 5(1)(e) GDPR)")
struct SimulatedKeepingTests {
    /// How many policies are lived through, and how many people each.
    private static let (policies, people): (UInt64, Int) = (120, 8)

    @Test func `nothing goes before its bound or is held beyond it and a sweep, whatever the order of events and cuts`()
        async throws
    {
        var (gone, cut, broken) = (0, 0, 0)
        for seed in 0..<Self.policies {
            let policy = Self.policy(seed: seed)
            let compiled = CompiledPolicy(policy, countries: Trial.countries)
            let simulation = Simulation(
                of: policy, compiled, from: RandomTimes.firstDay, years: 12, people: Self.people, seed: seed, cuts: 10)
            let report = await simulation.run()
            let verdicts = report.verdicts.prefix(2)
            #expect(verdicts.isEmpty, "seed \(seed): \(Self.told(verdicts, policy, simulation))")
            gone += report.rules.values.map(\.gone).reduce(0, +)
            cut += report.cutOff
            if !report.isSound { broken += 1 }
            if broken > 5 { break }
        }
        #expect(gone > 3000 && cut > 400, "\(gone) gone, \(cut) cut off")
    }

    /// What is needed to find out who is wrong: the rules, and what came about in that life until then.
    private static func told(
        _ verdicts: ArraySlice<KeepingVerdict>, _ policy: Policy, _ simulation: Simulation
    ) -> String {
        guard let verdict = verdicts.first else { return "" }
        let rules = policy.retention.filter { $0.data.contains(verdict.item) }.map {
            "\($0.name): \($0.keep), not before \(String(describing: $0.notBefore)), when "
                + "\(String(describing: $0.condition)), \($0.purposes) \($0.outcomes) \(String(describing: $0.law))"
        }
        let story = simulation.story(of: verdict.person).filter { $0.at <= verdict.at }.map { "\($0.at) \($0.what)" }
        return (rules + story).joined(separator: "\n")
    }

    /// A policy of chance at whose points people can give something, and whose relations events move.
    private static func policy(seed: UInt64) -> Policy {
        var maker = RandomPolicy(dice: Dice(seed: seed &+ 70_000))
        var policy = maker.policy()
        var dice = Dice(seed: seed)
        let annotations = Annotations(place: Place(file: "policy.yaml", line: 1, column: 1))
        let (opens, ends, asks) = (
            ElementName(rawValue: "opens"), ElementName(rawValue: "ends"), ElementName(rawValue: "asks")
        )
        policy.events = Elements(
            policy.events + [opens, ends, asks].map { PolicyEvent(name: $0, annotations: annotations) })
        policy.relations = Elements(
            policy.relations.enumerated().map { place, relation in
                var relation = relation
                relation.openedBy = [place == 0 ? opens : ElementName(rawValue: "e0")]
                // What ends a relation often starts a clock as well, and whoever left may come back.
                let alsoEnds = place == 0 && seed % 2 == 0
                relation.endedBy =
                    (place == 0 ? [ends] : []) + (place > 0 || alsoEnds ? [ElementName(rawValue: "e1")] : [])
                if place == 0 { relation.requestedBy = [asks] }
                return relation
            })
        policy.prohibitions = Elements()
        let interest = Ground(
            basis: .legitimateInterests, consent: nil, relation: nil, beforeContract: false, law: nil,
            interests: .init(), condition: nil, place: annotations.place)
        policy.purposes = Elements(
            policy.purposes.map { purpose in
                var purpose = purpose
                purpose.grounds += [interest]
                (purpose.condition, purpose.minimumAge, purpose.requires) = (nil, nil, [])
                return purpose
            })
        policy.points = Elements(
            policy.points.enumerated().map { place, point in
                var point = point
                (point.needs, point.requires, point.minimumAge, point.asks, point.asksIf) = (nil, [], nil, [], [])
                (point.mayAsk, point.purposes) = (policy.data.names, policy.purposes.names)
                point.offers = policy.consents.names
                if dice.percent(40) { point.events = [place == 0 ? opens : asks] }
                return point
            })
        policy.ages = nil
        policy.consents = Elements(
            policy.consents.map { consent in
                var consent = consent
                if dice.percent(50) { consent.expires = RandomTimes.period(&dice) }
                return consent
            })
        policy.holds = Elements(
            policy.holds.map { hold in
                var hold = hold
                if dice.percent(50) { hold.until = ElementName(rawValue: "e1") }
                return hold
            })
        let outcomes: [RetentionOutcome] = [.erase, .erase, .erase, .restrict, .archive, .anonymise, .shredPaper]
        policy.retention = Elements(
            policy.retention.map { rule in
                var rule = rule
                rule.outcome = dice.one(of: outcomes)
                // The judge of simulated years knows paper beside what is erased alone.
                rule.furtherOutcomes = []
                if rule.outcome == .erase, dice.percent(20) { rule.furtherOutcomes = [.shredPaper] }
                return rule
            })
        policy.data = Elements(
            policy.data.map { item in
                var item = item
                item.isMany = dice.percent(50)
                if dice.percent(50) { item.generalise = .count }
                return item
            })
        if dice.percent(50) {
            policy.anonymity = Anonymity(
                limits: AnonymityLimits(people: 10, values: 2, wait: RandomTimes.period(&dice), cell: 5),
                annotations: annotations)
        }
        if dice.percent(40) {
            policy.data = Elements(
                policy.data.enumerated().map { place, item in
                    var item = item
                    if place == 0 { item.category = "identity.birth-date" }
                    return item
                })
        }
        return policy
    }
}
