extension ReadTogetherText {
    package var bulgarian: String {
        switch self {
        case .title: return "Четете заедно с това"
        case .addressUnknown: return "Фирмата още не е посочила адрес."
        case .whereFrom: return "Там ли живеете?"
        case .yes: return "Да, покажете"
        case .no: return "Не"
        }
    }
}
