import Vocabulary

/// What is different between two versions of a policy for the people whom they concern.
///
/// Differences are found in the value that is carried out, not in the wording: a sentence that says the same in other
/// words changes nothing, and is told apart as such.
package struct PolicyDifference: Hashable, Sendable {
    /// One difference.
    package struct Change: Hashable, Sendable {
        /// Whether something came, went or changed.
        package enum Kind: String, Hashable, Sendable {
            case added, removed, changed
            /// Only the words differ, not what is done.
            case reworded
        }
        package var element: ElementReference
        package var kind: Kind
        /// Stable name of what changed: `purpose-added`, `period-longer`.
        package var code: Code
        /// What it was and what it is, as phrases or labels; empty where there was nothing.
        package var before: String
        package var after: String
        /// All of it in one sentence.
        package var sentence: String
        /// People should be told of it themselves, not only by publication.
        package var isMaterial: Bool
        /// It takes a right, a way to use one, or a promise away from people.
        package var narrowsRight: Bool
    }

    package let language: Language
    package let changes: [Change]

    /// Compares two versions; the sentences are in the language.
    package init(_ old: Policy, _ new: Policy, in language: Language, registers: Registers = .builtIn) {
        self.language = language
        var finder = DifferenceFinder(
            old: NoticeDraft(policy: old, registers: registers, language: language),
            new: NoticeDraft(policy: new, registers: registers, language: language))
        changes = finder.find()
    }

    package var isMaterial: Bool { changes.contains(where: \.isMaterial) }
    package var narrowsRights: Bool { changes.contains(where: \.narrowsRight) }

    /// The difference for programs.
    package var json: JSON {
        [
            "zavetDifference": 1, "language": .string(language.rawValue), "material": .bool(isMaterial),
            "narrowsRights": .bool(narrowsRights), "changes": .array(changes.map(\.json)),
        ]
    }
}

extension PolicyDifference.Change {
    fileprivate var json: JSON {
        [
            "element": .string("\(element.section.rawValue)/\(element.name.rawValue)"), "kind": .string(kind.rawValue),
            "code": .string(code.rawValue), "before": .string(before), "after": .string(after),
            "sentence": .string(sentence), "material": .bool(isMaterial), "narrowsRight": .bool(narrowsRight),
        ]
    }
}
