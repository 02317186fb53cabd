extension NoticeFiguresText {
    package var bulgarian: String {
        switch self {
        case .title: return "Преброено тази година"
        case .uses(let permitted, let refused): return "Разрешени използвания: \(permitted), отказани: \(refused)"
        case .consents(let given, let refused, let withdrawn):
            return "Дадени: \(given), отказани: \(refused), оттеглени: \(withdrawn)"
        case .collections(let taken, let refused): return "Приети: \(taken), отказани: \(refused)"
        case .disclosures(let recipient, let count): return "\(recipient): \(count) \(Plural.one(count, "път", "пъти"))"
        case .noDisclosures: return "тази година нищо не е предоставено на никого"
        }
    }
}
