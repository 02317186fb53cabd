extension OwnKeepingText {
    package var latvian: String {
        switch self {
        case .title: return "Ko tas nozīmē attiecībā uz jūsu datiem"
        case .goesOn(let item, let date): return "\(item): termiņa beigas – \(date)"
        case .goesNow(let item): return "\(item): termiņš ir beidzies; noteikumu piemēros nākamajā pārbaudē"
        case .waitsFor(let item, let what): return "\(item): kad beigsies termiņš, atkarīgs no šā: \(what)"
        case .goesLater(let item): return "\(item): vēl nav zināms, kad beigsies termiņš"
        case .noEnd(let item): return "\(item): politika glabāšanas termiņu nenosaka"
        }
    }
}
