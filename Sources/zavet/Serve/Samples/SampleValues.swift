import Policies
import Vocabulary
import Web

/// Invented values that have the shape of their item.
struct SampleValues {
    let number: Int
    let language: Language

    func of(_ item: DataItem) -> String {
        if item.category == "identity.name" || item.category.hasPrefix("account.username") { return name(item) }
        switch item.type {
        case .email: return "sample-\(number)@example.org"
        case .phone: return (language == .latvian ? "+371 2000" : "+359 88800") + padded(number, to: 4)
        case .date: return "19\(60 + number)-0\(number % 9 + 1)-1\(number % 9)"
        case .dateTime: return "2026-0\(number % 9 + 1)-12T09:30:00Z"
        case .number: return String(number)
        case .boolean: return number % 2 == 0 ? "true" : "false"
        case .choice: return item.choices[number % max(1, item.choices.count)].name.rawValue
        case .country: return language == .latvian ? "LV" : "BG"
        case .url: return "https://example.org/\(number)"
        case .ip: return "192.0.2.\(number)"
        case .iban: return "LV80BANK0000435195001"
        case .longText: return String(SampleWords.letter.text(in: language).prefix(item.maxLength))
        case .nationalID: return padded(number, to: 10)
        case .address, .text, .file: return text(item)
        }
    }

    private func name(_ item: DataItem) -> String {
        // A woman and a man in turn.
        let first: [String]
        let last: [String]
        switch language {
        case .bulgarian:
            (first, last) = (["Мария", "Иван", "Елена", "Георги", "Рая", "Петър"], ["Примерова", "Примеров"])
        case .latvian:
            (first, last) = (["Anna", "Jānis", "Līga", "Pēteris", "Ieva", "Andris"], ["Parauga", "Paraugs"])
        default: (first, last) = (["Mary", "John", "Ellen", "George", "Ray", "Peter"], ["Sample", "Sample"])
        }
        let (given, family) = (first[number % first.count], last[number % last.count])
        if item.category.hasPrefix("account") { return "sample\(number)" }
        if item.name.rawValue.contains("first") || item.name.rawValue.contains("given") { return given }
        if item.name.rawValue.contains("sur") || item.name.rawValue.contains("last") { return family }
        return given + " " + family
    }

    /// A place for what is a place, and otherwise a word that says what it is.
    private func text(_ item: DataItem) -> String {
        let isPlace = ["address", "location", "place"].contains {
            item.category.contains($0) || item.name.rawValue.contains($0)
        }
        if isPlace || item.type == .address { return place(item) }
        return String("\(SampleWords.particular.text(in: language)) \(number)".prefix(item.maxLength))
    }

    private func place(_ item: DataItem) -> String {
        let text: String
        switch language {
        case .bulgarian: text = "София, ул. „Примерна“ \(number)"
        case .latvian: text = "Rīga, Parauga iela \(number)"
        default: text = "\(number) Sample Street"
        }
        return String(text.prefix(item.maxLength))
    }

    private func padded(_ value: Int, to width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
