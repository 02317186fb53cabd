extension MatterText {
    package var bulgarian: String {
        switch self {
        case .matter: return "За какво се отнася"
        case .matterHint: return "С някое от тези се работи по неговата процедура, а вие го поемате веднага."
        case .noMatter: return "Нищо от тези"
        case .onlyFor(let matters): return "За: \(matters)."
        }
    }
}
