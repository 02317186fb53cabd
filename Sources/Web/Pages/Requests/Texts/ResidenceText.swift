import Rights

/// The words about where who asks lives, and which rights apply.
package enum ResidenceText: UIText {
    case question, questionHint
    case answer(AskerResidence, places: String)
    case row
    case economicArea, world
    case allApply(String)
    case livesElsewhere(String)
    case forEverybody(String)
    case forResidents(String, String)
    /// Where the firm is established in the European Economic Area.
    case lawGivesAll
    case lawStays

    package static let samples: [ResidenceText] =
        [
            .question, .questionHint, .row, .economicArea, .world, .allApply("1"), .livesElsewhere("1"),
            .forEverybody("1"), .forResidents("1", "2"), .lawGivesAll, .lawStays,
        ] + AskerResidence.allCases.map { .answer($0, places: "1") }
}
