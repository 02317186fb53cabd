/// The words of acting for another person.
package enum ActingText: UIText {
    case title
    case lead
    /// In which capacity one acts.
    case here(String)
    case until(String)
    case change
    case question
    case myself
    case unnamed
    case act
    case missing
    case none
    case noneLead
    case link
    case whoTitle
    case whoNone

    package static let samples: [ActingText] = [
        .title, .lead, .here("1"), .until("1"), .change, .question, .myself, .unnamed, .act, .missing, .none,
        .noneLead, .link, .whoTitle, .whoNone,
    ]
}
