/// Fixed words of a notice: terms, headers, and sentences that hold no names.
enum NoticeWord: CaseIterable, Hashable, Sendable {
    case economicArea, anywhere, answeringRights, contents, version, article, otherGrounds, controllerName
    case registration, seat, email, phone, postal, site, office, askFor, country, officer, representative
    case jointControllers, authority, otherParties, applies, appliesNot, ownRules, concerns, areChildren
    case dataTable, columnData, columnSource, columnPeople, notPersonal, whenCombined, onlyDigest, sensitive
    case sourcesHeading, pointsTable, columnOccasion, columnAsked, columnFor, must, may, mayState, arises, confirms
    case offers, first, mind, ground, data, noData, people, withholding, onlyWhen, requires, alsoReceives
    case interests, aggregate, profiling, marketingStop, objectable, exception, staffWho
    case restrictedToo, published, asksThus, consentFor, withdraw, explicitNote, agreementsHeading
    case agreementsIntro, logic, consequences, human, solely, notSolely, recipientsTable, columnRecipient
    case columnForWhat, columnConditions, allTheirData, firstNeeds, announced, demandOnly, ownPurposes
    case namedEachTime, transfersNever, transfersSafeguarded, transfersTable, columnCountry, columnSafeguard
    case transfersNone, copies, keepingTable, columnWhat, columnHowLong, columnThen, forPurposes, keptByLaw,
        keptByUnnamedLaw
    case eachPurposeEnds, lastPurposeEnds, periodBeginsAnew
    case review, holdsHeading, holdsIntro, holdUntil, backupsHeading, backupsOpen, staffHeading, staffIntro
    case confidential, proceduresHeading, steps, starts, deadline, breachesHeading, breachPeople, howToAsk
    case whenAnswer, identification, representation, forms, fee, limits, subjectLine, trackersTable
    case columnTracker, columnWhy, columnLife, session, lifetimeUnstated, ours, names, places, consentFirst
    case refusal, signal, maximumLifetime, topicsHeading, topicsIntro, channelsHeading, unsubscribe
    case serviceHeading, serviceIntro, otherMessages, objectAlways, childrenRefused, guardian, announcedBy
    case materialBy, acceptanceNone, acceptanceByUse, acceptanceExplicit, keepsRights, earlier, askUs, writeUs, callUs
    case turnToUs, turnToAuthority, courtToo, contradiction, meanwhile, languageTitle, cardWho, cardWhat
    case cardRecipients, cardKeeping, cardRights, cardComplaints, cardUpdated, cardChildren, cardNobody
    case follows, answersFor, checkedEvery, checkedHow, lastCheck, reasonForIt, issuedHere, weighed, storedAt, undoable
    case isFree, freeButFor, rightsAreFree, rightsFreeButFor, readyLetter
    case cardRightsHow, cardConsentStop, cardNoEffective, forbidden, anyUse, forbiddenFor, forbiddenTo, allPurposes,
        arisesAtTimes, groupsIntro
}
