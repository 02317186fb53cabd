import Policies
import Processing
import Rights

/// The words of the desk's requests.
package enum RequestDeskText: UIText {
    case title, lead, none, closedTitle
    case clock, late, soon, inTime
    case lateCount, soonCount, openCount, medianDays
    case handler, you, colleague, nobody
    /// What was asked for, said to staff.
    case right(Right)
    /// How it stands and what comes next, said to staff.
    case state(RightsRequest.State), next(RightsRequest.State)
    case enter, enterLead, person, personHint, personNone, channel, languageOfAnswer, day, time, dayWrong
    case contact, contactHint, words
    case search, searchHint, searchNone
    case notYours
    /// What a paper of a request is called to staff.
    case theirWords, theirReply, toldThem
    case whoAsks, proven, unproven, account
    case policySays, promise, identity, representation, limits
    case nextAction
    case take, takeLead
    case identify, proofQuestion
    case proof(IdentityProof)
    case askBack, askWhat, question(RequestQuestion), questionWords, sendQuestion
    case resume, reply
    case extend, extendLead(String), extendWords
    case answer, answerLead, answerWords
    case refuse, refuseLead, groundQuestion
    case ground(RefusalGround)
    case answerDay, answerDayHint
    case noMail
    case restrict, restrictLead, restrictWhy, restrictWhat, restrictAll, restrictNot
    case restriction(RestrictionGround)
    case announce, announceLead, announceWords, lift, erase
    case attention(late: Int, soon: Int)
    case otherDeeds
    case seePerson
    case choose
    /// That the same request stands in the register since a day: to staff, and to the person.
    case standsAlready(String), standsForYou(String)

    package static let samples: [RequestDeskText] =
        [
            .title, .lead, .none, .closedTitle, .clock, .late, .soon, .inTime, .lateCount, .soonCount, .openCount,
            .medianDays, .handler, .you, .colleague, .nobody, .enter, .enterLead, .person,
            .personHint, .personNone, .channel, .languageOfAnswer, .day, .time, .dayWrong, .contact, .contactHint,
            .words,
            .search, .searchHint, .searchNone, .notYours, .theirWords, .theirReply, .toldThem, .whoAsks, .proven,
            .unproven, .account, .policySays,
            .promise, .identity, .representation, .limits, .nextAction, .take, .takeLead, .identify, .proofQuestion,
            .askBack, .askWhat, .questionWords, .sendQuestion, .resume, .reply, .extend, .extendLead("1"),
            .extendWords, .answer, .answerLead, .answerWords, .refuse, .refuseLead, .groundQuestion, .noMail,
            .answerDay, .answerDayHint,
            .restrict, .restrictLead, .restrictWhy, .restrictWhat, .restrictAll, .restrictNot, .announce,
            .announceLead, .announceWords, .lift, .erase, .attention(late: 1, soon: 2),
            .otherDeeds, .seePerson, .choose, .standsAlready("1"), .standsForYou("1"),
        ]
        + IdentityProof.allCases.map(RequestDeskText.proof) + RequestQuestion.allCases.map(RequestDeskText.question)
        + RefusalGround.allCases.map(RequestDeskText.ground) + Right.allCases.map(RequestDeskText.right)
        + RightsRequest.State.allCases.map(RequestDeskText.state)
        + RightsRequest.State.allCases.map(RequestDeskText.next)
        + RestrictionGround.allCases.map(RequestDeskText.restriction)
}
