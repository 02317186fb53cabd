import Rights

extension ObjectionText {
    package var bulgarian: String {
        switch self {
        case .uses: return "Използвания, срещу които човекът възразява"
        case .usesHint:
            return "Спират веднага, докато прецените. Без отметка: всички, срещу които може да се възрази."
        case .use: return "Кои използвания"
        case .uphold: return "Възражението е основателно"
        case .upholdLead: return "Използването остава спряно. Човекът научава вашите мотиви."
        case .dismiss: return "Нашите основания надделяват"
        case .dismissLead:
            return "Човекът първо научава вашите мотиви; после използването може да продължи."
        case .charge: return "Начислете такса"
        case .chargeLead:
            return
                "Само при явно неоснователно, повтарящо се или прекомерно искане (член 12, параграф 5 от ОРЗД). Човекът научава."
        case .fee: return "Такса"
        case .feeMissing: return "Въведете сумата"
        case .reckoning: return "Как е изчислена"
        case .pass: return "Предайте на надзорния орган и приключете"
        case .download: return "Изтеглете преписката за надзорния орган"
        case .passLead:
            return "За жалба, която не може да се уреди с човека; той научава. После преписката се изтегля оттук."
        case .feeGround(.manifestlyUnfounded): return "Явно неоснователно"
        case .feeGround(.repetitive): return "Повтарящо се"
        case .feeGround(.excessive): return "Прекомерно"
        }
    }
}
