extension ActingText {
    package var latvian: String {
        switch self {
        case .title: return "Kā vārdā jūs rīkojaties?"
        case .lead: return "Viss, ko darāt cita vietā, paliek tās personas vēsturē ar jūsu apzīmējumu."
        case .here(let capacity): return "Jūs rīkojaties citas personas vietā, statuss: \(capacity)."
        case .until(let date): return "Tas ir spēkā līdz \(date)."
        case .change: return "Mainīt vai beigt"
        case .question: return "Es vēlos rīkoties"
        case .myself: return "savā vārdā"
        case .unnamed: return "cilvēks, kura vārda mums nav"
        case .act: return "Turpināt"
        case .missing: return "Izvēlieties, kā vārdā rīkojaties"
        case .none: return "Jūs nerīkojaties neviena vietā"
        case .noneLead:
            return "Ja esat vecāks, aizbildnis, pilnvarnieks vai mantinieks, uzrādiet uzņēmumam dokumentu; "
                + "tas to ieraksta."
        case .link: return "Rīkoties citas personas vietā"
        case .whoTitle: return "Kas drīkst rīkoties manā vietā"
        case .whoNone: return "Neviens, izņemot jūs."
        }
    }
}
