extension FigureText {
    package var latvian: String {
        switch self {
        case .title: return "Skaitļi"
        case .lead(let least):
            return "Cik cilvēku, pēc tā, ko politika ļauj skaitīt. Neviens skaitlis neattiecas uz mazāk nekā \(least) "
                + "cilvēkiem."
        case .noPurposes: return "Politikā nav nolūka, kura datus drīkst skaitīt."
        case .purpose: return "Kādam nolūkam"
        case .by: return "Skaitīt pēc"
        case .byHint: return "Nolūkam var skaitīt tikai to, kas tam pieder."
        case .count: return "Saskaitīt"
        case .none: return "Skaitļi vēl nav publicēti."
        case .counted(let number): return "Saskaitīti cilvēki: \(number)."
        case .people: return "Cilvēki"
        case .values: return "Ieraksti, noapaļoti"
        case .share: return "Daļa"
        case .withheld: return "netiek rādīts"
        case .sets: return "Anonīmas kopas"
        case .setsLead:
            return
                "Dati, kuru termiņš beidzies un kuri padarīti anonīmi. Nevienu tajos nevar atrast, tāpēc tiem nav beigu."
        case .shared: return "Vienādi vismaz"
        case .made: return "Izveidota"
        case .tellsTooMuch:
            return
                "Blakus agrāk publicētajiem šie skaitļi pateiktu par dažiem cilvēkiem. Jautājiet, kad būs vairāk cilvēku"
        case .outside: return "Izvēlieties to, kas pieder nolūkam"
        }
    }
}
