import Duties
import Policies
import Rights

/// The words around requests, as the person sees them.
package enum RequestText: UIText {
    case title, lead, none, newTitle
    case askFor(String)
    case askLead, words, wordsHint, send
    case number, rights, came, state, due, answeredOn
    case stateName(RightsRequest.State)
    case next(RightsRequest.State)
    case nextTitle
    case dueBy(String)
    case isLate(String)
    case clockTitle, clockLead
    case stepsTitle
    case step(RequestStep.Kind)
    case yourWords, yourReply, ourQuestion, ourReasons, ourAnswer, ourNotice, aboutRecipients
    case papersGone
    case takeBack
    case linkMine
    case publicTitle, publicLead, address, addressHint, which
    case publicDone, publicDoneLead, publicDoneMail
    case taken
    case clock(DeadlineStep.Rule, day: String, name: String, days: Int)
    case withoutPauses(String)
    case fault(RequestFault)
    case addressBad

    package static let samples: [RequestText] =
        [
            .title, .lead, .none, .newTitle, .askFor("1"), .askLead, .words, .wordsHint, .send, .number, .rights,
            .came, .state, .due, .answeredOn, .nextTitle, .dueBy("1"), .isLate("1"), .clockTitle, .clockLead,
            .stepsTitle, .yourWords, .yourReply, .ourQuestion, .ourReasons, .ourAnswer, .ourNotice, .aboutRecipients,
            .papersGone,
            .takeBack,
            .linkMine, .publicTitle, .publicLead, .address, .addressHint, .which, .publicDone, .publicDoneLead,
            .publicDoneMail, .taken, .withoutPauses("1"), .addressBad,
        ]
        + RightsRequest.State.allCases.flatMap { [.stateName($0), .next($0)] }
        + RequestStep.Kind.allCases.map(RequestText.step)
        + DeadlineStep.Rule.allCases.map { .clock($0, day: "1", name: "2", days: 3) }
        + RequestFault.allCases.map(RequestText.fault)
}
