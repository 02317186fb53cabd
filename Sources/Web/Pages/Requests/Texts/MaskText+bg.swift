extension MaskText {
    package var bulgarian: String {
        switch self {
        case .lead:
            return
                "В тези данни се говори и за други хора. Така ще ги покаже копието; адресите и номерата, които не са на човека, са скрити. Прочетете го и скрийте или оставете настрана каквото още е на други."
        case .places(let count): return "Скрити: \(count)"
        case .words: return "Скрийте и тези думи"
        case .wordsHint:
            return
                "Имена и прякори на други хора, по едно на ред. Ако добавите такива, ще видите копието още веднъж, преди да бъде предоставено."
        case .leftOut: return "Оставете настрана"
        case .place: return "Предоставяне на копието така"
        case .leftOutHint: return "Документи, които не засягат човека."
        }
    }
}
