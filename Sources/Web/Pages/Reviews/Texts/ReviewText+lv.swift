extension ReviewText {
    package var latvian: String {
        switch self {
        case .title: return "Pārskati"
        case .lead:
            return "Ko uzņēmums pēc savas politikas pārbauda atkal un atkal: kad pienāk kārta un kas konstatēts."
        case .none: return "Politikā nav procedūras, kas atkārtojas."
        case .review: return "Pārskats"
        case .due: return "Termiņš"
        case .state: return "Stāvoklis"
        case .lastDone: return "Pēdējoreiz veikts"
        case .never: return "Vēl nav veikts"
        case .overdue: return "nokavēts"
        case .dueSoon: return "drīz jāveic"
        case .inTime: return "laikā"
        case .before: return "Līdz šim veiktie"
        case .enter: return "Ierakstīt un slēgt pārskatu"
        case .doneOn: return "Diena, kad tas veikts"
        case .findingHint: return "Kas konstatēts. Nenosauciet cilvēkus: ieraksts paliek uz visiem laikiem."
        case .changed: return "Mainītie pasākumi"
        case .nothingChanged: return "Nav"
        case .clauses: return "Punkti"
        case .evidence: return "Pierādījums"
        case .close: return "Slēgt pārskatu"
        case .notYours: return "Šo pārskatu slēdz tikai tā atbildīgais vai administrators."
        case .dayMissing: return "Ierakstiet dienu, kad tas veikts"
        case .dayAhead: return "Diena vēl nav pienākusi: ierakstiet šodienu vai agrāku"
        case .findingMissing: return "Ierakstiet, kas šeit konstatēts: bez tā pārskatu nevar slēgt"
        case .unknownChoice: return "Izvēlieties no politikā nosauktā"
        case .overdueSince(let day): return "Nokavēts kopš \(day)."
        case .dueOn(let day): return "Termiņš: \(day)."
        case .findingTooLong(let most): return "Rakstiet ne vairāk kā \(most) zīmes"
        }
    }
}
