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
        case .answeredCount: return "Closed lately"
        case .medianDays: return "Median days to the answer"
        case .handler: return "In hand of"
        case .you: return "You"
        case .colleague: return "A colleague"
        case .nobody: return "Nobody yet"
        case .enter: return "Enter a request"
        case .enterLead:
            return
                "For what came by post, mail, telephone or at the office. Its clock runs from the day on which it came."
        case .person: return "E-mail address, telephone or number by which the person is known"
        case .personHint: return "Leave it empty when it is not known yet who asks."
        case .personNone: return "This leads to nobody, or to more than one"
        case .channel: return "How it came"
        case .languageOfAnswer: return "Language of the answer"
        case .day: return "Day on which it came"
        case .dayWrong: return "Enter a day that has come, such as 2026-11-20"
        case .contact: return "Where the answer goes"
        case .contactHint: return "An e-mail address, or name and postal address on one line."
        case .words: return "What the person said"
        case .search: return "Find a request"
        case .searchHint: return "By its number, or by the address that the answer goes to."
        case .searchNone: return "No request is found by this."
        case .notYours: return "Only administrators and those who own a step of the rights work on requests."
        case .whoAsks: return "Who asks"
        case .proven: return "shown"
        case .unproven: return "not shown yet"
        case .account: return "On the person's own page"
        case .policySays: return "What the policy says"
        case .promise: return "Time promised"
        case .identity: return "How it is shown who asks"
        case .representation: return "Who may ask for another"
        case .limits: return "Limits"
        case .nextAction: return "Next"
        case .take: return "Take it in hand"
        case .takeLead: return "Then others see that you work on it."
        case .identify: return "Enter how it was shown who asks"
        case .proofQuestion: return "How was it shown?"
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
        case .refuseLead: return "Ground, authority and court are added to your reasons by themselves."
        case .groundQuestion: return "Ground"
        case .ground(let ground): return Self.english(ground)
        case .noMail: return "No e-mail address is given: send these words by post yourself."
        case .otherDeeds: return "What else can be done"
        case .seePerson: return "See the person's record"
        case .choose: return "Choose one"
        }
    }

    private static func english(_ proof: IdentityProof) -> String {
        switch proof {
        case .session: return "The person is signed in"
        case .code: return "A code sent to a known address came back"
        case .inPerson: return "In person at the office"
        case .electronicSignature: return "Electronic signature"
        case .notarisedProxy: return "Proxy with a notarised power of attorney"
        case .parent: return "Parent, for a child"
        case .heir: return "Heir"
        }
    }

    private static func english(_ ground: RefusalGround) -> String {
        switch ground {
        case .notIdentified: return "It was not shown who asks"
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
}
