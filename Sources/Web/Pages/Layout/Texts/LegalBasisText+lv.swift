import Vocabulary

extension LegalBasisText {
    package var latvian: String {
        switch self {
        case .basis(.consent): return "jūsu piekrišana"
        case .basis(.contract): return "mūsu līgums ar jums vai soļi pirms tā, ko lūdzat"
        case .basis(.legalObligation): return "pienākums, ko mums uzliek likums"
        case .basis(.vitalInterests): return "kāda cilvēka dzīvības vai veselības aizsardzība"
        case .basis(.publicTask): return "uzdevums sabiedrības interesēs"
        case .basis(.legitimateInterests): return "mūsu leģitīmās intereses, pret kurām varat iebilst"
        }
    }
}
