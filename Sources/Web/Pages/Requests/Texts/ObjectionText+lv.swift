import Rights

extension ObjectionText {
    package var latvian: String {
        switch self {
        case .uses: return "Izmantošanas, pret kurām cilvēks iebilst"
        case .usesHint:
            return "Tās apstājas uzreiz, līdz izvērtēsiet. Ja neatzīmējat nevienu, visas, pret kurām var iebilst."
        case .use: return "Kuras izmantošanas"
        case .uphold: return "Iebildums ir pamatots"
        case .upholdLead: return "Izmantošana paliek apturēta. Cilvēks uzzina jūsu iemeslus."
        case .dismiss: return "Mūsu pamats ir svarīgāks"
        case .dismissLead:
            return "Vispirms cilvēks uzzina jūsu iemeslus; tad izmantošana var turpināties."
        case .charge: return "Noteikt maksu"
        case .chargeLead:
            return
                "Tikai par acīmredzami nepamatotu, atkārtotu vai pārmērīgu pieprasījumu (VDAR 12. panta 5. punkts). Cilvēks to uzzina."
        case .fee: return "Maksa"
        case .feeMissing: return "Ievadiet summu"
        case .reckoning: return "Kā tā aprēķināta"
        case .pass: return "Nodot iestādei un slēgt"
        case .download: return "Lejupielādēt lietu iestādei"
        case .passLead:
            return "Sūdzībai, ko ar cilvēku atrisināt neizdodas; viņš to uzzina. Pēc tam lietu var lejupielādēt šeit."
        case .feeGround(.manifestlyUnfounded): return "Acīmredzami nepamatots"
        case .feeGround(.repetitive): return "Atkārtots"
        case .feeGround(.excessive): return "Pārmērīgs"
        }
    }
}
