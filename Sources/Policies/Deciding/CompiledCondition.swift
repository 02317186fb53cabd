import Vocabulary

/// The answer to a ``Condition``: three-valued, because a person's age may not be known.
enum Truth: Hashable, Sendable {
    case yes, no, unknown

    init(_ holds: Bool) { self = holds ? .yes : .no }
}

/// A ``Condition`` made ready to be asked: days are instants, and events of the calendar are known as such.
indirect enum CompiledCondition: Sendable {
    case always
    case relation(ElementName, Set<RelationState>)
    case consent(ElementName)
    case fact(ElementName)
    case particular(ElementName)
    case event(ElementName)
    case ageAtLeast(Int)
    case role(ElementName)
    case channel(ElementName)
    case topic(ElementName)
    case from(Instant)
    case before(Instant)
    case all([CompiledCondition])
    case any([CompiledCondition])
    case not(CompiledCondition)

    /// - Parameter yearly: the events of the calendar, which always have happened.
    init(_ condition: Condition, yearly: Set<ElementName>) {
        switch condition {
        case .relation(let name, let states): self = .relation(name, states)
        case .consent(let name): self = .consent(name)
        case .fact(let name): self = .fact(name)
        case .particular(let name): self = .particular(name)
        case .event(let name): self = yearly.contains(name) ? .always : .event(name)
        case .ageAtLeast(let years): self = .ageAtLeast(years)
        case .role(let name): self = .role(name)
        case .channel(let name): self = .channel(name)
        case .topic(let name): self = .topic(name)
        case .from(let day): self = .from(day.startInUTC)
        case .before(let day): self = .before(day.startInUTC)
        case .all(let parts): self = .all(parts.map { CompiledCondition($0, yearly: yearly) })
        case .any(let parts): self = .any(parts.map { CompiledCondition($0, yearly: yearly) })
        case .not(let part): self = .not(CompiledCondition(part, yearly: yearly))
        }
    }

    /// Answers it from the question and what is known of the person.
    func truth(_ request: DecisionRequest, _ state: PersonState) -> Truth {
        switch self {
        case .always: return .yes
        case .relation(let name, let states): return Truth(states.contains(state.relations[name]?.state ?? .none))
        case .consent(let name): return Truth(state.consents[name]?.isInForce(at: request.at) ?? false)
        case .fact(let name): return Truth(request.facts.contains(name) || state.facts.contains(name))
        case .particular(let name): return Truth(request.particulars.contains(name))
        case .event(let name): return Truth(state.events[name].map { $0 <= request.at } ?? false)
        case .ageAtLeast(let years): return state.age.isAtLeast(years, at: request.at)
        case .role(let name): return Truth(request.principal.roles.contains(name))
        case .channel(let name): return Truth(request.channel == name)
        case .topic(let name): return Truth(request.topic == name)
        case .from(let start): return Truth(request.at >= start)
        case .before(let start): return Truth(request.at < start)
        case .all(let parts): return Self.all(parts, request, state)
        case .any(let parts): return Self.any(parts, request, state)
        case .not(let part):
            switch part.truth(request, state) {
            case .yes: return .no
            case .no: return .yes
            case .unknown: return .unknown
            }
        }
    }

    private static func all(_ parts: [Self], _ request: DecisionRequest, _ state: PersonState) -> Truth {
        var answer = Truth.yes
        for part in parts {
            switch part.truth(request, state) {
            case .yes: continue
            case .no: return .no
            case .unknown: answer = .unknown
            }
        }
        return answer
    }

    private static func any(_ parts: [Self], _ request: DecisionRequest, _ state: PersonState) -> Truth {
        var answer = Truth.no
        for part in parts {
            switch part.truth(request, state) {
            case .yes: return .yes
            case .no: continue
            case .unknown: answer = .unknown
            }
        }
        return answer
    }
}

extension ConsentFact {
    /// Whether it is given and has not run out.
    package func isInForce(at instant: Instant) -> Bool {
        status == .given && expires.map { instant < $0 } ?? true
    }
}

extension AgeFact {
    /// Whether the person is certainly younger than so many years on the UTC day of that instant.
    package func isKnownBelow(_ years: Int, at instant: Instant) -> Bool { isAtLeast(years, at: instant) == .no }

    /// Whether the person has completed so many years on the UTC day of the instant.
    ///
    /// Someone born on 29 February completes a year on 1 March of other years.
    func isAtLeast(_ years: Int, at instant: Instant) -> Truth {
        switch self {
        case .unknown: return .unknown
        case .atLeast(let known): return known >= years ? .yes : .unknown
        case .born(let birth):
            let day = instant.utcDate
            let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
            return Truth(day.year - birth.year - (hadBirthday ? 0 : 1) >= years)
        }
    }
}
