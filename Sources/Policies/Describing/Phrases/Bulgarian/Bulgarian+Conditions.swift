import Vocabulary

extension BulgarianPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        let noun = LabelGrammar.inSentence(label)
        switch states {
        case [.open]: return "имате \(noun)"
        case [.requested, .open]: return "имате или сте поискали \(noun)"
        case [.requested]: return "сте поискали \(noun)"
        case [.ended]: return "сте имали \(noun), но вече нямате"
        case [.open, .ended]: return "имате или сте имали \(noun)"
        case [.requested, .open, .ended]: return "имате, имали сте или сте поискали \(noun)"
        case [.none]: return "нямате и не сте имали \(noun)"
        default: return states.contains(.none) ? "в момента нямате \(noun)" : "някога сте имали \(noun)"
        }
    }
    func consent(_ label: String) -> String { "сте се съгласили с \(quoted(label))" }
    func fact(_ label: String) -> String { "е заявено \(quoted(label))" }
    func particular(_ label: String) -> String { "е посочено: \(LabelGrammar.inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "настъпи следното: \(LabelGrammar.inSentence(labels[0]))"
            : "настъпи някое от тези събития: \(or(labels.map(LabelGrammar.inSentence)))"
    }
    func ageAtLeast(_ years: Int) -> String { "сте навършили \(years) години" }
    func role(_ label: String) -> String { "пита човек с роля \(quoted(label))" }
    func channel(_ label: String) -> String { "става по този път: \(LabelGrammar.inSentence(label))" }
    func topic(_ label: String) -> String { "темата е \(quoted(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "денят е \(self.date(date)) или по-късен" }
    func dayBefore(_ date: CalendarDate) -> String { "денят е преди \(self.date(date))" }
    func noRelation(_ label: String) -> String { "нямате \(LabelGrammar.inSentence(label))" }
    func noConsent(_ label: String) -> String { "не сте се съгласили с \(quoted(label))" }
    func noFact(_ label: String) -> String { "не е заявено \(quoted(label))" }
    func no(_ clause: String) -> String { "не е вярно, че \(clause)" }
    func onlyIf(_ clause: String) -> String { "Само ако \(clause)." }
    func unless(_ clause: String) -> String { "Освен ако \(clause)." }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
