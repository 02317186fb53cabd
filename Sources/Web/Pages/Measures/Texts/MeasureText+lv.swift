extension MeasureText {
    package var latvian: String {
        switch self {
        case .title: return "Pasākumu reģistrs"
        case .lead:
            return
                "Kā uzņēmums sargā datus: kam katrs pasākums atbilst, kurš par to atbild, kā un kad tas pārbaudīts un kas konstatēts."
        case .none: return "Politikā nav norādīts neviens drošības pasākums."
        case .measure: return "Pasākums"
        case .kind: return "Veids"
        case .technical: return "Tehniskie"
        case .organisational: return "Organizatoriskie"
        case .physical: return "Fiziskie"
        case .documentary: return "Dokumentārie"
        case .owner: return "Kas atbild"
        case .nobody: return "Neviens nav norādīts"
        case .follows: return "Likums vai standarts"
        case .notSaid: return "Nav norādīts"
        case .check: return "Pārbaude"
        case .lastCheck: return "Pēdējā pārbaude"
        case .result: return "Rezultāts"
        case .never: return "Vēl nav pārbaudīts"
        case .before: return "Līdzšinējās pārbaudes"
        case .enter: return "Ierakstīt pārbaudi"
        case .howHint: return "Neminiet cilvēku vārdus: ieraksts paliek uz visiem laikiem."
        case .howChecked: return "Kā pārbaudīts"
        case .notYours: return "Pārbaudi ieraksta tikai par pasākumu atbildīgais vai administrators."
        }
    }
}
