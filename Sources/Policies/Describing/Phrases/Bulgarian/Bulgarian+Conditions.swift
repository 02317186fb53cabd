import Vocabulary

extension BulgarianPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        let noun = inSentence(label)
        if states == [.open], let sentence = clause(label) { return sentence }
        switch states {
        case [.open]: return told("имате \(noun)", "лицето има \(noun)")
        case [.requested, .open]: return told("имате или сте поискали \(noun)", "лицето има или е поискало \(noun)")
        case [.requested]: return told("сте поискали \(noun)", "лицето е поискало \(noun)")
        case [.ended]: return told("сте имали \(noun), но вече нямате", "лицето е имало \(noun), но вече няма")
        case [.open, .ended]: return told("имате или сте имали \(noun)", "лицето има или е имало \(noun)")
        case [.requested, .open, .ended]:
            return told("имате, имали сте или сте поискали \(noun)", "лицето има, имало е или е поискало \(noun)")
        case [.none], [.none, .requested]:
            return told("нямате и не сте имали \(noun)", "лицето няма и не е имало \(noun)")
        default:
            return states.contains(.none)
                ? told("в момента нямате \(noun)", "в момента лицето няма \(noun)")
                : told("някога сте имали \(noun)", "лицето някога е имало \(noun)")
        }
    }
    func consents(_ labels: [String]) -> String {
        told("сте се съгласили с ", "лицето се е съгласило с ") + or(labels.map(quoted))
    }
    func fact(_ label: String) -> String { "е отбелязано \(quoted(label))" }
    func recorded(_ label: String) -> String { "е записано \(quoted(label))" }
    func notRecorded(_ label: String) -> String { "липсва запис \(quoted(label))" }
    func particular(_ label: String) -> String { "е посочено: \(inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "настъпи следното: \(named(labels[0]))"
            : "настъпи някое от тези събития: \(or(labels.map(named)))"
    }
    func noEvents(_ labels: [String]) -> String {
        labels.count == 1
            ? "следното още не е настъпило: \(named(labels[0]))"
            : "още не е настъпило никое от тези събития: \(or(labels.map(named)))"
    }
    /// An event's label; to the authority in quotation marks, since it may speak to the person.
    private func named(_ label: String) -> String { told(inSentence(label), quoted(label)) }
    func ageAtLeast(_ years: Int) -> String {
        told("сте навършили \(years) години", "лицето е навършило \(years) години")
    }
    func ageUnder(_ years: Int) -> String { told("сте под \(years) години", "лицето е под \(years) години") }
    func role(_ label: String) -> String { "пита служител с роля \(quoted(label))" }
    func channel(_ label: String) -> String { "става по този начин: \(inSentence(label))" }
    func topic(_ label: String) -> String { "темата е \(quoted(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "денят е \(self.date(date)) или по-късен" }
    func dayBefore(_ date: CalendarDate) -> String { "денят е преди \(self.date(date))" }
    func noRelation(_ label: String) -> String {
        clause(label).map(no) ?? told("нямате \(inSentence(label))", "лицето няма \(inSentence(label))")
    }
    /// With words that "освен ако" leaves their sense: "освен ако не" would say the opposite.
    func noConsent(_ label: String) -> String {
        told("липсва съгласието ви \(quoted(label))", "липсва съгласието \(quoted(label))")
    }
    func noFact(_ label: String) -> String { "липсва отбелязване \(quoted(label))" }
    func no(_ clause: String) -> String { "е невярно, че \(clause)" }
    func onlyIf(_ clause: String) -> String { "Само ако \(clause)." }
    func asksFirst(_ consents: [String]) -> String {
        "Първо ви питаме дали сте съгласни с \(or(consents.map(quoted))). Без вашето „да“ тук не събираме нищо."
    }
    func holds(ifAlso needed: String?, unless exception: String?) -> String {
        "Това важи" + (needed.map { ", ако \($0)" } ?? "") + (exception.map { ", освен ако \($0)" } ?? "") + "."
    }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
