import Policies
import Processing
import Retention
import Testing
import Vocabulary

/// A mistake that a sweep could make, and what must be seen of it.
struct FaultySweep: Sendable, CustomTestStringConvertible {
    let name: String
    let broken: KeepingVerdict.Kind
    let sweep: @Sendable (Policy) -> SimulatedSweep
    var testDescription: String { name }

    /// Of a policy that says something else.
    private static func misreading(
        _ name: String, _ broken: KeepingVerdict.Kind, _ change: @escaping @Sendable (inout RetentionRule) -> Void
    ) -> FaultySweep {
        FaultySweep(name: name, broken: broken) { policy in
            var other = policy
            other.retention = Elements(
                policy.retention.map { rule in
                    var rule = rule
                    change(&rule)
                    return rule
                })
            return SimulatedSweep(SimulatedFirm.compiled(other))
        }
    }

    private static func misreading(
        _ rule: String, _ broken: KeepingVerdict.Kind, as keep: RetentionExpression?
    ) -> FaultySweep {
        misreading("\(rule) read otherwise", broken) { own in
            if let keep, own.name.rawValue == rule { own.keep = keep }
        }
    }

    /// Of a person who is seen otherwise than is known.
    private static func mistaking(
        _ name: String, _ broken: KeepingVerdict.Kind, _ change: @escaping @Sendable (inout PersonState) -> Void
    ) -> FaultySweep {
        FaultySweep(name: name, broken: broken) { policy in
            let right = SimulatedSweep(SimulatedFirm.compiled(policy))
            var wrong = right
            wrong.due = { seen, now in
                var seen = seen
                change(&seen.state)
                return right.due(seen, now)
            }
            wrong.over = { seen, now in
                var seen = seen
                change(&seen.state)
                return right.over(seen, now)
            }
            return wrong
        }
    }

    private static func after(_ count: Int, _ unit: Period.Unit, _ event: String) -> RetentionExpression? {
        Period(count, unit).map { .after($0, ElementName(rawValue: event)) }
    }

    private static func turned(_ expression: RetentionExpression) -> RetentionExpression {
        switch expression {
        case .latest(let parts): return .earliest(parts)
        case .earliest(let parts): return .latest(parts)
        default: return expression
        }
    }

    static let all: [FaultySweep] =
        readings + people + values + others + [
            FaultySweep(name: "a rule is forgotten", broken: .tooLong) { policy in
                var other = policy
                other.retention = Elements(policy.retention.filter { $0.name.rawValue != "calls" })
                return SimulatedSweep(SimulatedFirm.compiled(other))
            },
            FaultySweep(name: "what was set apart is forgotten", broken: .tooLong) { policy in
                var other = policy
                other.retention = Elements(policy.retention.filter { $0.name.rawValue != "old-notes" })
                return SimulatedSweep(SimulatedFirm.compiled(other))
            },
            FaultySweep(name: "the index is three days late", broken: .tooLong) { policy in
                let right = SimulatedSweep(SimulatedFirm.compiled(policy))
                var wrong = right
                wrong.due = { right.due($0, $1)?.adding(seconds: 3 * 86_400) }
                return wrong
            },
            FaultySweep(name: "the index sees nothing that is waited for", broken: .tooLong) { policy in
                let right = SimulatedSweep(SimulatedFirm.compiled(policy))
                var wrong = right
                wrong.due = { seen, now in seen.state.events.isEmpty ? right.due(seen, now) : nil }
                return wrong
            },
            FaultySweep(name: "the first thing that is over only", broken: .tooLong) { policy in
                let right = SimulatedSweep(SimulatedFirm.compiled(policy))
                var wrong = right
                wrong.over = { Array(right.over($0, $1).prefix(1)) }
                return wrong
            },
            FaultySweep(name: "two days too early", broken: .tooSoon) { policy in
                let right = SimulatedSweep(SimulatedFirm.compiled(policy))
                var wrong = right
                wrong.due = { right.due($0, $1)?.adding(seconds: -2 * 86_400) }
                wrong.over = { right.over($0, $1.adding(seconds: 2 * 86_400)) }
                return wrong
            },
        ]

