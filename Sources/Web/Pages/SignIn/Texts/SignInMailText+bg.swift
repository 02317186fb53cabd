extension SignInMailText {
    package var bulgarian: String {
        switch self {
        case .title(let firm): return "Вашият код за вход – \(firm)"
        case .greeting: return "Здравейте,"
        case .codeFor(let firm): return "Ето кода, с който да видите данните си при \(firm):"
        case .codeForNewAccount(let firm):
            return
                "Получихме данните Ви и Ви благодарим. С този код можете още сега да видите какво пази \(firm) за Вас:"
        case .accountIsThere(let firm):
            return
                "Някой, вероятно Вие, попълни този адрес във формуляр за нов профил при \(firm). Вие вече имате профил, "
                + "затова не променихме и не записахме нищо. Ако искате да видите данните си, ето код:"
        case .validFor:
            return "Кодът важи 15 минути и само в браузъра, от който е поискан. Никой от нас няма да Ви го поиска."
        case .notAsked: return "Ако не сте искали код, не е нужно да правите нищо: без него никой не може да влезе."
        }
    }
}
