extension GoingCopyText {
    package var latvian: String {
        switch self {
        case .title: return "Kopijas, kas vēl jāizdzēš"
        case .lead:
            return
                "Kas ir dzēsts un vēl aizzīmogots atrodas krātuvēs. "
                + "Neviens to nelasa; katra kopija pazūd pati un tad arī no šī saraksta."
        case .none:
            return
                "Neviena kopija negaida: viss dzēstais no krātuvēm ir pazudis. Par rezerves kopijām gādā atsevišķi."
        case .link: return "Saraksts"
        case .caption: return "Katra, līdz tā ir pazudusi"
        case .number: return "Numurs"
        case .time: return "Laiks"
        case .person: return "Viss par vienu cilvēku"
        case .value: return "Viena vērtība"
        case .deleted: return "dzēsts"
        case .taken: return "ievākts"
        case .part(let count): return "Redzamas vecākās \(count) no katra veida."
        }
    }
}
