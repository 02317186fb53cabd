extension HistoryText {
    package var latvian: String {
        switch self {
        case .title: return "Kas darīts ar maniem datiem"
        case .lead:
            return "Katra darbība ar jūsu datiem un katrs lēmums par tiem, jaunākie augšā. Ieraksti nāk no "
                + "pierādījumiem, ko vēlāk neviens nevar mainīt; jaunie parādās dažu sekunžu laikā."
        case .emptyTitle: return "Vēl nekas nav darīts"
        case .emptyBody: return "Tiklīdz ar jūsu datiem kaut kas tiks darīts, tas būs redzams šeit."
        case .who: return "Kas"
        case .you: return "Jūs"
        case .behalf: return "Kāds, kas rīkojas jūsu vārdā"
        case .staff: return "Uzņēmuma darbinieks"
        case .client: return "Uzņēmuma programma"
        case .system: return "Pats serveris"
        case .form: return "Veidlapas aizpildītājs"
        case .reasons: return "Kāpēc"
        case .happened: return "Kad tas notika"
        case .learned: return "Kad mēs to uzzinājām"
        case .version: return "Politikas redakcija"
        case .clauses: return "Politikas punkti"
        case .number: return "Numurs pierādījumos"
        case .place: return "Vieta pierādījumos"
        case .proof: return "Lejupielādēt pierādījumu"
        case .operation: return "Darbība"
        case .data: return "Dati"
        case .purpose: return "Nolūks"
        case .recipient: return "Saņēmējs"
        case .older: return "Agrāk"
        }
    }
}
