/// The words around withdrawals of consent at the desk.
package enum WithdrawalText: UIText {
    case title
    case lead
    case none
    case came
    case consent
    case way
    case owner
    case nobody
    case state
    case asking
    case effective
    case entered
    case matter
    case enter
    case isItClear
    case clear
    case clearHint
    case doubtful
    case doubtfulHint
    case notYours
    case dayWrong
    case enterAnswer
    case askTitle
    case askLead
    case rule
    case answered
    case meant
    case notMeant

    package static let samples: [WithdrawalText] = [
        .title, .lead, .none, .came, .consent, .way, .owner, .nobody, .state, .asking, .effective, .entered, .matter,
        .enter, .isItClear, .clear, .clearHint, .doubtful, .doubtfulHint, .notYours, .dayWrong, .enterAnswer,
        .askTitle, .askLead, .rule, .answered, .meant, .notMeant,
    ]
}
