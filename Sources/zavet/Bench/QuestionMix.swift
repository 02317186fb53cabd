import Policies
import Vocabulary

/// Random questions and persons for one policy: mostly sensible, some of them not permitted.
struct QuestionMix {
    private let policy: Policy
    private let purposes: [Purpose]
    private let items: [ElementName]
    private var generator: RepeatableGenerator
    /// 15 June 2026, noon UTC: the time at which all is asked.
    private let now = Instant(milliseconds: 1_781_524_800_000)

    init(_ policy: Policy, seed: UInt64) {
        self.policy = policy
        purposes = policy.purposes.filter { !$0.data.isEmpty }
        items = policy.data.names
        generator = RepeatableGenerator(state: seed)
    }

    /// A question and the person it is about.
    mutating func next() -> (request: DecisionRequest, state: PersonState) {
        guard let purpose = purposes.randomElement(using: &generator) else {
            return (.sweep(at: now), PersonState())
        }
        var request = DecisionRequest(
            operation: .use, purpose: purpose.name, data: chosen(of: purpose),
            principal: Asker(kind: .client), particulars: happens(9) ? Set(purpose.requires) : [], at: now)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: request.operation = .read
        case 2, 3: share(&request)
        case 4: collect(&request)
        case 5: request.operation = .erase
        default: break
        }
        return (request, person())
    }

    /// One to three of the purpose's items; once in ten times one that does not serve it.
    private mutating func chosen(of purpose: Purpose) -> [ElementName] {
        var data = Array(purpose.data.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator)))
        if !happens(9), let foreign = items.randomElement(using: &generator) { data.append(foreign) }
        return data
    }

    private mutating func share(_ request: inout DecisionRequest) {
        let known = policy.recipients.filter { recipient in
            request.purpose.map(recipient.purposes.contains) ?? false
        }
        guard let recipient = known.randomElement(using: &generator) else { return }
        (request.operation, request.recipient) = (.share, recipient.name)
        request.standings = happens(8) ? [recipient.name: Set(recipient.needs)] : [:]
        request.particulars.formUnion(recipient.requires)
    }

    private mutating func collect(_ request: inout DecisionRequest) {
        let known = policy.points.filter { point in request.purpose.map(point.purposes.contains) ?? false }
        guard let point = known.randomElement(using: &generator) else { return }
        (request.operation, request.point) = (.collect, point.name)
        request.agreements = Set(point.agreements)
    }

    /// A person with most relations open, most consents given and a third of all data held.
    private mutating func person() -> PersonState {
        var state = PersonState()
        let since = now.adding(seconds: -86_400 * Int64.random(in: 1...700, using: &generator))
        for relation in policy.relations {
            let fact = RelationFact(state: happens(7) ? .open : .ended, at: since)
            if happens(8) { state.relations[relation.name] = fact }
        }
        for consent in policy.consents where happens(8) {
            let data = consent.purposes.flatMap { policy.purposes[$0]?.data ?? [] }
            state.consents[consent.name] = ConsentFact(
                status: happens(8) ? .given : .withdrawn, at: since, purposes: Set(consent.purposes), data: Set(data))
        }
        for item in items where happens(3) { state.data[item] = HeldDatum(collectedAt: since) }
        for event in policy.events where happens(3) { state.events[event.name] = since }
        state.marketingObjectedAt = happens(9) ? nil : Instant(milliseconds: 0)
        state.age = happens(7) ? .atLeast(18) : .unknown
        return state
    }

    /// True so many times out of ten.
    private mutating func happens(_ tenths: Int) -> Bool { Int.random(in: 0..<10, using: &generator) < tenths }
}

/// A repeatable row of numbers (SplitMix64).
private struct RepeatableGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
