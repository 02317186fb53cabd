/// What can be wrong with a policy; docs/reference/errors.md has an entry for each. Codes never change their meaning.
package enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
    // The form of the file
    case fileUnreadable = "file-unreadable"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case notUTF8 = "not-utf8"
    case controlCharacter = "control-character"
    case hiddenCharacter = "hidden-character"
    case syntaxError = "syntax-error"
    case aliasRefused = "alias-refused"
    case tagRefused = "tag-refused"
    case duplicateKey = "duplicate-key"
    case moduleMissing = "module-missing"
    case moduleWithHead = "module-with-head"
    case tooManyDiagnostics = "too-many-diagnostics"

    // Keys, values, names
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case keysExclude = "keys-exclude"
    case wrongType = "wrong-type"
    case unknownValue = "unknown-value"
    case closedUnknown = "closed-unknown"
    case badName = "bad-name"
    case duplicateName = "duplicate-name"
    case reservedName = "reserved-name"
    case homoglyph
    case unknownReference = "unknown-reference"
    case referenceCycle = "reference-cycle"
    case listedTwice = "listed-twice"
    case badPeriod = "bad-period"
    case badDate = "bad-date"
    case badNumber = "bad-number"
    case badAddress = "bad-address"
    case badCountry = "bad-country"
    case badTimeZone = "bad-time-zone"
    case badCondition = "bad-condition"
    case badRetention = "bad-retention"
    case badGeneralising = "bad-generalising"
    case unquotedComma = "unquoted-comma"
    case unknownLanguage = "unknown-language"
    case unknownCategory = "unknown-category"
    case unknownLaw = "unknown-law"
    case unknownAuthority = "unknown-authority"
    case unsupportedVersion = "unsupported-version"

    // What the policy says against itself or against the law
    case effectiveUnknown = "effective-unknown"
    case effectiveTooEarly = "effective-too-early"
    case basisMissing = "basis-missing"
    case groundKey = "ground-key"
    case consentNotDeclared = "consent-not-declared"
    case consentWithoutGround = "consent-without-ground"
    case consentNotForPurpose = "consent-not-for-purpose"
    case relationWithoutOpener = "relation-without-opener"
    case eventAfterUnfit = "event-after-unfit"
    case relationNeverOpens = "relation-never-opens"
    case relationEndsItself = "relation-ends-itself"
    case dataWithoutRetention = "data-without-retention"
    case retentionGap = "retention-gap"
    case unlimitedWithoutOpen = "unlimited-without-open"
    case shorterThanLaw = "shorter-than-law"
    case lawWithoutPeriod = "law-without-period"
    case mayNeverEnd = "may-never-end"
    case ruleWithoutEffect = "rule-without-effect"
    case sharedClock = "shared-clock"
    case staleClock = "stale-clock"
    case outcomesExclude = "outcomes-exclude"
    case weighingIncomplete = "weighing-incomplete"
    case weighingUnknown = "weighing-unknown"
    case issuedUnfit = "issued-unfit"
    case specialDataWithoutException = "special-data-without-exception"
    case personalCategoryNotPersonal = "personal-category-not-personal"
    case identifierNotPersonal = "identifier-not-personal"
    case choiceWithoutChoices = "choice-without-choices"
    case digestUnusable = "digest-unusable"
    case generaliseUnfit = "generalise-unfit"
    case nothingAnonymous = "nothing-anonymous"
    case reasonMissing = "reason-missing"
    case asksUnused = "asks-unused"
    case accountWithoutIdentifier = "account-without-identifier"
    case recipientDataBeyondPurpose = "recipient-data-beyond-purpose"
    case transferForbidden = "transfer-forbidden"
    case transferWithoutSafeguard = "transfer-without-safeguard"
    case prohibitionEmpty = "prohibition-empty"
    case trackerTooLong = "tracker-too-long"
    case trackerWithoutConsent = "tracker-without-consent"
    case solelyAutomatedWithoutReview = "solely-automated-without-review"
    case automatedWithoutGround = "automated-without-ground"
    case automatedDataBeyondPurpose = "automated-data-beyond-purpose"
    case automatedSpecialData = "automated-special-data"
    case rightNotOnPage = "right-not-on-page"
    case messageOutsideTopic = "message-outside-topic"
    case messageWordless = "message-wordless"
    case messagePlaceUnfit = "message-place-unfit"
    case agesContradict = "ages-contradict"
    case ageUnaskable = "age-unaskable"
    case cameraIncomplete = "camera-incomplete"
    case prevailingNotPublished = "prevailing-not-published"
    case prohibitionVoid = "prohibition-void"
    case consentNotExplicit = "consent-not-explicit"
    case transferConsentMissing = "transfer-consent-missing"
    case apartForEver = "apart-for-ever"
    case offeredAndNeeded = "offered-and-needed"
    case rightTooLate = "right-too-late"
    case breachTooLate = "breach-too-late"
    case consentAgeTooLow = "consent-age-too-low"

    // What the law asks to be told, or the author may have forgotten
    case labelMissing = "label-missing"
    case languageMissing = "language-missing"
    case languageNotPublished = "language-not-published"
    case noticeInEnglish = "notice-in-english"
    case textInWrongAlphabet = "text-in-wrong-alphabet"
    case openPoint = "open-point"
    case passwordReadable = "password-readable"
    case dataUnused = "data-unused"
    case dataNeverCollected = "data-never-collected"
    case contactMissing = "contact-missing"
    case dpoContactMissing = "dpo-contact-missing"
    case interestsMissing = "interests-missing"
    case lawMissing = "law-missing"
    case recipientsMissing = "recipients-missing"
    case copiesMissing = "copies-missing"
    case withholdingMissing = "withholding-missing"
    case sourceMissing = "source-missing"
    case sourceNotListed = "source-not-listed"
    case authorityMissing = "authority-missing"
    case partyNameless = "party-nameless"
    case peopleMissing = "people-missing"
    case securityMissing = "security-missing"
    case clauseBothWays = "clause-both-ways"

    /// Whether it forbids publication.
    package var severity: Diagnostic.Severity {
        Self.warnings.contains(self) ? .warning : .error
    }

    /// Whether earlier releases took a policy into use all the same; such a version stays readable, and what it says is
    /// carried out as decisions say.
    package var isOfLaterRelease: Bool {
        [
            .retentionGap, .hiddenCharacter, .cameraIncomplete, .prevailingNotPublished, .prohibitionVoid,
            .closedUnknown,
        ].contains(self)
    }

    private static let warnings: Set<DiagnosticCode> = [
        .listedTwice, .relationNeverOpens, .shorterThanLaw, .lawWithoutPeriod, .mayNeverEnd, .ruleWithoutEffect,
        .sharedClock, .staleClock, .sourceNotListed,
        .nothingAnonymous, .rightNotOnPage,
        .transferWithoutSafeguard, .consentNotExplicit, .transferConsentMissing, .apartForEver, .offeredAndNeeded,
        .rightTooLate,
        .breachTooLate, .consentAgeTooLow, .automatedWithoutGround, .automatedDataBeyondPurpose, .automatedSpecialData,
        .identifierNotPersonal, .relationEndsItself, .partyNameless,
        .ageUnaskable, .trackerWithoutConsent, .labelMissing, .languageMissing, .languageNotPublished,
        .noticeInEnglish, .textInWrongAlphabet,
        .openPoint, .passwordReadable, .dataUnused, .dataNeverCollected, .contactMissing, .dpoContactMissing,
        .recipientsMissing, .copiesMissing, .withholdingMissing, .sourceMissing, .authorityMissing,
        .peopleMissing, .securityMissing, .clauseBothWays,
    ]
}
