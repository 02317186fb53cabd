import Policies

/// The words around the register of measures.
package enum MeasureText: UIText {
    case title
    case lead
    case none
    case measure
    case kind
    case technical
    case organisational
    case physical
    case documentary
    case owner
    case nobody
    case follows
    case notSaid
    case check
    case lastCheck
    case result
    case never
    case before
    case enter
    case howChecked
    case howHint
    case notYours

    package static let samples: [MeasureText] = [
        .title, .lead, .none, .measure, .kind, .technical, .organisational, .physical, .documentary, .owner,
        .nobody, .follows, .notSaid, .check, .lastCheck, .result, .never, .before, .enter, .howChecked, .howHint,
        .notYours,
    ]

    /// The name of a kind of measures.
    package init(_ kind: SecurityMeasure.Kind) {
        switch kind {
        case .technical: self = .technical
        case .organisational: self = .organisational
        case .physical: self = .physical
        case .documentary: self = .documentary
        }
    }
}
