extension MatterText {
    package var latvian: String {
        switch self {
        case .matter: return "Par ko tas ir"
        case .matterHint: return "Kādu no šiem risina pēc tā kārtības, un jūs to uzreiz uzņematies."
        case .noMatter: return "Nekas no šiem"
        case .onlyFor(let matters): return "Attiecas uz: \(matters)."
        }
    }
}
