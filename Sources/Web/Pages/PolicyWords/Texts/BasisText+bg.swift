extension BasisText {
    package var bulgarian: String {
        switch self {
        case .consent(let label): return "Вашето съгласие: \(label) (член 6, параграф 1, буква „а“ от ОРЗД)"
        case .contract(let label):
            return "Договор с вас\(Self.tail(label)) (член 6, параграф 1, буква „б“ от ОРЗД)"
        case .legalObligation(let law):
            return "Законово задължение\(Self.tail(law)) (член 6, параграф 1, буква „в“ от ОРЗД)"
        case .vitalInterests: return "Защита на жизненоважни интереси (член 6, параграф 1, буква „г“ от ОРЗД)"
        case .publicTask(let law):
            return "Задача от обществен интерес\(Self.tail(law)) (член 6, параграф 1, буква „д“ от ОРЗД)"
        case .legitimateInterests(let interests):
            return "Нашите легитимни интереси\(Self.tail(interests)) (член 6, параграф 1, буква „е“ от ОРЗД)"
        }
    }
}