    /// Changes what a sweep does that is otherwise the server's.
    private static func spoiling(
        _ name: String, _ broken: KeepingVerdict.Kind, _ change: @escaping @Sendable (inout SimulatedSweep) -> Void
    ) -> FaultySweep {
        FaultySweep(name: name, broken: broken) { policy in
            var sweep = SimulatedSweep(SimulatedFirm.compiled(policy))
            change(&sweep)
            return sweep
        }
    }

    /// The same person whose every value came in so many seconds before.
    private static func older(_ seen: SimulatedSweep.Seen, by seconds: Int64) -> SimulatedSweep.Seen {
        var seen = seen
        var values: [ElementName: [HeldTimes.Value]] = [:]
        for (name, held) in seen.state.data {
            values[name] = seen.holding[name, held].map {
                HeldTimes.Value(collectedAt: $0.collectedAt.adding(seconds: -seconds), isApart: $0.isApart)
            }
            seen.state.data[name]?.collectedAt = held.collectedAt.adding(seconds: -seconds)
        }
        seen.holding = HeldTimes(values, replaced: seen.holding.replaced, of: seen.state)
        return seen
    }

    /// Mistakes with several values of an item, and with what gave way to others.
    private static let values: [FaultySweep] = [
        spoiling("older values go with the newest only", .tooLong) { sweep in
            let (due, over) = (sweep.due, sweep.over)
            sweep.due = { seen, now in
                var seen = seen
                seen.holding = .newestAlone
                return due(seen, now)
            }
            sweep.over = { seen, now in
                var seen = seen
                seen.holding = .newestAlone
                return over(seen, now)
            }
        },
        spoiling("clocks run from a week before", .tooSoon) { sweep in
            let (due, over, week) = (sweep.due, sweep.over, Int64(7 * 86_400))
            sweep.due = { seen, now in due(older(seen, by: week), now) }
            sweep.over = { seen, now in
                over(older(seen, by: week), now).map { found in
                    var found = found
                    found.value = HeldTimes.Value(
                        collectedAt: found.value.collectedAt.adding(seconds: week), isApart: found.value.isApart)
                    return found
                }
            }
        },
        spoiling("what comes in after an event is over with the event's own period", .tooSoon) { sweep in
            let (due, over, stay) = (sweep.due, sweep.over, ElementName(rawValue: "stay"))
            @Sendable func mistaken(_ seen: SimulatedSweep.Seen) -> SimulatedSweep.Seen {
                guard let delivered = seen.state.events[ElementName(rawValue: "delivered")],
                    let held = seen.state.data[stay], delivered < held.collectedAt
                else { return seen }
                var seen = seen
                seen.state.data[stay]?.collectedAt = delivered
                return seen
            }
            sweep.due = { seen, now in due(mistaken(seen), now) }
            sweep.over = { seen, now in
                over(mistaken(seen), now).map { found in
                    guard found.plan.item == stay, let held = seen.state.data[stay] else { return found }
                    var found = found
                    found.value = HeldTimes.Value(collectedAt: held.collectedAt, isApart: found.value.isApart)
                    return found
                }
            }
        },
        spoiling("all values go with the oldest", .tooSoon) { sweep in
            let over = sweep.over
            sweep.over = { seen, now in
                over(seen, now).flatMap { due -> [LettingGo.Due] in
                    guard due.outcome == .erase, let held = seen.state.data[due.plan.item] else { return [due] }
                    return seen.holding[due.plan.item, held].map { value in
                        var due = due
                        due.value = value
                        return due
                    }
                }
            }
        },
        spoiling("what gave way is kept though no hold reaches it", .tooLong) { sweep in
            sweep.releases = { _, _, _ in false }
        },
        spoiling("what gave way goes though a hold reaches it", .tooSoon) { sweep in
            sweep.releases = { _, _, _ in true }
        },
    ]

