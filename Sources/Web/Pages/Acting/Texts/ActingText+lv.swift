extension ActingText {
    package var latvian: String {
        switch self {
        case .title: return "Kā vārdā jūs rīkojaties?"
        case .lead: return "Viss, ko darāt citas personas vārdā, paliek tās vēsturē ar jūsu apzīmējumu."
        case .here(let capacity): return "Jūs rīkojaties citas personas vārdā kā \(capacity)."
        case .until(let date): return "Tas ir spēkā līdz šim datumam: \(date)."
        case .change: return "Mainīt vai beigt"
        case .question: return "Es vēlos rīkoties"
        case .myself: return "savā vārdā"
        case .unnamed: return "cilvēks, kura vārda mums nav"
        case .act: return "Turpināt"
        case .missing: return "Izvēlieties, kā vārdā rīkojaties"
        case .none: return "Jūs nepārstāvat nevienu"
        case .noneLead:
            return "Ja esat vecāks, aizbildnis, pilnvarnieks vai mantinieks, uzrādiet uzņēmumam dokumentu; uzņēmums "
                + "jūs ierakstīs."
        case .link: return "Rīkoties citas personas vārdā"
        case .whoTitle: return "Kas drīkst rīkoties manā vārdā"
        case .whoNone: return "Neviens, izņemot jūs."
        }
    }
}
