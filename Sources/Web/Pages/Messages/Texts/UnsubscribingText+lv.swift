extension UnsubscribingText {
    package var latvian: String {
        switch self {
        case .title: return "Atrakstīšanās"
        case .lead(let label): return "Ar vienu klikšķi jūs pārtraucat šāda veida ziņas: \(label)."
        case .button: return "Atrakstīties"
        case .done(let label): return "Jūs esat atrakstījušies. Šāda veida ziņas jums vairs nesūtīs: \(label)."
        }
    }
}
