import Vocabulary

extension BulgarianPhrases {
    func name(_ basis: LegalBasis) -> String {
        switch basis {
        case .consent: told("Вашето съгласие", "Съгласие")
        case .contract: told("Договор с вас", "Договор с лицето")
        case .legalObligation: "Задължение, което ни налага законът"
        case .vitalInterests: "Защита на нечий живот или здраве"
        case .publicTask: "Задача от обществен интерес"
        case .legitimateInterests:
            told(
                "Наш легитимен интерес, претеглен спрямо вашите интереси",
                "Легитимен интерес, претеглен спрямо интересите на лицето")
        }
    }
    var beforeContract: String {
        told(
            "Това включва и стъпките преди договора, които сте поискали вие.",
            "Това включва и стъпките преди договора, които лицето е поискало.")
    }
    func article(_ basis: LegalBasis) -> String {
        let letters: [LegalBasis: String] = [
            .consent: "а", .contract: "б", .legalObligation: "в", .vitalInterests: "г", .publicTask: "д",
            .legitimateInterests: "е",
        ]
        return "член 6, параграф 1, буква „\(letters[basis, default: ""])“ от ОРЗД"
    }
    func article(_ right: Right) -> String {
        let place = right == .withdrawConsent ? "член 7, параграф 3" : "член \(right.article)"
        return place + " от ОРЗД"
    }

    func name(_ right: Right) -> String {
        switch right {
        case .access: "Да видите данните си"
        case .rectification: "Да ги коригираме"
        case .erasure: "Да ги изтрием"
        case .restriction: "Да спрем временно да ги ползваме"
        case .portability: "Да ги вземете със себе си"
        case .objection: "Да възразите"
        case .withdrawConsent: "Да оттеглите съгласие"
        case .automatedDecision: "Да реши човек"
        case .complaint: "Да подадете жалба"
        case .information: "Да попитате"
        }
    }
    func meaning(_ right: Right) -> String {
        switch right {
        case .access: "Можете да научите дали имаме данни за вас и да получите копие от всичките."
        case .rectification: "Ако нещо за вас е неточно или липсва, коригираме го или го допълваме."
        case .erasure:
            "Можете да поискате да изтрием данните ви; остава само онова, което законът ни задължава да пазим, и ви казваме "
                + "кое е то."
        case .restriction: "Можете да поискате известно време само да съхраняваме данните ви, без да ги използваме."
        case .portability: "Получавате данните, които сте ни дали, във файл, който машините четат."
        case .objection:
            "Можете да възразите срещу използване въз основа на наш легитимен интерес; срещу реклама – винаги, без причина."
        case .withdrawConsent: "Можете да оттеглите всяко съгласие по всяко време и толкова лесно, колкото сте го дали."
        case .automatedDecision: "Можете да поискате човек да преразгледа решение за вас, взето автоматично."
        case .complaint: "Можете да подадете жалба до нас, а по всяко време – и до надзорния орган."
        case .information: "Можете да ни питате за всичко, което правим с данните."
        }
    }
    func action(_ right: Right) -> String {
        switch right {
        case .access: "Поискайте копие"
        case .rectification: "Поискайте коригиране"
        case .erasure: "Поискайте изтриване"
        case .restriction: "Поискайте ограничаване"
        case .portability: "Поискайте файла"
        case .objection: "Възразете"
        case .withdrawConsent: "Оттеглете"
        case .automatedDecision: "Поискайте намеса на човек"
        case .complaint: "Подайте жалба"
        case .information: "Попитайте"
        }
    }
}
