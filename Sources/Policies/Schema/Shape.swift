import Vocabulary

/// What may stand at one place of a policy file.
///
/// One description serves three: the check that reports what does not fit, the decoder, and the JSON Schema for editors.
package indirect enum Shape: Sendable {
    /// One string.
    case text
    /// One string, in the prevailing language, or a map by language.
    case localized
    /// As ``localized``, for names that are the same in every language: a single string serves all.
    case localizedName
    /// `true` or `false`, also `yes` or `no`.
    case flag
    case integer(ClosedRange<Int>)
    /// One of these words.
    case choice([String])
    /// A string with a grammar of its own.
    case scalar(ScalarKind)
    /// The name of something declared elsewhere.
    case reference(ReferenceTarget)
    /// A map of one key; see "Conditions" in the language reference.
    case condition
    /// An expression of the retention section.
    case keeping
    /// One or several.
    case list(Shape)
    /// Names to values, in the order of the file.
    case named(Shape)
    /// Names of declared elements to values.
    case keyed(ReferenceTarget, Shape)
    /// Clauses to texts.
    case clauses
    case record(RecordShape)
    /// The first, or the record in full; the record when it is a map with one of the record's keys.
    case either(Shape, RecordShape)
    case openPoints
}

/// A string with a grammar of its own.
package enum ScalarKind: String, CaseIterable, Sendable {
    case languageVersion = "language-version"
    case policyName = "policy-name"
    case period, date
    case dateOrUnknown = "date-or-unknown"
    case monthDay = "month-day"
    /// ISO 3166-1 alpha-2.
    case country
    /// A country, `EEA` or `WORLD`.
    case area
    /// A country or a part of one: `US-CA` (ISO 3166-2).
    case region
    case language
    case timeZone = "time-zone"
    case clause
    case lifetime
    /// ``Generalising``: `year`, `prefix 2`, `bands 18 30 45`.
    case generalising
    case address
    case email
    case modulePath = "module-path"
}

/// Where a name must be declared.
package enum ReferenceTarget: Hashable, Sendable {
    case section(PolicySection)
    /// An item of data or a group.
    case dataOrGroup
    /// A role of `staff`, or a party.
    case owner
    /// A law of the register or of the policy.
    case law
    /// Keys of the registers.
    case authority, category
}

/// One key of a record.
package struct Key: Sendable {
    package let name: String
    package let shape: Shape
    package let isRequired: Bool
    /// What it means, for editors.
    package let meaning: String

    package init(_ name: String, _ shape: Shape, required: Bool = false, _ meaning: String) {
        (self.name, self.shape, self.isRequired, self.meaning) = (name, shape, required, meaning)
    }
}

/// A map with declared keys.
package struct RecordShape: Sendable {
    /// What it describes, in the singular: `purpose`.
    package let noun: String
    package let keys: [Key]
    /// Exactly one of each of these groups of keys must be there.
    package let oneOf: [[String]]
    /// Whether people read its label; then one without label is warned of, unless it has one of these keys.
    package let labelUnless: [String]?
    private let positions: [String: Int]

    package init(_ noun: String, _ keys: [Key], oneOf: [[String]] = [], labelUnless: [String]? = nil) {
        (self.noun, self.keys, self.oneOf, self.labelUnless) = (noun, keys, oneOf, labelUnless)
        positions = Dictionary(keys.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The key of that name; `nil` when the record has none.
    package subscript(name: String) -> Key? { positions[name].map { keys[$0] } }

    /// An element: a record that carries the common keys beside its own.
    static func element(
        _ noun: String, _ keys: [Key], oneOf: [[String]] = [], labelUnless: [String]? = nil
    ) -> RecordShape {
        let own = Set(keys.map(\.name))
        return RecordShape(
            noun, keys + annotationKeys.filter { !own.contains($0.name) }, oneOf: oneOf, labelUnless: labelUnless)
    }

    /// What every element may carry.
    static let annotationKeys: [Key] = [
        Key("labels", .localized, "The short name that people read."),
        Key("text", .localized, "One or more published sentences of explanation."),
        Key("clause", .list(.scalar(.clause)), "Clauses of the firm's own text that it carries out."),
        Key("open", .openPoints, "What the firm's text leaves unsaid or says twice differently."),
        Key("note", .text, "A remark for authors; never published."),
    ]
}

/// One section of a policy file.
package struct SectionShape: Sendable {
    /// Its key in the file: `collect`.
    package let key: String
    package let section: PolicySection
    package let form: Form
    package let isRequired: Bool
    package let meaning: String
    /// The only names that its elements can have; `nil` where the policy names them.
    package let names: [String]?

    /// Whether the section holds elements by name, or is one element.
    package enum Form: Sendable {
        /// A map of names to elements.
        case elements(Shape)
        /// One element.
        case single(RecordShape)
    }

    init(
        _ key: String, _ section: PolicySection, _ form: Form, required: Bool = false, names: [String]? = nil,
        _ meaning: String
    ) {
        (self.key, self.section, self.form, self.isRequired) = (key, section, form, required)
        (self.names, self.meaning) = (names, meaning)
    }

    /// The shape of the whole section.
    package var shape: Shape {
        switch form {
        case .elements(let element): return .named(element)
        case .single(let record): return .record(record)
        }
    }
}
