import Vocabulary

/// What the law and the standards say, as data: countries, authorities, laws, categories of data, purposes, languages.
///
/// Each register is a JSON file beside this one, with its source and whether it was verified.
package struct Registers: Sendable {
    package let countries: [String: CountryEntry]
    package let authorities: [String: AuthorityEntry]
    package let laws: [String: LawEntry]
    package let categories: [String: CategoryEntry]
    /// The DPV purpose (without prefix) that a purpose's name suggests.
    package let purposesByName: [String: String]
    package let languages: [Language: LanguageEntry]

    /// The registers that come with the program.
    package static let builtIn: Registers = {
        do throws(RegisterError) {
            return try Registers(
                countries: PackageResources.countries_json, authorities: PackageResources.authorities_json,
                laws: PackageResources.laws_json, categories: PackageResources.categories_json,
                purposes: PackageResources.purposes_json, languages: PackageResources.languages_json)
        } catch {
            // The files are compiled in and every one is read by the tests, so no running program comes here.
            preconditionFailure("a built-in register is broken: \(error.code)")
        }
    }()

    /// Reads registers from their files.
    ///
    /// - Throws: ``RegisterError`` for a file that is no JSON or an entry that lacks what it must have.
    package init(
        countries: [UInt8], authorities: [UInt8], laws: [UInt8], categories: [UInt8], purposes: [UInt8],
        languages: [UInt8]
    ) throws(RegisterError) {
        let countries = try Self.entries(countries, "countries").map(CountryEntry.init)
        self.countries = Dictionary(countries.map { ($0.code, $0) }) { first, _ in first }
        let authorities = try Self.entries(authorities, "authorities").map(AuthorityEntry.init)
        self.authorities = Dictionary(authorities.map { ($0.key, $0) }) { first, _ in first }
        let laws = try Self.entries(laws, "laws").map(LawEntry.init)
        self.laws = Dictionary(laws.map { ($0.key, $0) }) { first, _ in first }
        let categories = try Self.entries(categories, "categories").map(CategoryEntry.init)
        self.categories = Dictionary(categories.map { ($0.key, $0) }) { first, _ in first }
        let languages = try Self.entries(languages, "languages").map(LanguageEntry.init)
        self.languages = Dictionary(languages.map { ($0.language, $0) }) { first, _ in first }
        var byName: [String: String] = [:]
        for entry in try Self.entries(purposes, "purposes") {
            let dpv = try entry.string("dpv")
            for name in entry.json["names"]?.arrayValue ?? [] { byName[name.stringValue ?? ""] = dpv }
        }
        purposesByName = byName
    }

    private static func entries(_ bytes: [UInt8], _ key: String) throws(RegisterError) -> [RegisterEntry] {
        let json: JSON
        do { json = try JSON.parse(bytes) } catch { throw .unreadable(register: key, error) }
        guard let rows = json[key]?.arrayValue else { throw .missing(register: key, key: key) }
        return rows.map { RegisterEntry(register: key, json: $0) }
    }

    /// Whether the area lies in the European Economic Area; `WORLD` and what is not known do not.
    package func isInEEA(_ area: String) -> Bool { area == "EEA" || countries[area]?.isInEEA == true }

    /// Whether the area is `WORLD` or a known country outside the European Economic Area.
    func isOutsideEEA(_ area: String) -> Bool { area == "WORLD" || countries[area]?.isInEEA == false }

    /// Whether some adequacy decision (Article 45 GDPR) covers the country, at least for some recipients.
    package func isAdequate(_ area: String) -> Bool { countries[area]?.adequacy != nil }

    /// What decisions on transfers look at.
    package var countryKnowledge: CountryKnowledge {
        CountryKnowledge(
            economicArea: Set(countries.values.filter(\.isInEEA).map(\.code)),
            adequate: Set(countries.values.filter { $0.adequacy != nil }.map(\.code)))
    }
}

/// Why a register could not be read.
package enum RegisterError: Error, Sendable {
    case unreadable(register: String, JSONError)
    case missing(register: String, key: String)

    package var code: String {
        switch self {
        case .unreadable: return "register-unreadable"
        case .missing: return "register-key-missing"
        }
    }
}
