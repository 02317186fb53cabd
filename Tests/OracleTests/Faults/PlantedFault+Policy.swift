import Vocabulary

// Faults change a policy's values, which files could not say.
@testable import Policies

/// Faults in reading the policy.
extension PlantedFault {
    static let aboutPurposes: [PlantedFault] = [
        .inPolicy("the policy is in force a day late") { $0.effective = $0.effective?.adding(days: 1) },
        .inPolicy("the order of grounds is reversed") { $0.eachPurpose { $0.grounds.reverse() } },
        .inPolicy("only the first ground is tried") { $0.eachPurpose { $0.grounds = Array($0.grounds.prefix(1)) } },
        .inPolicy("what comes before a contract always counts") { policy in
            policy.eachPurpose { $0.eachGround { $0.beforeContract = true } }
        },
        .inPolicy("the condition of a ground is forgotten") { $0.eachPurpose { $0.eachGround { $0.condition = nil } } },
        .inPolicy("the condition of a purpose is forgotten") { $0.eachPurpose { $0.condition = nil } },
        .inPolicy("a purpose's particulars are forgotten") { $0.eachPurpose { $0.requires = [] } },
        .inPolicy("a purpose's roles are forgotten") { $0.eachPurpose { $0.roles = [] } },
        .inPolicy("a purpose's minimum age is forgotten") { $0.eachPurpose { $0.minimumAge = nil } },
        .inPolicy("special data needs no exception (Article 9 GDPR)") {
            $0.eachPurpose { $0.specialException = .healthCare }
        },
        .inPolicy("any consent is explicit (Article 9(2)(a) GDPR)") { $0.each(\.consents) { $0.isExplicit = true } },
        .inPolicy("a consent's minimum age is forgotten") { $0.each(\.consents) { $0.minimumAge = nil } },
        .inPolicy("restriction knows no exception (Article 18(2) GDPR)") {
            $0.eachPurpose { $0.restrictionExemption = nil }
        },
        .inPolicy("no purpose is direct marketing") { $0.eachPurpose { $0.isDirectMarketing = false } },
        .inPolicy("every purpose is direct marketing") { $0.eachPurpose { $0.isDirectMarketing = true } },
        .inPolicy("what is kept as a digest can be read (Article 32 GDPR)") { $0.each(\.data) { $0.keptAs = .value } },
        .inPolicy("the law of a ground is not cited") { $0.eachPurpose { $0.eachGround { $0.law = nil } } },
        .inPolicy("every purpose is a reason to keep data") { $0.eachPurpose { $0.keepsData = true } },
        .inPolicy("roles of the staff cover all") { $0.staff = .init() },
        .inPolicy("prohibitions are ignored") { $0.prohibitions = .init() },
        .inPolicy("the exception of a prohibition is ignored") { $0.each(\.prohibitions) { $0.unless = nil } },
        .inPolicy("a prohibition ignores whom it is about") { $0.each(\.prohibitions) { $0.recipients = [] } },
        .inPolicyAsked("an unknown exception of a prohibition counts as met") { policy, judgement in
            policy.each(\.prohibitions) { never in
                if let unless = never.unless, judgement.truth(unless) == .unknown { never.unless = .all([]) }
            }
        },
        .inPolicyAsked("an unknown condition counts as false") { policy, judgement in
            policy.eachPurpose { purpose in
                if let when = purpose.condition, judgement.truth(when) == .unknown { purpose.condition = .any([]) }
            }
        },
        .inPolicyAsked("a rule of keeping with an unknown condition does not apply") { policy, judgement in
            policy.each(\.retention) { rule in
                if let when = rule.condition, judgement.truth(when) == .unknown { rule.condition = .any([]) }
            }
        },
        .inPolicy("closed lists are not named") { $0.closed = .init() },
    ]

