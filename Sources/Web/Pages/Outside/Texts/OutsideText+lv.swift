extension OutsideText {
    package var latvian: String {
        switch self {
        case .mark: return "ārpus šīs politikas"
        case .title: return "Šī politika šeit beidzas"
        case .lead(let host): return "Saite ved uz \(host): uz šo vietni mūsu politika neattiecas."
        case .readTheirs:
            return
                "Tas, kurš uztur šo vietni, var ievākt datus par jums pēc saviem noteikumiem. Pirms aizpildāt veidlapu vai "
                + "kaut ko nosūtāt, izlasiet tās privātuma politiku."
        case .goOn(let host): return "Turpināt uz \(host)"
        case .stay: return "Palikt šeit"
        case .servicesTitle: return "Pakalpojumi un vietnes, katram sava politika"
        case .servicesLead: return "Uz ko šī privātuma politika attiecas un uz ko ne."
        case .servicesNone: return "Politika neuzskaita pakalpojumus un vietnes: tā attiecas uz visu uzņēmuma darbību."
        case .covered: return "attiecas šī politika"
        case .notCovered: return "šī politika neattiecas"
        case .thisPolicy: return "Lasīt piemērojamo politiku"
        case .itsOwnPolicy: return "Lasīt tur spēkā esošo politiku"
        case .ownPolicyUnknown: return "Tur spēkā ir cita politika; uzņēmums nav norādījis tās adresi."
        }
    }
}
