import Vocabulary

extension EnglishPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        if states == [.open], let sentence = sentence(label) { return sentence }
        let noun = withArticle(label)
        switch states {
        case [.open]: return "you have \(noun)"
        case [.requested, .open]: return "you have, or have asked for, \(noun)"
        case [.requested]: return "you have asked for \(noun)"
        case [.ended]: return "you had \(noun) that has ended"
        case [.open, .ended]: return "you have or had \(noun)"
        case [.requested, .open, .ended]: return "you have, had or asked for \(noun)"
        case [.none], [.none, .requested]: return "you never had \(noun)"
        default: return states.contains(.none) ? "you do not have \(noun) yet, or no longer" : "you have had \(noun)"
        }
    }
    func consent(_ label: String) -> String { "you have agreed to \(quoted(label))" }
    func fact(_ label: String) -> String { "\(quoted(label)) is stated" }
    func particular(_ label: String) -> String { "this is named: \(inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "this happens: \(inSentence(labels[0]))"
            : "one of these happens: \(or(labels.map(inSentence)))"
    }
    func ageAtLeast(_ years: Int) -> String { "you are at least \(years) years old" }
    func ageUnder(_ years: Int) -> String { "you are under \(years)" }
    func role(_ label: String) -> String { "the one who asks works here as: \(inSentence(label))" }
    func channel(_ label: String) -> String { "it goes by: \(inSentence(label))" }
    func topic(_ label: String) -> String { "it is about: \(inSentence(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "it is \(self.date(date)) or later" }
    func dayBefore(_ date: CalendarDate) -> String { "it is before \(self.date(date))" }
    func noRelation(_ label: String) -> String {
        sentence(label).map(no) ?? "you do not have \(withArticle(label))"
    }
    func noConsent(_ label: String) -> String { "you have not agreed to \(quoted(label))" }
    func noFact(_ label: String) -> String { "\(quoted(label)) is not stated" }
    func no(_ clause: String) -> String { "it is not so that \(clause)" }
    func onlyIf(_ clause: String) -> String { "Only if \(clause)." }
    func unless(_ clause: String) -> String { "Unless \(clause)." }
    func holdsIf(_ clause: String) -> String { "This holds if \(clause)." }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
