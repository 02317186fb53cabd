import Choices

extension WayText {
    package var bulgarian: String {
        switch way {
        case .page: return "На тези страници"
        case .form: return "С формуляр"
        case .api: return "През програма на фирмата"
        case .link: return "С връзка в съобщение"
        case .email: return "По имейл"
        case .phone: return "По телефона"
        case .post: return "По пощата"
        case .office: return "В офиса"
        case .importRun: return "Прехвърлено от по-ранни записи"
        case .signal: return "Чрез сигнал на браузъра"
        }
    }
}
