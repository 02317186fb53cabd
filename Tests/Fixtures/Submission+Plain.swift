import Choices
import Processing
import Vocabulary

extension Submission {
    /// A submission of plain texts, as a form in English sends it.
    package init(
        at point: String, _ values: [String: String], facts: [String] = [], agreements: [String] = [],
        consents: [String: Bool] = [:], subject: SubjectID? = nil, source: String? = nil
    ) {
        func name(_ text: String) -> ElementName { ElementName(rawValue: text) }
        self.init(
            point: name(point), values: values.mapValues { [Sealed($0)] }, facts: Set(facts.map(name)),
            agreements: Set(agreements.map(name)),
            consents: Dictionary(uniqueKeysWithValues: consents.map { (name($0), $1) }), subject: subject,
            source: source.map(name), circumstances: ChoiceCircumstances(way: .page, language: .english))
    }
}
