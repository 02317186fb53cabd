extension NoticeFiguresText {
    package var latvian: String {
        switch self {
        case .title: return "Saskaitīts šogad"
        case .uses(let permitted, let refused):
            return "Atļauti izmantošanas gadījumi: \(permitted), atteikti: \(refused)"
        case .consents(let given, let refused, let withdrawn):
            return "Dotas: \(given), atteiktas: \(refused), atsauktas: \(withdrawn)"
        case .collections(let taken, let refused): return "Pieņemts: \(taken), atteikts: \(refused)"
        case .disclosures(let recipient, let count): return "\(recipient), reižu skaits: \(count)"
        case .noDisclosures: return "šogad nekas nav nodots nevienam"
        }
    }
}
