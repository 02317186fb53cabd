import Duties
import Rights

extension RequestText {
    package var english: String {
        switch self {
        case .title: return "Your requests"
        case .lead: return "What you have asked for, until when we answer, and what happens next."
        case .none: return "You have asked for nothing yet."
        case .newTitle: return "Ask for something"
        case .askFor(let right): return "Request: \(right)"
        case .askLead: return "One click is enough. You need no form and no reason."
        case .words: return "What should we know?"
        case .wordsHint: return "Leave it empty if there is nothing to add."
        case .send: return "Send the request"
        case .number: return "Number"
        case .rights: return "What was asked for"
        case .came: return "Arrived"
        case .state: return "State"
        case .due: return "To be answered by"
        case .answeredOn: return "Closed"
        case .stateName(let state): return Self.english(state)
        case .next(let state): return Self.englishNext(state)
        case .nextTitle: return "What happens next"
        case .dueBy(let day): return "We answer by \(day)."
        case .isLate(let day): return "The answer was due by \(day), and is late."
        case .clockTitle: return "How this date was found"
        case .clockLead: return "By Regulation 1182/71, with the holidays of the country, in the firm's time zone."
        case .stepsTitle: return "What happened"
        case .step(let kind): return Self.english(kind)
        case .yourWords: return "Your words"
        case .yourReply: return "Your reply"
        case .ourQuestion: return "Our question"
        case .ourReasons: return "Why it takes longer"
        case .ourNotice: return "What we told you"
        case .aboutRecipients: return "About those who received your data"
        case .ourAnswer: return "The answer"
        case .papersGone: return "The words of this request were erased; only its dates are kept."
        case .takeBack: return "Take the request back"
        case .linkMine: return "See your requests"
        case .publicTitle: return "Ask about your data"
        case .publicLead: return "You need no account, no form and no reason. We answer at the address you give."
        case .address: return "Your e-mail address"
        case .addressHint: return "The answer goes there. Before we give data away, we make sure who asks."
        case .which: return "What are you asking for?"
        case .publicDone: return "We have your request"
        case .publicDoneLead: return "Its number and the day by which we answer go to the address that you gave."
        case .publicDoneMail: return "If you have asked for the same before, that request stands."
        case .taken: return "Your request is with us"
        case .clock(let rule, let day, let name, let days): return Self.english(rule, day, name, days)
        case .withoutPauses(let day): return "If our question had not stopped the clock: \(day)."
        case .fault(let fault): return Self.english(fault)
        case .addressBad: return "Enter an e-mail address, such as name@example.com"
        }
    }

    private static func english(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "received"
        case .waiting: return "waiting for your answer"
        case .inWork: return "being worked on"
        case .answered: return "answered"
        case .refused: return "refused"
        case .withdrawn: return "taken back"
        }
    }

    private static func englishNext(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "Somebody at the firm takes it in hand."
        case .waiting: return "Answer the question below. Until then the clock stands still."
        case .inWork: return "The firm works on it and answers you with reasons."
        case .answered: return "Nothing more. If you do not agree, you can complain to the authority."
        case .refused: return "You can complain to the authority and go to court; the answer says how."
        case .withdrawn: return "Nothing more. You can ask again at any time."
        }
    }

    private static func english(_ kind: RequestStep.Kind) -> String {
        switch kind {
        case .received: return "The request arrived"
        case .taken: return "Somebody took it in hand"
        case .identityAsked: return "We asked who is asking; the clock stopped"
        case .scopeAsked: return "We asked what exactly is meant; the clock stopped"
        case .resumed: return "The reply came; the clock runs again"
        case .identified: return "It was shown who asks"
        case .extended: return "The time was extended, with reasons"
        case .carriedOut: return "Something that was asked for was done"
        case .answered: return "The request was answered"
        case .refused: return "The request was refused, with reasons"
        case .withdrawn: return "The request was taken back"
        }
    }

    private static func english(_ rule: DeadlineStep.Rule, _ day: String, _ name: String, _ days: Int) -> String {
        switch rule {
        case .dayOfArrivalNotCounted: return "It arrived on \(day); that day is not counted."
        case .hourOfArrivalNotCounted: return "The hour of arrival is not counted; it runs from \(day)."
        case .extensionFromArrival: return "The extension, too, counts from the arrival on \(day)."
        case .counted: return "So the time ends on \(day)."
        case .shorterMonth: return "That month has no such day, so its last one counts: \(day)."
        case .paused: return "Days on which we waited for a reply do not count (\(days)): \(day)."
        case .pauseTooLate: return "The question of \(day) came after the last day and moves nothing."
        case .weekend: return "\(day) falls on a weekend; the next working day counts."
        case .holiday: return "\(day) is a holiday (\(name)); the next working day counts."
        case .twoWorkingDays: return "Two working days must lie in it: \(day)."
        case .calendarUnknown: return "The holidays of the country are not on record; only weekends were looked at."
        }
    }

    private static func english(_ fault: RequestFault) -> String {
        switch fault {
        case .requestUnknown: return "There is no such request"
        case .requestClosed: return "This request is closed; nothing more can be done with it"
        case .rightMissing: return "Choose what is asked for"
        case .wordsMissing: return "Write it in words: without them this cannot be done"
        case .wordsTooLong: return "Write at most 10,000 characters"
        case .addressMalformed: return "Enter an address on one line"
        case .flood: return "Ten requests of yours are open. Wait for an answer, or write to us."
        case .extensionTooLate: return "It is too late to extend: the first time is over"
        case .extendedAlready: return "It was extended already, and is extended only once"
        case .notExtendable: return "The policy promises this time and knows no longer one"
        case .identityMissing: return "First enter how it was shown who asks"
        case .waitingAlready: return "A question is waiting for its answer already"
        case .nothingAsked: return "Nothing was asked, so no answer can have come"
        case .notContacted: return "First ask the person: the policy says so"
        case .particularMissing: return "Name all that the procedure for such a matter asks for."
        case .attachmentKind: return "A file is none of the kinds that we take: PDF, JPEG, PNG, plain text"
        case .attachmentTooLarge: return "A file is larger than 4 MB, or all together are larger than 8 MB"
        case .attachmentsTooMany: return "Send five files at most"
        case .notTold: return "No letter can go to this address: say how you told the person"
        case .stepTooEarly: return "That day lies before the question"
        }
    }
}
