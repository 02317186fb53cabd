/// The keys of the policy language: the head and its sections, as docs/reference/policy-language.md tells them.
package enum PolicyShape {
    /// The keys of `policy.yaml` that are no sections.
    package static let head = RecordShape(
        "policy",
        [
            Key("zavet", .scalar(.languageVersion), required: true, "Version of the policy language: 1."),
            Key("policy", .scalar(.policyName), required: true, "The controller's short name, used in addresses."),
            Key("version", .text, "The firm's own name for this version."),
            Key("effective", .scalar(.dateOrUnknown), required: true, "First day of its force, or `unknown`."),
            Key("published", .scalar(.date), "Day of publication or last change."),
            Key("languages", .record(languages), required: true, "Languages of the notice."),
            Key("time-zone", .scalar(.timeZone), "IANA time zone; by default that of the controller's country."),
            Key("modules", .list(.scalar(.modulePath)), "Further files of the folder."),
            Key("labels", .localized, "Title of the notice."),
            Key("text", .localized, "Introduction of the notice."),
            Key("clause", .list(.scalar(.clause)), "Clauses of the firm's own text carried by the policy as a whole."),
            Key("open", .openPoints, "Open points of the policy as a whole."),
            Key("note", .text, "A remark for authors; never published."),
            Key("not-carried", .clauses, "Clauses that the language cannot carry, each with the reason."),
        ])

    static let languages = RecordShape(
        "languages",
        [
            Key("published", .list(.scalar(.language)), required: true, "Languages in which the notice appears."),
            Key("prevails", .scalar(.language), required: true, "The language that decides if texts differ."),
        ])

    package static let sections: [SectionShape] =
        partySections + dataSections + purposeSections + dealingSections

    private static let byKey = Dictionary(uniqueKeysWithValues: sections.map { ($0.key, $0) })

    /// The section of that key; `nil` when the language has none.
    package static func section(_ key: String) -> SectionShape? { byKey[key] }

    static func words<T: RawRepresentable & CaseIterable>(_ type: T.Type) -> Shape where T.RawValue == String {
        .choice(T.allCases.map(\.rawValue))
    }

    static func many(_ section: PolicySection) -> Shape { .list(.reference(.section(section))) }
    static func one(_ section: PolicySection) -> Shape { .reference(.section(section)) }
    static let data = Shape.list(.reference(.dataOrGroup))
    static let period = Shape.scalar(.period)
}
