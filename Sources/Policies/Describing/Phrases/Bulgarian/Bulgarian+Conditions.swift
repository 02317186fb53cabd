import Vocabulary

extension BulgarianPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        let noun = inSentence(label)
        if states == [.open], let sentence = clause(label) { return sentence }
        switch states {
        case [.open]: return "имате \(noun)"
        case [.requested, .open]: return "имате или сте поискали \(noun)"
        case [.requested]: return "сте поискали \(noun)"
        case [.ended]: return "сте имали \(noun), но вече нямате"
        case [.open, .ended]: return "имате или сте имали \(noun)"
        case [.requested, .open, .ended]: return "имате, имали сте или сте поискали \(noun)"
        case [.none], [.none, .requested]: return "нямате и не сте имали \(noun)"
        default: return states.contains(.none) ? "в момента нямате \(noun)" : "някога сте имали \(noun)"
        }
    }
    func consent(_ label: String) -> String { "сте се съгласили с \(quoted(label))" }
    func fact(_ label: String) -> String { "е отбелязано \(quoted(label))" }
    func particular(_ label: String) -> String { "е посочено: \(inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "настъпи следното: \(inSentence(labels[0]))"
            : "настъпи някое от тези събития: \(or(labels.map(inSentence)))"
    }
    func ageAtLeast(_ years: Int) -> String { "сте навършили \(years) години" }
    func ageUnder(_ years: Int) -> String { "сте под \(years) години" }
    func role(_ label: String) -> String { "пита служител с роля \(quoted(label))" }
    func channel(_ label: String) -> String { "става по този начин: \(inSentence(label))" }
    func topic(_ label: String) -> String { "темата е \(quoted(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "денят е \(self.date(date)) или по-късен" }
    func dayBefore(_ date: CalendarDate) -> String { "денят е преди \(self.date(date))" }
    func noRelation(_ label: String) -> String {
        clause(label).map(no) ?? "нямате \(inSentence(label))"
    }
    /// With words that "освен ако" leaves their sense: "освен ако не" would say the opposite.
    func noConsent(_ label: String) -> String { "липсва съгласието ви \(quoted(label))" }
    func noFact(_ label: String) -> String { "липсва отбелязване \(quoted(label))" }
    func no(_ clause: String) -> String { "е невярно, че \(clause)" }
    func onlyIf(_ clause: String) -> String { "Само ако \(clause)." }
    func unless(_ clause: String) -> String { "Освен ако \(clause)." }
    func holdsIf(_ clause: String) -> String { "Това важи, ако \(clause)." }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
