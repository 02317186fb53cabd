extension BasisText {
    package var latvian: String {
        switch self {
        case .consent(let label): return "Jūsu piekrišana: \(label) (VDAR 6. panta 1. punkta a) apakšpunkts)"
        case .contract(let label):
            return "Līgums ar jums\(Self.tail(label)) (VDAR 6. panta 1. punkta b) apakšpunkts)"
        case .legalObligation(let law):
            return "Juridisks pienākums\(Self.tail(law)) (VDAR 6. panta 1. punkta c) apakšpunkts)"
        case .vitalInterests: return "Vitālu interešu aizsardzība (VDAR 6. panta 1. punkta d) apakšpunkts)"
        case .publicTask(let law):
            return "Uzdevums sabiedrības interesēs\(Self.tail(law)) (VDAR 6. panta 1. punkta e) apakšpunkts)"
        case .legitimateInterests(let interests):
            return "Mūsu leģitīmās intereses\(Self.tail(interests)) (VDAR 6. panta 1. punkta f) apakšpunkts)"
        }
    }
}
