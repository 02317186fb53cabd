extension ComingText {
    package var latvian: String {
        switch self {
        case .title: return "Ko pārceļ nākamā redakcija"
        case .lead:
            return
                "Saskaitīts pēc tā, kas tiek glabāts tagad, uz dienu, kad redakcija stājas spēkā. Vēl nekas nav mainīts."
        case .from: return "Stājas spēkā"
        case .notice: return "Cita politikas redakcija stājas spēkā"
        case .link: return "Ko tā pārceļ"
        case .moved: return "vērtības, kuru datums pārceļas"
        case .atOnce: return "vērtības, kas tiktu dzēstas uzreiz"
        case .held: return "vēl tādas, ko sargā aizturējums"
        case .belowLaw: return "tiktu dzēstas, pirms to ļauj tagad spēkā esošais likums"
        case .none: return "Tā nepārceļ nevienu datumu."
        case .caption: return "Vērtības pēc noteikuma, kas izšķir tagad"
        case .earlier: return "agrāk"
        case .later: return "vēlāk"
        case .fixed: return "iegūst datumu"
        case .opened: return "zaudē datumu"
        case .undeclared: return "vairs nav pieteiktas"
        case .same: return "paliek"
        case .part(let count): return "Saskaitīti pirmie \(count) cilvēki; zavet retention preview skaita visus."
        }
    }
}
