extension ReviewText {
    package var latvian: String {
        switch self {
        case .title: return "Pārskatīšana"
        case .lead:
            return "Ko uzņēmums saskaņā ar savu politiku regulāri pārskata: kad jāveic nākamā pārskatīšana un kas "
                + "konstatēts."
        case .none: return "Politikā nav regulāras procedūras."
        case .review: return "Pārskatīšana"
        case .due: return "Termiņš"
        case .state: return "Stāvoklis"
        case .lastDone: return "Pēdējoreiz veikta"
        case .never: return "Vēl nav veikta"
        case .overdue: return "nokavēta"
        case .dueSoon: return "drīz jāveic"
        case .inTime: return "termiņā"
        case .before: return "Līdz šim veiktās"
        case .enter: return "Pārskatīšanas ierakstīšana un pabeigšana"
        case .doneOn: return "Diena, kad tā veikta"
        case .findingHint: return "Kas konstatēts. Neminiet cilvēku vārdus: ieraksts paliek uz visiem laikiem."
        case .changed: return "Mainītie pasākumi"
        case .nothingChanged: return "Nav"
        case .clauses: return "Punkti"
        case .evidence: return "Pierādījums"
        case .close: return "Pabeigt pārskatīšanu"
        case .notYours: return "Šo pārskatīšanu var pabeigt tikai par to atbildīgais vai administrators."
        case .dayMissing: return "Ierakstiet dienu, kad tā veikta"
        case .dayAhead: return "Šī diena vēl nav pienākusi: ierakstiet šodienas vai agrāku datumu"
        case .findingMissing: return "Ierakstiet, kas konstatēts: bez tā pārskatīšanu nevar pabeigt"
        case .unknownChoice: return "Izvēlieties no politikā norādītā"
        case .overdueSince(let day): return "Nokavēta kopš \(day)"
        case .dueOn(let day): return "Termiņš: \(day)"
        case .findingTooLong(let most):
            return "Rakstiet ne vairāk kā \(most) "
                + Plural.latvian(most, zero: "rakstzīmju", one: "rakstzīmi", other: "rakstzīmes")
        }
    }
}
