import Vocabulary

extension LatvianPhrases {
    func name(_ basis: LegalBasis) -> String {
        switch basis {
        case .consent: told("Jūsu piekrišana", "Piekrišana")
        case .contract: told("Līgums ar jums", "Līgums ar personu")
        case .legalObligation: "Pienākums, ko mums uzliek likums"
        case .vitalInterests: "Cilvēka dzīvības vai veselības aizsardzība"
        case .publicTask: "Uzdevums sabiedrības interesēs"
        case .legitimateInterests:
            told(
                "Mūsu leģitīmās intereses, kas salīdzinātas ar jūsu interesēm",
                "Leģitīmas intereses, kas salīdzinātas ar personas interesēm")
        }
    }
    var beforeContract: String {
        told(
            "Tas ietver arī soļus pirms līguma, kurus lūdzāt jūs paši.",
            "Tas ietver arī soļus pirms līguma, kurus lūgusi persona.")
    }
    func article(_ basis: LegalBasis) -> String {
        "VDAR 6. panta 1. punkta \(basis.letter)) apakšpunkts"
    }
    func article(_ right: Right) -> String {
        right == .withdrawConsent
            ? "VDAR 7. panta 3. punkts"
            : "VDAR \(right.article). pants"
    }

    func name(_ right: Right) -> String {
        switch right {
        case .access: "Redzēt savus datus"
        case .rectification: "Tos izlabot"
        case .erasure: "Tos dzēst"
        case .restriction: "Uz laiku apturēt to izmantošanu"
        case .portability: "Paņemt tos līdzi"
        case .objection: "Iebilst"
        case .withdrawConsent: "Atsaukt piekrišanu"
        case .automatedDecision: "Panākt, lai lemj cilvēks"
        case .complaint: "Sūdzēties"
        case .information: "Jautāt"
        }
    }
    func meaning(_ right: Right) -> String {
        switch right {
        case .access: "Varat uzzināt, vai mums ir dati par jums, un saņemt visu šo datu kopiju."
        case .rectification: "Ja dati par jums ir neprecīzi vai nepilnīgi, mēs tos izlabojam vai papildinām."
        case .erasure:
            "Varat lūgt dzēst jūsu datus; paliek tikai tas, ko liek glabāt likums, un mēs pasakām, kas tas ir."
        case .restriction: "Varat lūgt, lai kādu laiku jūsu datus tikai glabājam un neizmantojam."
        case .portability: "Mums sniegtos datus saņemat failā, ko var nolasīt datorprogramma."
        case .objection:
            "Varat iebilst pret izmantošanu, kas balstās uz mūsu leģitīmajām interesēm; pret reklāmu – vienmēr, nenorādot iemeslu."
        case .withdrawConsent: "Jebkuru piekrišanu varat atsaukt jebkurā laikā tikpat viegli, kā to devāt."
        case .automatedDecision: "Varat lūgt, lai automatizēti pieņemtu lēmumu par jums pārskata cilvēks."
        case .complaint: "Varat sūdzēties mums un jebkurā laikā arī uzraudzības iestādei."
        case .information: "Varat jautāt mums visu par to, ko darām ar datiem."
        }
    }
    func action(_ right: Right) -> String {
        switch right {
        case .access: "Lūgt kopiju"
        case .rectification: "Lūgt izlabot"
        case .erasure: "Lūgt dzēst"
        case .restriction: "Lūgt ierobežot"
        case .portability: "Lūgt failu"
        case .objection: "Iebilst"
        case .withdrawConsent: "Atsaukt"
        case .automatedDecision: "Lūgt cilvēka iesaisti"
        case .complaint: "Sūdzēties"
        case .information: "Jautāt"
        }
    }
}
