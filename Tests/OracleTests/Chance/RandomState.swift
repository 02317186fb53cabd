import Policies
import Vocabulary

/// A person by chance, of whom a question is asked: mostly one who lets it pass, with one or two things off.
struct RandomState {
    let policy: Policy
    let names: PolicyNames
    let question: DecisionRequest
    /// The items asked about, groups replaced.
    private let items: [ElementName]

    init(policy: Policy, names: PolicyNames, question: DecisionRequest) {
        (self.policy, self.names, self.question) = (policy, names, question)
        items = question.data.flatMap { policy.groups[$0]?.data ?? [$0] }
    }

    func state(_ dice: inout Dice) -> PersonState {
        var state = PersonState()
        for name in names.consents where dice.percent(88) { state.consents[name] = consent(&dice) }
        for name in names.relations where dice.percent(92) { state.relations[name] = relation(&dice) }
        for name in names.events where dice.percent(70) {
            let isLater = dice.percent(8)
            state.events[name] =
                isLater ? RandomTimes.expiry(around: question.at, &dice) : before(&dice)
        }
        state.facts = Set(dice.some(of: names.facts, percent: 20))
        state.age = age(&dice)
        hold(&state, &dice)
        choose(&state, &dice)
        return state
    }

    private func before(_ dice: inout Dice) -> Instant { RandomTimes.moment(before: question.at, &dice) }

    private func consent(_ dice: inout Dice) -> ConsentFact {
        var purposes = Set(names.purposes)
        var data = Set(names.data)
        if dice.percent(10) { purposes = Set(dice.some(of: names.purposes, percent: 70)) }
        if dice.percent(10) { data = Set(dice.some(of: names.data, percent: 80)) }
        let status: ConsentFact.Status = dice.percent(80) ? .given : dice.one(of: ConsentFact.Status.allCases)
        let expires = dice.percent(25) ? RandomTimes.expiry(around: question.at, &dice) : nil
        return ConsentFact(
            status: status, at: before(&dice), purposes: purposes, data: data, expires: expires,
            byGuardian: dice.percent(20))
    }

    private func relation(_ dice: inout Dice) -> RelationFact {
        let state: RelationState = dice.percent(60) ? .open : dice.one(of: RelationState.allCases)
        return RelationFact(state: state, at: before(&dice))
    }

    private func age(_ dice: inout Dice) -> AgeFact {
        switch dice.below(10) {
        case 0, 1: return .unknown
        case 2, 3: return .atLeast(dice.one(of: [13, 14, 16, 17, 18, 21]))
        case 4, 5: return .born(RandomTimes.birthday(around: question.at, &dice))
        default: return .born(question.at.utcDate.adding(months: -12 * dice.number(20...70)))
        }
    }

    /// What is held of the person. Every other question is about what came in lately, so that not all of it is over.
    private func hold(_ state: inout PersonState, _ dice: inout Dice) {
        let isFresh = dice.percent(60)
        let isCare = !question.operation.isUse
        for name in items where dice.percent(isCare ? 80 : 45) {
            let purposes = dice.percent(40) ? [] : Set(dice.some(of: names.purposes, percent: 60))
            let collectedAt =
                isFresh ? Instant(milliseconds: question.at.milliseconds - Int64(dice.below(3_000_000))) : before(&dice)
            state.data[name] = HeldDatum(collectedAt: collectedAt, purposes: purposes)
        }
        if dice.percent(isCare ? 30 : 6), let name = names.holds.first { state.holds.insert(name) }
        if dice.percent(isCare ? 10 : 3), let name = names.holds.last { state.holds.insert(name) }
        if dice.percent(isCare ? 6 : 2) { state.holds.insert(ElementName(rawValue: "undeclared")) }
        if dice.percent(isCare ? 3 : 1) { state.holds.insert(ElementName(rawValue: "unheard")) }
        if dice.percent(isCare ? 10 : 3), !items.isEmpty {
            let ground = dice.percent(70) ? names.holds.last : ElementName(rawValue: "unheard")
            state.heldWidely[dice.one(of: items)] = ground.map { [$0] }
        }
    }

    private func choose(_ state: inout PersonState, _ dice: inout Dice) {
        for name in names.purposes where dice.percent(6) {
            let status = dice.one(of: [ObjectionFact.Status.pending, .upheld, .dismissed])
            state.objections[name] = ObjectionFact(status: status, at: before(&dice))
        }
        let consentTimes = state.consents.values.map(\.at.milliseconds)
        // At the very time of a consent as well, and just beside it.
        func moment() -> Instant {
            guard dice.percent(50), let time = consentTimes.min() else { return before(&dice) }
            return Instant(milliseconds: time + Int64(dice.number(-1...1)))
        }
        if dice.percent(8) { state.marketingObjectedAt = moment() }
        if dice.percent(6) { state.leftChannels = Set(dice.oneOrMore(of: names.channels, percent: 40)) }
        if dice.percent(6) { state.leftTopics = Set(dice.oneOrMore(of: names.topics, percent: 60)) }
        if dice.percent(7) {
            let data = dice.percent(50) ? [] : Set(dice.oneOrMore(of: names.data, percent: 20))
            state.restriction = RestrictionFact(
                ground: dice.percent(50) ? "a" : dice.percent(50) ? "b" : "c", data: data, at: moment())
        }
    }
}