    static let aboutDealings: [PlantedFault] = [
        .inCountries("adequacy is ignored (Article 45 GDPR)") { $0.adequate = [] },
        .inCountries("every third country is adequate") { $0.adequate.formUnion(["US", "CN", "WORLD"]) },
        .inCountries("members of the Economic Area are third countries") { $0.economicArea.remove("LV") },
        .inPolicy("the firm's promise that nothing leaves is ignored") { $0.transfers?.rule = .safeguarded },
        .inPolicy("safeguards are ignored (Article 46 GDPR)") { $0.each(\.recipients) { $0.safeguards = [] } },
        .inPolicy("a recipient's condition is forgotten") { $0.each(\.recipients) { $0.condition = nil } },
        .inPolicy("a recipient's particulars are forgotten") { $0.each(\.recipients) { $0.requires = [] } },
        .inPolicy("an announcement is forgotten") { $0.each(\.recipients) { $0.isAnnounced = false } },
        .inPolicy("the limit to what was demanded is forgotten") {
            $0.each(\.recipients) { $0.isLimitedToDemand = false }
        },
        .inPolicy("a point's condition is forgotten") { $0.each(\.points) { $0.needs = nil } },
        .inPolicy("a point's minimum age is forgotten") { $0.each(\.points) { $0.minimumAge = nil } },
        .inPolicy("nobody may pass with an unknown age") { policy in
            policy.each(\.points) { if $0.channel == .automatic { $0.channel = .web } }
        },
        .inPolicy("what must be given may be left out") { policy in
            policy.each(\.points) { point in
                point.mayAsk += point.asks
                point.asks = []
            }
        },
        .inPolicy("what is asked on a fact is taken without it") { policy in
            policy.each(\.points) { point in
                point.mayAsk += point.asksIf.flatMap(\.data)
                point.asksIf = []
            }
        },
        .inPolicy("a warning is not shown") { $0.each(\.points) { $0.warning = .init() } },
        .inPolicy("everybody is a child") { $0.each(\.people) { $0.areChildren = true } },
        .inPolicy("what is never taken of children is taken") { $0.ages?.refuses = [] },
        .inPolicy("the age below which nothing is taken is forgotten") { $0.ages?.minimum = nil },
        .inPolicy("the age of consent is forgotten (Article 8 GDPR)") { $0.ages?.consentAge = nil },
        .inPolicy("an automated decision never needs a human (Article 22 GDPR)") { $0.automated = .init() },
        .inPolicy("other persons are the person herself (Article 14 GDPR)") { policy in
            policy.each(\.sources) { if $0.kind == .otherPerson { $0.kind = .subject } }
        },
    ]

    static let aboutKeeping: [PlantedFault] = [
        .inPolicy("periods of law are not known") { $0.each(\.laws) { $0.period = nil } },
        .inPolicy("a law's period does not run from its own event") { $0.each(\.laws) { $0.after = nil } },
        .inPolicy("`not-before` is forgotten") { $0.each(\.retention) { $0.notBefore = nil } },
        .inPolicy("the law of a rule is forgotten (Article 17(3)(b) GDPR)") { $0.each(\.retention) { $0.law = nil } },
        .inPolicy("that a law which is not named keeps data is forgotten") {
            $0.each(\.retention) { $0.restsOnUnnamedLaw = false }
        },
        .inPolicy("the condition of a rule of keeping is forgotten") { $0.each(\.retention) { $0.condition = nil } },
        .inPolicy("the purposes of a rule of keeping are forgotten") { $0.each(\.retention) { $0.purposes = [] } },
        .inPolicy("`latest of` ends with the first") { $0.eachExpression { $0.withEarliestForLatest } },
        .inPolicy("months have thirty days") { $0.eachExpression { $0.withMonthsOfThirtyDays } },
        .inPolicy("an age is reached a year late") { $0.eachExpression { $0.withLaterAges } },
        .inPolicy("what may never come is waited for in spite of an `else`") { $0.eachExpression { $0.withoutElse } },
        .inPolicy("a law inside an alternative waits for ever") { $0.eachExpression { $0.withoutElseOfLaws } },
        .inPolicy("whoever comes back has left all the same") { $0.each(\.relations) { $0.endedBy = [] } },
        .inPolicyAsked("what runs anew for whoever came back and left is over at once") { policy, judgement in
            let person = judgement.state
            policy.eachExpression { expression in
                expression.replacing { _, event in
                    guard let happened = person.events[event],
                        judgement.policy.relations.contains(where: { relation in
                            guard relation.endedBy.contains(event), let standing = person.relations[relation.name],
                                standing.state == .ended, standing.at > happened
                            else { return false }
                            return (relation.openedBy + relation.requestedBy).contains {
                                person.events[$0].map { $0 > happened } ?? false
                            }
                        })
                    else { return nil }
                    return .until(event)
                }
            }
        },
        .inPolicyAsked("what comes in after an event is over with the event's own period") { policy, judgement in
            let (person, now) = (judgement.state, judgement.question.at)
            guard let oldest = person.data.values.map(\.collectedAt).min() else { return }
            policy.eachExpression { expression in
                expression.replacing { period, event in
                    guard event != .collected, judgement.policy.events[event]?.yearlyMonth == nil,
                        let happened = person.events[event], happened < oldest, happened.adding(period) <= now
                    else { return nil }
                    return .until(event)
                }
            }
        },
        .inPolicy("the particulars of a point are forgotten") { $0.each(\.points) { $0.requires = [] } },
        .inPolicy("the last rule decides a tie") { $0.retention = Elements($0.retention.reversed()) },
        .inPolicy("a hold reaches all data") { $0.each(\.holds) { $0.data = [] } },
    ]

