import Rights

extension ResidenceText {
    package var latvian: String {
        switch self {
        case .question: return "Kur jūs dzīvojat?"
        case .questionHint:
            return
                "Jums tas nav jāsaka. Pieņemam katru pieprasījumu; atbildē būs teikts, kuras tiesības uz jums attiecas."
        case .answer(.within, let places): return "Šeit: \(places)"
        case .answer(.elsewhere, _): return "Citur"
        case .row: return "Dzīvo"
        case .economicArea: return "Eiropas Ekonomikas zona"
        case .world: return "jebkura valsts"
        case .allApply(let places):
            return
                "Jūs teicāt, ka dzīvojat šeit: \(places). Uz jums attiecas visas mūsu politikas tiesības."
        case .livesElsewhere(let places): return "Jūs teicāt, ka dzīvojat citur, ne šeit: \(places)."
        case .forEverybody(let rights): return "Mūsu politika ikvienam, lai kur viņš dzīvotu, dod: \(rights)."
        case .forResidents(let rights, let places):
            return
                "Pārējās tiesības tā apraksta cilvēkiem šeit: \(places). Tās ir: \(rights)."
        case .lawGivesAll:
            return
                "Likums nejautā, kur jūs dzīvojat: mēs esam reģistrēti Eiropas Savienībā, tāpēc katra no šīm tiesībām jums pieder arī pēc likuma (VDAR 3. panta 1. punkts), un jūsu pieprasījumu izskatām tāpat kā jebkuru citu."
        case .lawStays:
            return
                "Tas, ko jums dod likums jūsu dzīvesvietā, paliek jūsu, un jūsu pieprasījumu izskatām tāpat kā jebkuru citu."
        }
    }
}
