import Policies
import Processing
import Rights

extension RequestDeskText {
    package var english: String {
        switch self {
        case .title: return "Requests"
        case .lead: return "What people have asked for, the one due first at the top."
        case .none: return "No request is open."
        case .closedTitle: return "Closed lately"
        case .clock: return "Clock"
        case .late: return "late"
        case .soon: return "due soon"
        case .inTime: return "in time"
        case .lateCount: return "Late"
        case .soonCount: return "Due within five days"
        case .openCount: return "Open"
        case .medianDays: return "Median days to the answer"
        case .right(let right): return Self.english(right)
        case .state(let state): return Self.english(state)
        case .next(let state): return Self.englishNext(state)
        case .handler: return "Handled by"
        case .you: return "You"
        case .colleague: return "A colleague"
        case .nobody: return "Nobody yet"
        case .enter: return "Enter a request"
        case .enterLead:
            return
                "For what came by post, mail, telephone or at the office. Its clock runs from the day on which it came."
        case .person: return "E-mail address, telephone or number by which the person is known"
        case .personHint: return "Leave it empty when it is not known yet who asks."
        case .personNone: return "Nobody, or more than one person, is found by this"
        case .channel: return "How it came"
        case .languageOfAnswer: return "Language of the answer"
        case .day: return "Day on which it came"
        case .time: return "Time at which it came, such as 10:00"
        case .standsAlready(let day):
            return
                "The same request is in the register already: it was entered on \(day) and is still open. Nothing was entered again."
        case .standsForYou(let day):
            return "You asked the same on \(day), and that request is still open. It was not entered again."
        case .dayWrong: return "Enter a day that has come, such as 2026-11-20"
        case .contact: return "Where the answer goes"
        case .contactHint: return "An e-mail address, or name and postal address on one line."
        case .words: return "What the person said"
        case .search: return "Find a request"
        case .searchHint: return "By its number, or by the address that the answer goes to."
        case .searchNone: return "No request is found by this."
        case .notYours: return "Only administrators and those who own a step of the rights work on requests."
        case .theirWords: return "What the person wrote"
        case .theirReply: return "What the person replied"
        case .toldThem: return "What we told the person"
        case .whoAsks: return "Who asks"
        case .proven: return "identity confirmed"
        case .unproven: return "identity not confirmed yet"
        case .account: return "On the person's own page"
        case .policySays: return "What the policy says"
        case .promise: return "Time promised"
        case .identity: return "How identity is confirmed"
        case .representation: return "Who may ask for another"
        case .limits: return "Limits"
        case .nextAction: return "Next"
        case .take: return "Take it in hand"
        case .takeLead: return "Then others see that you work on it."
        case .identify: return "Enter how identity was confirmed"
        case .proofQuestion: return "How was it confirmed?"
        case .proof(let proof): return Self.english(proof)
        case .askBack: return "Ask the person back"
        case .askWhat: return "What do you ask?"
        case .question(.identity): return "Who is asking"
        case .question(.scope): return "Which data or use is meant"
        case .questionWords: return "The question"
        case .sendQuestion: return "Ask, and stop the clock"
        case .resume: return "The reply came"
        case .reply: return "What the person replied"
        case .extend: return "Extend the time"
        case .extendLead(let day): return "Possible until \(day), once. The person is told with the reasons."
        case .extendWords: return "Reasons"
        case .answer: return "Answer and close"
        case .answerLead: return "The person gets these words, and where to complain."
        case .answerWords: return "The answer, with reasons"
        case .refuse: return "Refuse and close"
        case .refuseLead: return "Ground, authority and court are added to your reasons automatically."
        case .groundQuestion: return "Ground"
        case .ground(let ground): return Self.english(ground)
        case .answerDay: return "The day on which the person was told"
        case .answerDayHint: return "Only where that was done already, by letter or in person. Empty: now."
        case .noMail: return "No e-mail address is given: send these words by post yourself."
        case .restrict: return "Restrict data"
        case .restrictLead:
            return "From now on the data is only stored, and used only in the few cases that the law allows."
        case .restrictWhy: return "Why"
        case .restrictWhat: return "Which data"
        case .restrictAll: return "If you tick nothing, all of it is restricted."
        case .restrictNot: return "This cannot be restricted or lifted here: the data is set apart for another reason."
        case .restriction(.accuracyContested): return "Its accuracy is contested and is being checked"
        case .restriction(.unlawful): return "The use is unlawful, and the person does not want it erased"
        case .restriction(.legalClaims): return "The person needs it for legal claims"
        case .restriction(.objectionWeighed): return "An objection is being weighed"
        case .announce: return "Announce that the restriction ends"
        case .announceLead: return "The person is told before it ends (Article 18(3) GDPR)."
        case .announceWords: return "What the person is told"
        case .lift: return "Lift the restriction"
        case .erase: return "Erase the data of the person"
        case .attention(let late, let soon): return "Requests late: \(late); due within five days: \(soon)"
        case .otherDeeds: return "What else can be done"
        case .seePerson: return "See the person's record"
        case .choose: return "Choose one"
        }
    }

    private static func english(_ proof: IdentityProof) -> String {
        switch proof {
        case .session: return "The person is signed in"
        case .code: return "A code sent to a known address was entered"
        case .inPerson: return "In person at the office"
        case .electronicSignature: return "Electronic signature"
        case .notarisedProxy: return "Proxy with a notarised power of attorney"
        case .parent: return "Parent, for a child"
        case .heir: return "Heir"
        }
    }

    private static func english(_ ground: RefusalGround) -> String {
        switch ground {
        case .notIdentified: return "Identity was not confirmed"
        case .authorityMissing: return "The authority to ask for another was not shown"
        case .manifestlyUnfounded: return "Manifestly unfounded"
        case .excessive: return "Excessive, in particular repetitive"
        case .legalDuty: return "A law obliges us to keep or use the data"
        case .legalClaims: return "The data is needed for legal claims"
        case .overridingInterest: return "Compelling grounds of ours override"
        case .rightsOfOthers: return "It would harm the rights of others"
        case .outsideTheRight: return "The right does not reach what was asked"
        }
    }

    private static func english(_ right: Right) -> String {
        switch right {
        case .access: return "Access to data"
        case .rectification: return "Correction"
        case .erasure: return "Erasure"
        case .restriction: return "Restriction of use"
        case .portability: return "Data to take along"
        case .objection: return "Objection"
        case .withdrawConsent: return "Withdrawal of consent"
        case .automatedDecision: return "Review of an automated decision"
        case .complaint: return "Complaint"
        case .information: return "Information"
        }
    }

    private static func english(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "received"
        case .waiting: return "waits for the person"
        case .inWork: return "being worked on"
        case .answered: return "answered"
        case .refused: return "refused"
        case .withdrawn: return "withdrawn"
        }
    }

    private static func englishNext(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "Nobody has taken it in hand yet."
        case .waiting: return "The clock is stopped until the person replies."
        case .inWork: return "Work on it and answer with reasons."
        case .answered: return "It is answered; there is nothing more to do."
        case .refused: return "It was refused with reasons; there is nothing more to do."
        case .withdrawn: return "The person took it back; there is nothing more to do."
        }
    }
}
