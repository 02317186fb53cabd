import Vocabulary

extension EnglishPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        if states == [.open], let sentence = sentence(label) { return sentence }
        let noun = withArticle(label)
        switch states {
        case [.open]: return told("you have \(noun)", "the person has \(noun)")
        case [.requested, .open]:
            return told("you have, or have asked for, \(noun)", "the person has, or has asked for, \(noun)")
        case [.requested]: return told("you have asked for \(noun)", "the person has asked for \(noun)")
        case [.ended]: return told("you had \(noun) that has ended", "the person had \(noun) that has ended")
        case [.open, .ended]: return told("you have or had \(noun)", "the person has or had \(noun)")
        case [.requested, .open, .ended]:
            return told("you have, had or asked for \(noun)", "the person has, had or asked for \(noun)")
        case [.none], [.none, .requested]: return told("you never had \(noun)", "the person never had \(noun)")
        default:
            return states.contains(.none)
                ? told(
                    "you do not have \(noun) yet, or no longer", "the person does not have \(noun) yet, or no longer")
                : told("you have had \(noun)", "the person has had \(noun)")
        }
    }
    func consents(_ labels: [String]) -> String {
        told("you have agreed to ", "the person has agreed to ") + or(labels.map(quoted))
    }
    func fact(_ label: String) -> String { "\(quoted(label)) is stated" }
    func recorded(_ label: String) -> String { "this is on record: \(quoted(label))" }
    func notRecorded(_ label: String) -> String { "this is not on record: \(quoted(label))" }
    func particular(_ label: String) -> String { "this is named: \(inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "this happens: \(named(labels[0]))"
            : "one of these happens: \(or(labels.map(named)))"
    }
    func noEvents(_ labels: [String]) -> String {
        labels.count == 1
            ? "this has not happened: \(named(labels[0]))"
            : "none of these has happened: \(or(labels.map(named)))"
    }
    /// An event's label; to the authority in quotation marks, since it may speak to the person.
    private func named(_ label: String) -> String { told(inSentence(label), quoted(label)) }
    func ageAtLeast(_ years: Int) -> String {
        told("you are at least \(years) years old", "the person is at least \(years) years old")
    }
    func ageUnder(_ years: Int) -> String { told("you are under \(years)", "the person is under \(years)") }
    func role(_ label: String) -> String { "the one who asks works here as: \(inSentence(label))" }
    func channel(_ label: String) -> String { "it goes by: \(inSentence(label))" }
    func topic(_ label: String) -> String { "it is about: \(inSentence(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "it is \(self.date(date)) or later" }
    func dayBefore(_ date: CalendarDate) -> String { "it is before \(self.date(date))" }
    func noRelation(_ label: String) -> String {
        sentence(label).map(no)
            ?? told("you do not have \(withArticle(label))", "the person does not have \(withArticle(label))")
    }
    func noConsent(_ label: String) -> String {
        told("you have not agreed to \(quoted(label))", "the person has not agreed to \(quoted(label))")
    }
    func noFact(_ label: String) -> String { "\(quoted(label)) is not stated" }
    func no(_ clause: String) -> String { "it is not so that \(clause)" }
    func onlyIf(_ clause: String) -> String { "Only if \(clause)." }
    func asksFirst(_ consents: [String]) -> String {
        "First we ask whether you agree to \(or(consents.map(quoted))). Without your yes nothing is taken here."
    }
    func holds(ifAlso needed: String?, unless exception: String?) -> String {
        let condition = needed.map { " if \($0)" } ?? ""
        return "This holds" + condition + (exception.map { "\(needed == nil ? "" : ",") unless \($0)" } ?? "") + "."
    }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
