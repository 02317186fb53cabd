extension UnsubscribingText {
    package var english: String {
        switch self {
        case .title: return "Unsubscribe"
        case .lead(let label): return "One click, and you get no more messages of this kind: \(label)."
        case .button: return "Unsubscribe"
        case .done(let label): return "You are unsubscribed. Nothing of this kind is sent to you any more: \(label)."
        }
    }
}
