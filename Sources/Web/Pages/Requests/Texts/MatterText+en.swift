extension MatterText {
    package var english: String {
        switch self {
        case .matter: return "What it is about"
        case .matterHint: return "With one of these it is handled by its procedure, and you take it in hand at once."
        case .noMatter: return "Nothing of these"
        case .onlyFor(let matters): return "For: \(matters)."
        }
    }
}
