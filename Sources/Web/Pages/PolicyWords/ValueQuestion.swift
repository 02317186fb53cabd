import Policies
import Vocabulary

/// The question of a form by which one item of data is asked for, drawn by the item's type.
enum ValueQuestion {
    /// - Parameter label: the item's own when `nil`.
    static func question(
        _ name: String, for item: DataItem, label: String? = nil, hint: String = "", value: String, _ say: Voice
    ) -> FormQuestion {
        FormQuestion(name, label ?? item.label(say), hint: hint, field(of: item, value: value, say))
    }

    private static func field(of item: DataItem, value: String, _ say: Voice) -> FormQuestion.Field {
        switch item.type {
        case .longText, .address: return .lines(value: value, rows: item.type == .address ? 3 : 6)
        case .email: return .line(value: value, kind: "email", autocomplete: "email")
        case .phone: return .line(value: value, kind: "tel", autocomplete: "tel")
        case .date: return .line(value: value, kind: "date", isShort: true)
        case .url: return .line(value: value, kind: "url")
        case .country: return .line(value: value, autocomplete: "country", isShort: true)
        case .number: return .line(value: value, isShort: true)
        case .boolean:
            return .oneOf([.init("true", say(LayoutText.yes)), .init("false", say(LayoutText.no))], chosen: value)
        case .choice:
            let options = item.choices.map { FormQuestion.Option($0.name.rawValue, $0.label(say)) }
            return options.count > 6 ? .list(options, chosen: value) : .oneOf(options, chosen: value)
        case .text, .dateTime, .ip, .iban, .nationalID, .file: return .line(value: value)
        }
    }
}
