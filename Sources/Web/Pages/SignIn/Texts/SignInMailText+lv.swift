extension SignInMailText {
    package var latvian: String {
        switch self {
        case .title(let firm): return "Jūsu pieteikšanās kods – \(firm)"
        case .greeting: return "Labdien!"
        case .codeFor(let firm): return "Lūk, kods, ar kuru varat apskatīt savus datus (\(firm)):"
        case .codeForNewAccount(let firm):
            return "Esam saņēmuši jūsu datus, paldies! Ar šo kodu varat uzreiz apskatīt, ko \(firm) par jums glabā:"
        case .accountIsThere(let firm):
            return "Kāds, iespējams, jūs, norādīja šo adresi jauna konta veidlapā (\(firm)). Jums jau ir konts, "
                + "tāpēc mēs neko nemainījām un nesaglabājām. Ja vēlaties apskatīt savus datus, lūk, kods:"
        case .validFor:
            return "Kods ir derīgs 15 minūtes un tikai pārlūkā, kurā tas pieprasīts. Neviens no mums jums to nekad "
                + "neprasīs."
        case .notAsked: return "Ja kodu neprasījāt, jums nekas nav jādara: bez tā neviens nevar pieteikties."
        }
    }
}
