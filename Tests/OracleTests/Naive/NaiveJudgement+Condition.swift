import Policies
import Vocabulary

/// One of three values: what cannot be answered is neither true nor false.
enum NaiveTruth {
    case yes, no, unknown
}

extension NaiveJudgement {
    func truth(_ condition: Condition) -> NaiveTruth {
        switch condition {
        case .relation(let name, let states): return truth(states.contains(state.relations[name]?.state ?? .none))
        case .consent(let name):
            guard let fact = state.consents[name], fact.status == .given else { return .no }
            guard let expires = fact.expires else { return .yes }
            return truth(question.at.milliseconds < expires.milliseconds)
        case .fact(let name): return truth(isStated(name))
        case .particular(let name): return truth(question.particulars.contains(name))
        case .event(let name):
            if policy.events[name]?.yearlyMonth != nil { return .yes }
            guard let happened = state.events[name] else { return .no }
            return truth(happened.milliseconds <= question.at.milliseconds)
        case .ageAtLeast(let years): return isAtLeast(years)
        case .role(let name): return truth(question.principal.roles.contains(name))
        case .channel(let name): return truth(question.channel == name)
        case .topic(let name): return truth(question.topic == name)
        case .from(let day): return truth(question.at.milliseconds >= NaiveDay(day).startMilliseconds)
        case .before(let day): return truth(question.at.milliseconds < NaiveDay(day).startMilliseconds)
        case .all(let parts):
            let truths = parts.map(truth)
            if truths.contains(.no) { return .no }
            return truths.contains(.unknown) ? .unknown : .yes
        case .any(let parts):
            let truths = parts.map(truth)
            if truths.contains(.yes) { return .yes }
            return truths.contains(.unknown) ? .unknown : .no
        case .not(let part):
            switch truth(part) {
            case .yes: return .no
            case .no: return .yes
            case .unknown: return .unknown
            }
        }
    }

    private func truth(_ value: Bool) -> NaiveTruth { value ? .yes : .no }

    func isStated(_ fact: ElementName) -> Bool { state.facts.contains(fact) || question.facts.contains(fact) }

    func isAtLeast(_ years: Int) -> NaiveTruth {
        switch state.age {
        case .unknown: return .unknown
        case .atLeast(let known): return known >= years ? .yes : .unknown
        case .born(let birth):
            let today = NaiveDay(milliseconds: question.at.milliseconds)
            var age = today.year - birth.year
            var birthday = (month: birth.month, day: birth.day)
            if birthday == (2, 29), NaiveDay.length(ofMonth: 2, year: today.year) == 28 { birthday = (3, 1) }
            let isBeforeBirthday =
                today.month < birthday.month || (today.month == birthday.month && today.day < birthday.day)
            if isBeforeBirthday { age -= 1 }
            return age >= years ? .yes : .no
        }
    }
}
