extension WarningText {
    package var english: String {
        switch self {
        case .listedTwice: return "A list names something twice. Keep it once."
        case .relationNeverOpens:
            return "A purpose waits for a relationship that nothing begins. Say what begins it, or allow the time "
                + "before a contract."
        case .shorterThanLaw:
            return
                "The period is shorter than the one on record for the law, or another may end before it. Check the law "
                + "and change the one or the other."
        case .lawWithoutPeriod:
            return "No period of the law is on record, so this data never goes. Declare the law with its period."
        case .mayNeverEnd:
            return "By this rule, data of some people may never go. Give it a last day that always comes."
        case .ruleWithoutEffect:
            return "A period for some purposes has no effect: another, for all purposes, always ends first. Say at the "
                + "other what it is for, or put both into one."
        case .sharedClock:
            return "Each new event moves the end of all values of its kind, the older ones too. Let each count from "
                + "when it was collected."
        case .staleClock:
            return
                "Data of somebody who comes back is over as soon as it comes in, since it is kept until an event that was "
                + "before. Give it a period after the event, or let a relationship begin where it is taken."
        case .sourceNotListed:
            return "A form takes data from a source that the data itself does not name. Add the source to the data."
        case .nothingAnonymous:
            return "The data is to be made anonymous, but nothing says what of it may stay, so all of it is erased."
        case .transferWithoutSafeguard:
            return "No safeguard is stated for a recipient in a third country, so nothing is sent there (Articles "
                + "44 to 49 GDPR)."
        case .consentNotExplicit:
            return "Sensitive data may be used only on an explicit consent, but the purpose asks for none, so each use "
                + "is refused (Article 9(2)(a) GDPR). Ask for it expressly, or name another exception."
        case .transferConsentMissing:
            return "Only an explicit consent lets data go to this recipient in a third country, but none of its "
                + "purposes asks for one, so nothing is sent there (Article 49(1)(a) GDPR)."
        case .apartForEver:
            return "Data is set apart and no rule ends it, so it would be kept for ever (Article 5(1)(e) GDPR). Add a "
                + "rule that erases it."
        case .offeredAndNeeded:
            return
                "A form asks for a consent that one must have given before to use it, so nobody gives it there freely "
                + "(Article 7(4) GDPR). Take it out of what the form needs."
        case .rightTooLate:
            return "A right is answered later than the law allows: one month, three when extended (Article 12(3) GDPR)."
        case .rightNotOnPage:
            return "No page takes this right, but a page is the only way stated. Name another way to ask for it."
        case .breachTooLate:
            return "The authority is told of a breach later than 72 hours (Article 33(1) GDPR). Shorten the period."
        case .consentAgeTooLow:
            return "Children agree for themselves earlier than their country allows (Article 8(1) GDPR). Raise the age."
        case .automatedWithoutGround:
            return "A machine decides alone for a purpose that rests on no contract, law or explicit consent (Article "
                + "22(2) GDPR). Let a person decide, or change the ground."
        case .automatedDataBeyondPurpose:
            return "An automated decision rests on data that none of its purposes uses. Add the data to a purpose, or "
                + "take it out of the decision."
        case .automatedSpecialData:
            return "A machine decides alone by sensitive data without an explicit consent or a law for a substantial "
                + "public interest (Article 22(4) GDPR). Leave that data out, or let a person decide."
        case .identifierNotPersonal:
            return "People are found by an item that is said to be no personal data (Article 4(1) GDPR). Treat it as "
                + "personal data."
        case .relationEndsItself:
            return "One event begins a relation and ends it at once. Name another event for the end."
        case .partyNameless:
            return
                "Of a party nothing says whether it is one firm or a kind of firms. Name it, or say that it is a kind."
        case .ageUnaskable:
            return "A form takes nothing of people of unknown age and asks nobody's age. Ask for the date of birth, "
                + "or for a statement of age."
        case .trackerWithoutConsent:
            return "A tracker is not necessary, yet waits for no consent (Article 5(3) of Directive 2002/58/EC)."
        case .labelMissing: return "Something has no label, so people would read its internal name. Add a label."
        case .languageMissing: return "A text is missing in a language in which the policy is published. Add it."
        case .languageNotPublished:
            return "A text is in a language in which the policy is not published. Publish it, or take the text out."
        case .noticeInEnglish:
            return
                "The policy is published in a language in which Zavet has no sentences: its readers see your words within "
                + "English ones. Show your own text in that language first."
        case .textInWrongAlphabet: return "A text is not in the letters of its language. Is it in another language?"
        case .passwordReadable:
            return "A password is kept so that it can be read again (Article 32 GDPR). Keep only what is needed to "
                + "check it."
        case .dataUnused: return "No purpose uses this data. Add it to a purpose, or take it out."
        case .dataNeverCollected: return "No form takes this data in. Add it to one, or say that it is derived."
        case .contactMissing: return "The firm cannot be reached (Article 13(1)(a) GDPR). Add a way to reach it."
        case .dpoContactMissing:
            return "The data protection officer cannot be reached (Article 13(1)(b) GDPR). Add a way to reach them."
        case .recipientsMissing:
            return "Nothing is said of who gets the data (Articles 13(1)(e) and 30(1)(d) GDPR). Name them, or say "
                + "that nobody does."
        case .copiesMissing: return "Nothing says how to get a copy of a safeguard (Article 13(1)(f) GDPR). Say how."
        case .withholdingMissing:
            return "Nothing says whether the data must be given, and what follows if not (Article 13(2)(e) GDPR). "
                + "Say so."
        case .sourceMissing: return "Nothing says who a source of data is (Article 14(2)(f) GDPR). Name it."
        case .authorityMissing:
            return "No supervisory authority is on record for the firm's country (Article 13(2)(d) GDPR). Name one."
        case .peopleMissing: return "The kinds of people are not named (Article 30(1)(c) GDPR). Name them."
        case .securityMissing:
            return "No measure of security is described (Articles 30(1)(g) and 32 GDPR). Describe them."
        case .clauseBothWays:
            return "A clause is said not to be carried, yet something carries it. Take it out of one of the two."
        }
    }
}