    /// Mistakes with what waits for others.
    private static let others: [FaultySweep] = [
        spoiling("what is to be made anonymous is so twice in one look", .otherwise) { sweep in
            let over = sweep.over
            sweep.over = { seen, now in
                over(seen, now).flatMap { $0.outcome == .anonymise ? [$0, $0] : [$0] }
            }
        },
        misreading("what is to be made anonymous is set apart besides", .otherwise) { rule in
            if rule.outcome == .anonymise { rule.furtherOutcomes = [.restrict] }
        },
        spoiling("what waits for others waits for ever", .tooLong) { sweep in sweep.hasWaited = { _, _ in false } },
        spoiling("what waits for others goes after a week", .tooSoon) { sweep in
            sweep.hasWaited = { since, now in since.adding(seconds: 7 * 86_400) <= now }
        },
    ]

    private static let readings: [FaultySweep] = [
        misreading("earliest for latest", .tooSoon) { rule in
            if rule.name.rawValue == "members" { rule.keep = turned(rule.keep) }
        },
        misreading("latest for earliest", .tooLong) { rule in
            if rule.name.rawValue == "calls" { rule.keep = turned(rule.keep) }
        },
        misreading("not-before is not seen", .tooSoon) { $0.notBefore = nil },
        misreading("a condition is not seen", .tooSoon) { $0.condition = nil },
        misreading("what is to be kept apart is erased", .otherwise) { rule in
            if rule.outcome == .restrict { rule.outcome = .erase }
        },
        misreading("what is to be made anonymous is erased", .otherwise) { rule in
            if rule.outcome == .anonymise { rule.outcome = .erase }
        },
        misreading("notes", .tooSoon, as: after(18, .days, "collected")),
        misreading("notes", .tooLong, as: after(23, .days, "collected")),
        misreading("orders", .tooLong, as: after(6, .years, "delivered")),
        misreading("invoices", .tooSoon, as: after(5, .years, "collected")),
        misreading("claims", .tooLong, as: after(6, .months, "settled")),
        misreading(
            "stays", .tooLong,
            as: .law(ElementName(rawValue: "bg/keeping-act"), after: ElementName(rawValue: "delivered"))),
        misreading("stays", .tooSoon, as: after(1, .years, "collected")),
        misreading("school", .tooSoon, as: .age(16, nil)),
        misreading("school", .tooLong, as: .age(19, nil)),
        misreading("tastes", .tooLong, as: .withoutLimit),
        misreading("members", .tooSoon, as: .whileRelation(ElementName(rawValue: "account"))),
    ]

    private static let people: [FaultySweep] = [
        mistaking("holds are ignored", .tooSoon) { $0.holds = [] },
        mistaking("a hold of some data reaches all", .tooLong) { state in
            if !state.holds.isEmpty { state.holds.insert(ElementName(rawValue: "unheard")) }
        },
        mistaking("holds stay for ever", .tooLong) { state in
            if state.events[ElementName(rawValue: "dispute-ended")] != nil {
                state.holds.insert(ElementName(rawValue: "dispute"))
            }
        },
        mistaking("a consent does not run out", .tooLong) { state in
            for name in state.consents.keys { state.consents[name]?.expires = nil }
        },
        mistaking("a withdrawal is not seen", .tooLong) { state in
            for (name, fact) in state.consents where fact.status == .withdrawn { state.consents[name]?.status = .given }
        },
        mistaking("an ended relation is seen as open", .tooLong) { state in
            for name in state.relations.keys { state.relations[name]?.state = .open }
        },
        mistaking("an open relation is seen as ended", .tooSoon) { state in
            for name in state.relations.keys { state.relations[name]?.state = .ended }
        },
        mistaking("whoever comes back has left", .tooSoon) { state in
            for (name, fact) in state.relations where fact.state == .open || fact.state == .requested {
                state.relations[name]?.at = Instant(milliseconds: 0)
            }
        },
        mistaking("ages are not known", .tooLong) { $0.age = .unknown },
        mistaking("events are not known", .tooLong) { $0.events = [:] },
    ]
}
