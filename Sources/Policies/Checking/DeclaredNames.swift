import Vocabulary

/// The names that references can find, section by section, whether or not the elements themselves are in order:
/// a broken element is one error, not one more wherever it is named.
struct DeclaredNames {
    private(set) var places: [PolicySection: [String: Place]] = [:]
    /// Names declared twice, with the first place and the second.
    private(set) var twice: [(section: SectionShape, name: String, first: Place, second: Place)] = []

    static let builtInSources = ["subject", "observed", "derived"]
    static let builtInEvents = [
        "collected", "last-activity", "consent-withdrawn", "erasure-requested", "dispute-ended",
    ]
    private static let builtIn = Place(file: PolicyReader.mainFile, line: 1, column: 1)

    init(_ policy: MergedPolicy) {
        for section in policy.sections {
            guard case .elements = section.shape.form else { continue }
            for entry in section.entries {
                if let first = places[section.shape.section]?[entry.key] {
                    twice.append((section.shape, entry.key, first, entry.keyPlace))
                } else {
                    places[section.shape.section, default: [:]][entry.key] = entry.keyPlace
                }
            }
        }
        for name in Self.builtInSources { declareBuiltIn(.sources, name) }
        for name in Self.builtInEvents { declareBuiltIn(.events, name) }
        declareBuiltIn(.purposes, ElementName.dataSubjectRights.rawValue)
    }

    private mutating func declareBuiltIn(_ section: PolicySection, _ name: String) {
        if places[section]?[name] == nil { places[section, default: [:]][name] = Self.builtIn }
    }

    func contains(_ section: PolicySection, _ name: String) -> Bool { places[section]?[name] != nil }

    func names(_ section: PolicySection) -> [String] { places[section].map { Array($0.keys) } ?? [] }
}
