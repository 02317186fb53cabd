extension ComingText {
    package var latvian: String {
        switch self {
        case .title: return "Ko maina nākamā redakcija"
        case .lead:
            return
                "Aprēķināts pēc datiem, ko glabā šodien, uz dienu, kad redakcija stājas spēkā. Vēl nekas nav mainīts."
        case .from: return "Stājas spēkā"
        case .notice: return "Cita politikas redakcija stājas spēkā"
        case .link: return "Skatīt, ko tā maina"
        case .moved: return "vērtības ar mainītu termiņu"
        case .atOnce: return "vērtības, kuru termiņš beigtos uzreiz"
        case .held: return "citas, kas paliek, jo ir aizturētas"
        case .belowLaw: return "termiņš beigtos agrāk, nekā likums šodien ļauj"
        case .none: return "Neviens termiņš nemainās."
        case .caption: return "Vērtības pēc šodien spēkā esošā noteikuma"
        case .earlier: return "agrāk"
        case .later: return "vēlāk"
        case .fixed: return "iegūst gala termiņu"
        case .opened: return "paliek bez gala termiņa"
        case .undeclared: return "politikā to vairs nav"
        case .same: return "nemainās"
        case .part(let count): return "Saskaitīti pirmie \(count) cilvēki; zavet retention preview skaita visus."
        }
    }
}
