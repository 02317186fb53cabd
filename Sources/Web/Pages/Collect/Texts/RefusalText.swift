import Processing

/// Why something that was filled in is not taken, and how to mend it.
package enum RefusalText: UIText {
    case value(ValueFault, label: String, longest: Int)
    case missing(label: String)
    case repeated(label: String)
    case confirm
    case ambiguous
    case consentNotOffered
    case wordsMissing
    case undeclared
    case notPermitted

    package static let samples: [RefusalText] =
        ValueFault.allCases.map { .value($0, label: "42", longest: 200) }
        + [
            .missing(label: "42"), .repeated(label: "42"), .confirm, .ambiguous, .consentNotOffered, .wordsMissing,
            .undeclared, .notPermitted,
        ]
}
