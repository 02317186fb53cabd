import Policies
import Vocabulary

/// Writes a value as an outline of what it holds, leaving out what is empty and what decisions do not look at.
enum Description {
    static func of(_ value: Any) -> String { lines(value, indent: "  ").joined(separator: "\n") }

    private static let ignored: Set<String> = [
        "annotations", "place", "digest", "positions", "languages", "prevailingLanguage", "timeZone", "id",
    ]

    private static func lines(_ value: Any, indent: String) -> [String] {
        if let short = short(value) { return [indent + short] }
        return Mirror(reflecting: value).children.flatMap { child -> [String] in
            let label = child.label ?? "-"
            if ignored.contains(label) || isEmpty(child.value) { return [] }
            if let short = short(child.value) { return ["\(indent)\(label): \(short)"] }
            let within = lines(child.value, indent: indent + "  ")
            return within.isEmpty ? [] : ["\(indent)\(label):"] + within
        }
    }

    /// Names, times, numbers and lists of them, on one line.
    private static func short(_ value: Any) -> String? {
        switch value {
        case let name as ElementName: return name.rawValue
        case let instant as Instant: return instant.description
        case let date as CalendarDate: return date.description
        case let names as [ElementName]: return names.map(\.rawValue).joined(separator: ", ")
        case let names as Set<ElementName>: return names.map(\.rawValue).sorted().joined(separator: ", ")
        case let condition as Condition: return "\(condition)"
        case let expression as RetentionExpression: return "\(expression)"
        case let reference as ElementReference: return reference.description
        case let reason as Reason:
            return [reason.code.rawValue, reason.element?.description ?? "-", reason.datum?.rawValue ?? ""]
                .joined(separator: " ")
        default:
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional, let some = mirror.children.first { return short(some.value) }
            return mirror.children.isEmpty ? "\(value)" : nil
        }
    }

    private static func isEmpty(_ value: Any) -> Bool {
        if let text = value as? LocalizedText { return text.isEmpty }
        if let truth = value as? Bool { return !truth }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional, .collection, .set, .dictionary: return mirror.children.isEmpty
        default: return false
        }
    }
}
