import Vocabulary

extension LatvianPhrases {
    func relation(_ label: String, _ states: Set<RelationState>) -> String {
        let noun = inSentence(label)
        let isOngoing = noun.hasSuffix("šana")
        switch states {
        case [.open]: return isOngoing ? "turpinās \(noun)" : told("jums ir \(noun)", "personai ir \(noun)")
        case [.requested, .open]:
            return told("jums ir \(noun) vai esat to lūguši", "personai ir \(noun) vai tā to ir lūgusi")
        case [.requested]: return told("jūs esat lūguši: \(noun)", "persona ir lūgusi: \(noun)")
        case [.ended]: return told("jums agrāk bija \(noun)", "personai agrāk bija \(noun)")
        case [.open, .ended]: return told("jums ir vai agrāk bija \(noun)", "personai ir vai agrāk bija \(noun)")
        case [.requested, .open, .ended]:
            return told(
                "jums ir vai agrāk bija \(noun), vai esat to lūguši",
                "personai ir vai agrāk bija \(noun), vai tā to ir lūgusi")
        case [.none], [.none, .requested]:
            return told(
                "uz jums nekad nav attiecies \(quoted(label))", "uz personu nekad nav attiecies \(quoted(label))")
        default:
            return states.contains(.none)
                ? told("uz jums pašlaik neattiecas \(quoted(label))", "uz personu pašlaik neattiecas \(quoted(label))")
                : told("jums kādreiz bija \(noun)", "personai kādreiz bija \(noun)")
        }
    }
    func consents(_ labels: [String]) -> String {
        told("esat piekrituši: ", "persona ir piekritusi: ") + or(labels.map(quoted))
    }
    func fact(_ label: String) -> String { "ir norādīts: \(quoted(label))" }
    func recorded(_ label: String) -> String { "ir reģistrēts: \(quoted(label))" }
    func notRecorded(_ label: String) -> String { "nav reģistrēts: \(quoted(label))" }
    func particular(_ label: String) -> String { "ir nosaukts: \(inSentence(label))" }
    func events(_ labels: [String]) -> String {
        labels.count == 1
            ? "notiek šāds notikums: \(named(labels[0]))"
            : "notiek kāds no šiem notikumiem: \(or(labels.map(named)))"
    }
    func noEvents(_ labels: [String]) -> String {
        labels.count == 1
            ? "vēl nav noticis: \(named(labels[0]))"
            : "vēl nav noticis neviens no šiem notikumiem: \(or(labels.map(named)))"
    }
    /// An event's label; to the authority in quotation marks, since it may speak to the person.
    private func named(_ label: String) -> String { told(inSentence(label), quoted(label)) }
    func ageAtLeast(_ years: Int) -> String {
        told("jums", "personai") + " ir vismaz \(years) "
            + (years % 10 == 1 && years % 100 != 11 ? "gads" : "gadi")
    }
    func ageUnder(_ years: Int) -> String {
        "\(told("esat jaunāki", "persona ir jaunāka")) par \(years) \(years % 10 == 1 && years % 100 != 11 ? "gadu" : "gadiem")"
    }
    func role(_ label: String) -> String { "jautā darbinieks ar lomu \(quoted(label))" }
    func channel(_ label: String) -> String { "tas notiek šādi: \(inSentence(label))" }
    func topic(_ label: String) -> String { "temats ir \(quoted(label))" }
    func dayFrom(_ date: CalendarDate) -> String { "ir \(self.date(date)) vai vēlāk" }
    func dayBefore(_ date: CalendarDate) -> String { "ir agrāks par šo dienu: \(self.date(date))" }
    func noRelation(_ label: String) -> String {
        told("uz jums neattiecas \(quoted(label))", "uz personu neattiecas \(quoted(label))")
    }
    func noConsent(_ label: String) -> String {
        told("neesat piekrituši: \(quoted(label))", "persona nav piekritusi: \(quoted(label))")
    }
    func noFact(_ label: String) -> String { "nav norādīts: \(quoted(label))" }
    func no(_ clause: String) -> String { "nav tā, ka \(clause)" }
    func onlyIf(_ clause: String) -> String { "Tikai tad, ja \(clause)." }
    func asksFirst(_ consents: [String]) -> String {
        "Vispirms jautājam, vai piekrītat: \(or(consents.map(quoted))). Bez jūsu „jā” šeit neko neievācam."
    }
    func holds(ifAlso needed: String?, unless exception: String?) -> String {
        "Tas ir spēkā" + (needed.map { ", ja \($0)" } ?? "") + (exception.map { ", izņemot gadījumu, ja \($0)" } ?? "")
            + "."
    }
    func all(_ clauses: [String]) -> String { and(clauses) }
    func any(_ clauses: [String]) -> String { or(clauses) }
}
