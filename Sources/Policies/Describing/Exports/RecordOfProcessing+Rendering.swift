import Vocabulary

extension RecordOfProcessing {
    /// The register for programs; its form is told in `docs/reference/notice.md`.
    package var json: JSON {
        func list(_ lines: [String]) -> JSON { .array(lines.map(JSON.string)) }
        return [
            "zavetRecordOfProcessing": 1, "policyDigest": .string(digest.hex), "language": .string(language.rawValue),
            "title": .string(title), "responsible": list(responsible), "security": list(security),
            "activities": .array(
                activities.map { activity in
                    [
                        "name": .string(activity.name.rawValue), "purpose": .string(activity.purpose),
                        "grounds": list(activity.grounds), "people": list(activity.people), "data": list(activity.data),
                        "recipients": list(activity.recipients), "transfers": list(activity.transfers),
                        "erasure": list(activity.erasure),
                    ]
                }),
        ]
    }

    /// The register as Markdown, an activity after the other.
    package var markdown: String {
        let words = RecordWords(language)
        var parts = ["# " + title, responsible.map { "- " + $0 }.joined(separator: "\n")]
        for activity in activities {
            parts.append("## \(words.purpose): \(activity.purpose)")
            let rows = [
                (words.ground, activity.grounds), (words.people, activity.people), (words.data, activity.data),
                (words.recipients, activity.recipients), (words.transfers, activity.transfers),
                (words.erasure, activity.erasure),
            ]
            parts.append(
                rows.map { term, lines in
                    "- **\(term):** " + (lines.isEmpty ? "–" : lines.joined(separator: "; "))
                }.joined(separator: "\n"))
        }
        if !security.isEmpty {
            parts.append("## " + words.security)
            parts.append(security.map { "- " + $0 }.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }
}
