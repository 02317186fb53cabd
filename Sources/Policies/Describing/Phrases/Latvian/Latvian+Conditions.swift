import Vocabulary

extension LatvianPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        let noun = inSentence(label)
        let isOngoing = noun.hasSuffix("šana")
        switch states {
        case [.open]: return isOngoing ? "turpinās \(noun)" : "jums ir \(noun)"
        case [.requested, .open]: return "jums ir \(noun) vai esat to lūguši"
        case [.requested]: return "jūs esat lūguši: \(noun)"
        case [.ended]: return "jums agrāk bija \(noun)"
        case [.open, .ended]: return "jums ir vai agrāk bija \(noun)"
        case [.requested, .open, .ended]: return "jums ir vai agrāk bija \(noun), vai esat to lūguši"
        case [.none], [.none, .requested]: return "uz jums nekad nav attiecies \(quoted(label))"
        default:
            return states.contains(.none) ? "uz jums pašlaik neattiecas \(quoted(label))" : "jums kādreiz bija \(noun)"
        }
    }
    func consent(_ label: String) -> String { "esat piekrituši: \(quoted(label))" }
    func fact(_ label: String) -> String { "ir norādīts: \(quoted(label))" }
    func particular(_ label: String) -> String { "ir nosaukts: \(inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "notiek šāds notikums: \(inSentence(labels[0]))"
            : "notiek kāds no šiem notikumiem: \(or(labels.map(inSentence)))"
    }
    func ageAtLeast(_ years: Int) -> String {
        years % 10 == 1 && years % 100 != 11 ? "jums ir vismaz \(years) gads" : "jums ir vismaz \(years) gadi"
    }
    func ageUnder(_ years: Int) -> String {
        "esat jaunāki par \(years) \(years % 10 == 1 && years % 100 != 11 ? "gadu" : "gadiem")"
    }
    func role(_ label: String) -> String { "jautā darbinieks ar lomu \(quoted(label))" }
    func channel(_ label: String) -> String { "tas notiek šādi: \(inSentence(label))" }
    func topic(_ label: String) -> String { "temats ir \(quoted(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "ir \(self.date(date)) vai vēlāk" }
    func dayBefore(_ date: CalendarDate) -> String { "ir agrāks par šo dienu: \(self.date(date))" }
    func noRelation(_ label: String) -> String { "uz jums neattiecas \(quoted(label))" }
    func noConsent(_ label: String) -> String { "neesat piekrituši: \(quoted(label))" }
    func noFact(_ label: String) -> String { "nav norādīts: \(quoted(label))" }
    func no(_ clause: String) -> String { "nav tā, ka \(clause)" }
    func onlyIf(_ clause: String) -> String { "Tikai tad, ja \(clause)." }
    func unless(_ clause: String) -> String { "Izņemot, ja \(clause)." }
    func holdsIf(_ clause: String) -> String { "Tas ir spēkā, ja \(clause)." }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
