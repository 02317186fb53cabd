extension OwnKeepingText {
    package var latvian: String {
        switch self {
        case .title: return "Ko tas nozīmē jūsu datiem"
        case .goesOn(let item, let date): return "\(item): tiks dzēsts, datums: \(date)"
        case .goesNow(let item): return "\(item): termiņš ir beidzies, tiks dzēsts nākamajā pārbaudē"
        case .waitsFor(let item, let what): return "\(item): kad tas tiks dzēsts, atkarīgs no šā: \(what)"
        case .goesLater(let item): return "\(item): vēl nav zināms, kad tas tiks dzēsts"
        case .noEnd(let item): return "\(item): politika beigas nenosaka"
        }
    }
}
