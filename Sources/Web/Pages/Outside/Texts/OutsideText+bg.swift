extension OutsideText {
    package var bulgarian: String {
        switch self {
        case .mark: return "извън тази политика"
        case .title: return "Тази политика свършва тук"
        case .lead(let host): return "Връзката води към \(host): за този сайт нашата политика не важи."
        case .readTheirs:
            return
                "Който поддържа този сайт, може да събира данни за вас по свои правила. Прочетете неговата политика за "
                + "поверителност, преди да попълните формуляр или да изпратите нещо."
        case .goOn(let host): return "Към \(host)"
        case .stay: return "Останете тук"
        case .servicesTitle: return "Услуги и сайтове, всеки със своята политика"
        case .servicesLead: return "За какво важи тази политика и за какво не."
        case .servicesNone: return "Политиката не изброява услуги и сайтове: тя важи за цялата дейност на фирмата."
        case .covered: return "важи тази политика"
        case .notCovered: return "тази политика не важи"
        case .thisPolicy: return "Прочетете политиката, която важи"
        case .itsOwnPolicy: return "Прочетете политиката, която важи там"
        case .ownPolicyUnknown: return "Там важи друга политика; фирмата не е посочила адреса ѝ."
        }
    }
}
