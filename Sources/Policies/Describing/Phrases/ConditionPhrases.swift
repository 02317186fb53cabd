import Vocabulary

/// Conditions as clauses that follow "only if …".
protocol ConditionPhrases: Sendable {
    /// "you have a contract"
    func relation(_ label: String, _ states: Set<RelationState>) -> String
    /// One of the consents was given.
    func consents(_ labels: [String]) -> String
    func fact(_ label: String) -> String
    /// Of a fact that nobody states at a form: "this is on record: “There is a cancer”".
    func recorded(_ label: String) -> String
    func notRecorded(_ label: String) -> String
    func particular(_ label: String) -> String
    /// "one of these happens: merger, sale"
    func events(_ labels: [String]) -> String
    /// "this has not happened: merger"
    func noEvents(_ labels: [String]) -> String
    func ageAtLeast(_ years: Int) -> String
    func ageUnder(_ years: Int) -> String
    func role(_ label: String) -> String
    func channel(_ label: String) -> String
    func topic(_ label: String) -> String
    func dayFrom(_ date: CalendarDate) -> String
    func dayBefore(_ date: CalendarDate) -> String
    func noRelation(_ label: String) -> String
    func noConsent(_ label: String) -> String
    func noFact(_ label: String) -> String
    func no(_ clause: String) -> String
    func onlyIf(_ clause: String) -> String
    /// Of what is taken only with one of these consents, which are asked there.
    func asksFirst(_ consents: [String]) -> String
    /// Under what circumstances a promise holds: "This holds if …, unless …."
    func holds(ifAlso needed: String?, unless exception: String?) -> String
    /// "and" and "or" between clauses.
    func all(_ clauses: [String]) -> String
    func any(_ clauses: [String]) -> String
}
