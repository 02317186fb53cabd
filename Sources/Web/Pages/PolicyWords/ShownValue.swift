import Policies
import Vocabulary

/// A value that is held, as a person reads it.
enum ShownValue {
    static func text(_ value: String, of item: DataItem?, _ say: Voice) -> String {
        guard let item else { return value }
        switch item.type {
        case .boolean: return say(value == "true" ? LayoutText.yes : LayoutText.no)
        case .choice: return item.choices[ElementName(rawValue: value)]?.label(say) ?? value
        case .date: return CalendarDate(value).map { say.date($0) } ?? value
        case .dateTime: return Instant(rfc3339: value).map { say.dateAndTime($0) } ?? value
        case .text, .longText, .email, .phone, .number, .address, .country, .url, .ip, .iban, .nationalID, .file:
            return value
        }
    }
}
