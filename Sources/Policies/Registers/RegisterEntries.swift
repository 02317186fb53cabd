import Vocabulary

/// A country (ISO 3166-1) as the rules on transfers, children and clocks see it.
package struct CountryEntry: Hashable, Sendable {
    /// How far an adequacy decision reaches (Article 45 GDPR).
    package enum Adequacy: String, Hashable, Sendable {
        case whole
        /// Covers some recipients of the country only, such as certified ones.
        case partial
    }
    package let code: String
    package let isInEEA: Bool
    /// IANA name; `nil` where the country has several or none is on record.
    package let timeZone: String?
    /// The age of Article 8(1) GDPR; `nil` outside the Union.
    package let consentAge: Int?
    /// Years of age at which people come of age; `nil` where none is on record. The file names the law.
    package let majority: Int?
    /// A decision under Article 45 GDPR.
    package let adequacy: Adequacy?
    /// Key of the supervisory authority.
    package let authority: String?

    init(_ entry: RegisterEntry) throws(RegisterError) {
        code = try entry.string("code")
        isInEEA = entry.json["eea"]?.boolValue ?? false
        timeZone = entry.json["time-zone"]?.stringValue
        consentAge = entry.json["consent-age"]?.integerValue.map { Int($0) }
        majority = entry.json["majority"]?.integerValue.map { Int($0) }
        adequacy = entry.json["adequacy"]?.stringValue.flatMap(Adequacy.init(rawValue:))
        authority = entry.json["authority"]?.stringValue
    }
}

/// A supervisory authority (Article 51 GDPR), or another one to which people may turn.
package struct AuthorityEntry: Hashable, Sendable {
    /// `bg/cpdp`
    package let key: String
    package let country: String
    package let name: LocalizedText
    package let address: LocalizedText
    package let email: String?
    package let phone: String?
    package let site: String?
    /// Identifier in DPV's legal extensions: `legal-bg:DPA-BG`.
    package let dpv: String?
    package let isVerified: Bool

    init(_ entry: RegisterEntry) throws(RegisterError) {
        key = try entry.string("key")
        country = try entry.string("country")
        name = entry.localized("name")
        address = entry.localized("address")
        email = entry.json["email"]?.stringValue
        phone = entry.json["phone"]?.stringValue
        site = entry.json["site"]?.stringValue
        dpv = entry.json["dpv"]?.stringValue
        isVerified = entry.json["verified"]?.boolValue ?? false
    }
}

/// A law.
package struct LawEntry: Hashable, Sendable {
    /// `bg/accountancy-act`
    package let key: String
    package let citation: LocalizedText
    package let period: Period?
    /// The article that prescribes the period.
    package let article: String?
    /// False: never to be printed as a certainty.
    package let isVerified: Bool

    init(_ entry: RegisterEntry) throws(RegisterError) {
        key = try entry.string("key")
        citation = entry.localized("citation")
        period = entry.json["period"]?.stringValue.flatMap(Period.init(text:))
        article = entry.json["article"]?.stringValue
        isVerified = entry.json["verified"]?.boolValue ?? false
    }
}

/// A category of personal data.
package struct CategoryEntry: Hashable, Sendable {
    /// `contact.email`
    package let key: String
    /// Identifier in DPV's extension PD, without prefix: `EmailAddress`.
    package let dpv: String
    package let type: ValueType
    package let labels: LocalizedText
    /// It identifies or reaches a person, so it cannot be declared anything but personal.
    package let isAlwaysPersonal: Bool
    /// The category of Article 9 GDPR that it is by itself.
    package let special: SpecialCategory?
    /// The form in which its values are kept where the policy does not say.
    package let keptAs: KeptForm

    init(_ entry: RegisterEntry) throws(RegisterError) {
        key = try entry.string("key")
        dpv = try entry.string("dpv")
        guard let type = ValueType(rawValue: try entry.string("type")) else {
            throw .missing(register: entry.register, key: "type")
        }
        self.type = type
        labels = entry.localized("labels")
        isAlwaysPersonal = entry.json["always-personal"]?.boolValue ?? false
        special = entry.json["special"]?.stringValue.flatMap(SpecialCategory.init(rawValue:))
        keptAs = entry.json["kept-as"]?.stringValue.flatMap(KeptForm.init(rawValue:)) ?? .value
    }
}

/// A language in which texts may be written.
package struct LanguageEntry: Hashable, Sendable {
    package let language: Language
    /// `cyrillic`, `greek`, or `nil` for Latin and the others.
    package let script: String?

    init(_ entry: RegisterEntry) throws(RegisterError) {
        language = Language(rawValue: try entry.string("code"))
        script = entry.json["script"]?.stringValue
    }
}

/// One row of a register's file.
struct RegisterEntry {
    let register: String
    let json: JSON

    func string(_ key: String) throws(RegisterError) -> String {
        guard let value = json[key]?.stringValue else { throw .missing(register: register, key: key) }
        return value
    }

    func localized(_ key: String) -> LocalizedText {
        var text = LocalizedText()
        for (language, value) in json[key]?.objectValue ?? [:] {
            text.byLanguage[Language(rawValue: language)] = value.stringValue
        }
        return text
    }
}
