import Policies
import Processing
import Vocabulary

/// What each column of a table of people means, from its header.
struct ImportColumns {
    /// The meaning of one column.
    enum Column: Hashable {
        case key, language, collected
        case value(String)
        case consent(ElementName)
        case consentAt(ElementName)
        case consentGivenAt(ElementName)
        case consentWords(ElementName)
        case event(ElementName)
        case fact(ElementName)
        case agreement(ElementName)
        case ignored
    }

    let columns: [Column]
    /// The column that knows a row again.
    private let keyIndex: Int

    /// - Parameters:
    ///   - mapping: headers of the file by what they stand for here.
    ///   - keyName: the header that knows a row again.
    /// - Throws: ``HouseError/fileMalformed(_:place:code:)`` for an unknown or missing column.
    init(header: [String], mapping: [String: String], keyName: String, policy: Policy, path: String) throws {
        let names = header.map { mapping[$0.trimmed] ?? $0.trimmed }
        var columns: [Column] = []
        for (index, name) in names.enumerated() {
            guard let column = Self.column(name, policy) else {
                throw HouseError.fileMalformed(
                    path,
                    place: "line 1: column \(index + 1) has a header that is nothing of the policy; map it with "
                        + "--map, or to `-` to leave it out", code: "import-column-unknown")
            }
            if case .value(let item) = column, policy.data[ElementName(rawValue: item)]?.isMany == true {
            } else if column != .ignored, columns.contains(column) {
                throw HouseError.fileMalformed(
                    path, place: "line 1: column \(index + 1) stands there twice", code: "import-column-twice")
            }
            columns.append(column)
        }
        guard let key = names.firstIndex(of: keyName) else {
            throw HouseError.fileMalformed(
                path, place: "line 1: no column `\(keyName)`, by which a row is known again; name one with --key",
                code: "import-key-missing")
        }
        (self.columns, keyIndex) = (columns, key)
    }

    private static func column(_ name: String, _ policy: Policy) -> Column? {
        switch name {
        case "key": return .key
        case "language": return .language
        case "collected": return .collected
        case "-": return .ignored
        default: break
        }
        let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let element = ElementName(rawValue: parts.count > 1 ? parts[1] : name)
        switch (parts.first, parts.count) {
        case (_, 1): return policy.data[element].map { _ in .value(name) }
        case ("consent", 2): return policy.consents[element].map { _ in .consent(element) }
        case ("consent", 3) where policy.consents[element] != nil:
            switch parts[2] {
            case "at": return .consentAt(element)
            case "given-at": return .consentGivenAt(element)
            case "words": return .consentWords(element)
            default: return nil
            }
        case ("event", 2): return policy.events[element].map { _ in .event(element) }
        case ("fact", 2): return policy.facts[element].map { _ in .fact(element) }
        case ("agreement", 2): return policy.agreements[element].map { _ in .agreement(element) }
        default: return nil
        }
    }

    /// One record as a row.
    ///
    /// - Throws: ``ImportFault`` with the column's name, never its content.
    func row(_ fields: [String]) throws(ImportFault) -> ImportRow {
        guard fields.count == columns.count else { throw ImportFault(field: nil, code: "csv-field-count") }
        guard !fields[keyIndex].trimmed.isEmpty else { throw ImportFault(field: "key", code: "import-key-empty") }
        var row = ImportRow(key: Sealed(fields[keyIndex].trimmed))
        var consents: [ElementName: ConsentParts] = [:]
        for (column, field) in zip(columns, fields) where !field.trimmed.isEmpty {
            let text = field.trimmed
            switch column {
            case .key, .ignored: break
            case .language: row.language = try ImportFault.language(text)
            case .collected: row.collected = try ImportFault.instant(text, "collected")
            case .value(let item): row.values[item, default: []].append(Sealed(field))
            case .consent(let name): consents[name, default: .init()].status = text
            case .consentAt(let name): consents[name, default: .init()].at = text
            case .consentGivenAt(let name): consents[name, default: .init()].givenAt = text
            case .consentWords(let name): consents[name, default: .init()].words = text
            case .event(let name): row.events[name] = try ImportFault.instant(text, "event:\(name)")
            case .fact(let name): row.facts[name] = try ImportFault.flag(text, "fact:\(name)")
            case .agreement(let name):
                if try ImportFault.flag(text, "agreement:\(name)") { row.agreements.insert(name) }
            }
        }
        for (name, parts) in consents.sorted(by: { $0.key < $1.key }) { row.consents.append(try parts.consent(name)) }
        return row
    }
}

/// The parts of one consent while a row is read.
struct ConsentParts {
    var status: String?
    var at: String?
    var givenAt: String?
    var words: String?

    func consent(_ name: ElementName) throws(ImportFault) -> ImportedConsent {
        guard let status = status.flatMap(ImportedConsent.Status.init(rawValue:)) else {
            throw ImportFault(field: "consent:\(name)", code: "import-consent-status")
        }
        guard let at else { throw ImportFault(field: "consent:\(name):at", code: "import-consent-time-missing") }
        var digest: Digest?
        if let words, words != "unproven" {
            digest = Digest(hex: words)
            if digest == nil { throw ImportFault(field: "consent:\(name):words", code: "import-words-malformed") }
        }
        var given: Instant?
        if let givenAt { given = try ImportFault.instant(givenAt, "consent:\(name):given-at") }
        return ImportedConsent(
            name: name, status: status, at: try ImportFault.instant(at, "consent:\(name):at"), givenAt: given,
            words: digest)
    }
}

extension ImportFault {
    static func flag(_ text: String, _ field: String) throws(ImportFault) -> Bool {
        switch text.lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default: throw ImportFault(field: field, code: "import-flag-malformed")
        }
    }

    static func language(_ text: String) throws(ImportFault) -> Language {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (97...122).contains($0) }) else {
            throw ImportFault(field: "language", code: "import-language-malformed")
        }
        return Language(rawValue: text)
    }
}
