import Vocabulary

/// Looks for a case in which none of several conditions holds, without regard to which cases come about in life.
struct ConditionGap {
    /// What was found.
    enum Finding: Equatable {
        /// In every case one of them holds.
        case none
        /// In this case none does; each assumption in words.
        case found([String])
        /// There are more cases than are looked at.
        case tooMany
    }

    /// Something that a condition asks, which has one of a few values, counted from 0.
    private enum Question: Hashable {
        case relation(ElementName)
        case consent(ElementName)
        case fact(ElementName)
        case particular(ElementName)
        case event(ElementName)
        case role(ElementName)
        case channel
        case topic
        /// How many of the ages that are asked about are completed.
        case age
        /// How many of the days that are asked about have come.
        case day
    }

    /// How many cases are looked at before giving up; a policy has a dozen.
    private static let limit = 20_000

    private let conditions: [Condition]
    private let yearly: Set<ElementName>
    private var questions: [Question] = []
    private var ages: [Int] = []
    private var days: [CalendarDate] = []
    private var channels: [ElementName] = []
    private var topics: [ElementName] = []
    private var looked = 0

    /// - Parameter yearly: the events of the calendar, which always have happened.
    static func search(_ conditions: [Condition], yearly: Set<ElementName>) -> Finding {
        var gap = ConditionGap(conditions, yearly)
        let found = gap.look(assuming: [:])
        if gap.looked > limit { return .tooMany }
        return found.map { .found(gap.words($0)) } ?? .none
    }

    private init(_ conditions: [Condition], _ yearly: Set<ElementName>) {
        (self.conditions, self.yearly) = (conditions, yearly)
        for condition in conditions { gather(condition) }
        (ages, days) = (Set(ages).sorted(), Set(days).sorted())
        var seen: Set<Question> = []
        questions = questions.filter { seen.insert($0).inserted }
    }

    private mutating func gather(_ condition: Condition) {
        switch condition {
        case .relation(let name, _): questions.append(.relation(name))
        case .consent(let name): questions.append(.consent(name))
        case .fact(let name): questions.append(.fact(name))
        case .particular(let name): questions.append(.particular(name))
        case .event(let name): if !yearly.contains(name) { questions.append(.event(name)) }
        case .role(let name): questions.append(.role(name))
        case .channel(let name): (questions, channels) = (questions + [.channel], channels + [name])
        case .topic(let name): (questions, topics) = (questions + [.topic], topics + [name])
        case .ageAtLeast(let years): (questions, ages) = (questions + [.age], ages + [years])
        case .from(let day), .before(let day): (questions, days) = (questions + [.day], days + [day])
        case .all(let parts), .any(let parts): for part in parts { gather(part) }
        case .not(let part): gather(part)
        }
    }

    /// A full or partial case in which none holds; `nil` when there is none among those that begin so.
    private mutating func look(assuming known: [Question: Int]) -> [Question: Int]? {
        looked += 1
        if looked > Self.limit { return nil }
        let answers = conditions.map { answer($0, known) }
        if answers.contains(true) { return nil }
        if answers.allSatisfy({ $0 == false }) { return known }
        guard let open = questions.first(where: { known[$0] == nil }) else { return nil }
        for value in 0..<count(open) {
            var further = known
            further[open] = value
            if let found = look(assuming: further) { return found }
        }
        return nil
    }

    private func count(_ question: Question) -> Int {
        switch question {
        case .relation: RelationState.allCases.count
        case .consent, .fact, .particular, .event, .role: 2
        case .channel: Set(channels).count + 1
        case .topic: Set(topics).count + 1
        case .age: ages.count + 1
        case .day: days.count + 1
        }
    }

    /// `nil` where it is not yet assumed.
    private func answer(_ condition: Condition, _ known: [Question: Int]) -> Bool? {
        func isSo(_ question: Question) -> Bool? { known[question].map { $0 == 1 } }
        switch condition {
        case .relation(let name, let states):
            return known[.relation(name)].map { states.contains(RelationState.allCases[$0]) }
        case .consent(let name): return isSo(.consent(name))
        case .fact(let name): return isSo(.fact(name))
        case .particular(let name): return isSo(.particular(name))
        case .event(let name): return yearly.contains(name) ? true : isSo(.event(name))
        case .role(let name): return isSo(.role(name))
        case .channel(let name): return known[.channel].map { Self.value($0, channels) == name }
        case .topic(let name): return known[.topic].map { Self.value($0, topics) == name }
        case .ageAtLeast(let years): return known[.age].map { ages.prefix($0).contains(years) }
        case .from(let day): return known[.day].map { days.prefix($0).contains(day) }
        case .before(let day): return known[.day].map { !days.prefix($0).contains(day) }
        case .all(let parts):
            let answers = parts.map { answer($0, known) }
            return answers.contains(false) ? false : answers.contains(nil) ? nil : true
        case .any(let parts):
            let answers = parts.map { answer($0, known) }
            return answers.contains(true) ? true : answers.contains(nil) ? nil : false
        case .not(let part): return answer(part, known).map { !$0 }
        }
    }

    /// The name that a value stands for; the last value is none of them.
    private static func value(_ value: Int, _ names: [ElementName]) -> ElementName? {
        let names = Set(names).sorted()
        return value < names.count ? names[value] : nil
    }

    private func words(_ found: [Question: Int]) -> [String] {
        questions.compactMap { question in
            guard let value = found[question] else { return nil }
            let isSo = value == 1
            switch question {
            case .relation(let name): return "relation `\(name)` is `\(RelationState.allCases[value].rawValue)`"
            case .consent(let name): return "consent `\(name)` is \(isSo ? "in force" : "not in force")"
            case .fact(let name): return "fact `\(name)` is \(isSo ? "stated" : "not stated")"
            case .particular(let name): return "`\(name)` is \(isSo ? "named" : "not named")"
            case .event(let name): return "`\(name)` has \(isSo ? "happened" : "not happened")"
            case .role(let name): return "who asks \(isSo ? "has" : "has not") the role `\(name)`"
            case .channel: return Self.value(value, channels).map { "the channel is `\($0)`" } ?? "no such channel"
            case .topic: return Self.value(value, topics).map { "the topic is `\($0)`" } ?? "no such topic"
            case .age:
                return value < ages.count ? "the person is under \(ages[value])" : "the person is \(ages[value - 1])"
            case .day: return value < days.count ? "it is before \(days[value])" : "it is \(days[value - 1]) or later"
            }
        }
    }
}
