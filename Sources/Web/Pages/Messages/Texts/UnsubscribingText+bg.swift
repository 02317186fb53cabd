extension UnsubscribingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Отписване"
        case .lead(let label): return "С едно натискане спирате съобщенията от този вид: \(label)."
        case .button: return "Отписване"
        case .done(let label): return "Отписахте се. Повече няма да получавате съобщения от този вид: \(label)."
        }
    }
}