    static let inAnswers: [PlantedFault] = [
        .inAnswer("reasons stand in the order of their codes") { answer in
            answer.reasons.sort { $0.code.rawValue < $1.code.rawValue }
        },
        .inAnswer("only the first reason is told") { $0.reasons = Array($0.reasons.prefix(1)) },
        .inAnswer("a reason is told once only") { answer in
            var told: [Reason] = []
            for reason in answer.reasons where !told.contains(reason) { told.append(reason) }
            answer.reasons = told
        },
        .inAnswer("reasons do not tell the datum") { answer in
            answer.reasons = answer.reasons.map { Reason($0.code, $0.element) }
        },
        .inAnswer("obligations stand in the opposite order") { $0.obligations.reverse() },
        .inAnswer("what cannot be answered is denied") { if $0.effect == .indeterminate { $0.effect = .deny } },
        .inAnswer("an undeclared purpose is denied") { if $0.effect == .notApplicable { $0.effect = .deny } },
        .inAnswer("a permit does not tell what it rests on") { $0.restsOn = [] },
    ]

    static var all: [PlantedFault] {
        aboutThePerson + aboutTheQuestion + aboutPurposes + aboutDealings + aboutKeeping + inAnswers
    }
}

extension Policy {
    fileprivate mutating func each<E>(_ section: WritableKeyPath<Policy, Elements<E>>, _ change: (inout E) -> Void) {
        self[keyPath: section] = Elements(
            self[keyPath: section].map { element in
                var element = element
                change(&element)
                return element
            })
    }

    fileprivate mutating func eachPurpose(_ change: (inout Purpose) -> Void) { each(\.purposes, change) }

    fileprivate mutating func eachExpression(_ change: (RetentionExpression) -> RetentionExpression) {
        each(\.retention) { rule in
            rule.keep = change(rule.keep)
            rule.notBefore = rule.notBefore.map(change)
        }
    }
}

extension Purpose {
    fileprivate mutating func eachGround(_ change: (inout Ground) -> Void) {
        for index in grounds.indices { change(&grounds[index]) }
    }
}

extension RetentionExpression {
    fileprivate var withEarliestForLatest: RetentionExpression {
        switch self {
        case .latest(let parts), .earliest(let parts): return .earliest(parts.map(\.withEarliestForLatest))
        default: return self
        }
    }

    fileprivate var withLaterAges: RetentionExpression {
        switch self {
        case .latest(let parts): return .latest(parts.map(\.withLaterAges))
        case .earliest(let parts): return .earliest(parts.map(\.withLaterAges))
        case .age(let years, let period): return .age(years + 1, period)
        default: return self
        }
    }

    /// The same with something else in the place of some periods after events.
    fileprivate func replacing(_ change: (Period, ElementName) -> RetentionExpression?) -> RetentionExpression {
        switch self {
        case .after(let period, let event): return change(period, event) ?? self
        case .latest(let parts): return .latest(parts.map { $0.replacing(change) })
        case .earliest(let parts): return .earliest(parts.map { $0.replacing(change) })
        case .otherwise(let first, let second): return .otherwise(first.replacing(change), second.replacing(change))
        default: return self
        }
    }

    fileprivate var withoutElse: RetentionExpression {
        switch self {
        case .latest(let parts): return .latest(parts.map(\.withoutElse))
        case .earliest(let parts): return .earliest(parts.map(\.withoutElse))
        case .otherwise(let first, _): return first
        default: return self
        }
    }

    fileprivate var withoutElseOfLaws: RetentionExpression {
        switch self {
        case .latest(let parts): return .latest(parts.map(\.withoutElseOfLaws))
        case .earliest(let parts): return .earliest(parts.map(\.withoutElseOfLaws))
        case .otherwise(let first, let second):
            if case .law = first { return first }
            return .otherwise(first.withoutElseOfLaws, second.withoutElseOfLaws)
        default: return self
        }
    }

    fileprivate var withMonthsOfThirtyDays: RetentionExpression {
        switch self {
        case .latest(let parts): return .latest(parts.map(\.withMonthsOfThirtyDays))
        case .earliest(let parts): return .earliest(parts.map(\.withMonthsOfThirtyDays))
        case .after(let period, let event) where period.unit == .months:
            return .after(Period(period.count * 30, .days) ?? period, event)
        default: return self
        }
    }
}
