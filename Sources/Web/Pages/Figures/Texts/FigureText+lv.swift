extension FigureText {
    package var latvian: String {
        switch self {
        case .title: return "Statistika"
        case .lead(let least):
            return
                "Cilvēku skaits pēc tā, ko politika ļauj skaitīt. Neviens skaitlis neattiecas uz mazāk nekā \(least) "
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
                "Dati, kuru termiņš beidzies un kuri padarīti anonīmi. Nevienu tajos nevar atpazīt, tāpēc tos glabā bez termiņa."
        case .shared: return "Vienādi vismaz"
        case .made: return "Izveidota"
        case .tellsTooMuch:
            return
                "Kopā ar agrāk publicētajiem šie skaitļi atklātu datus par dažiem cilvēkiem. Jautājiet vēlreiz, kad cilvēku būs vairāk"
        case .outside: return "Izvēlieties to, kas pieder nolūkam"
        }
    }
}
