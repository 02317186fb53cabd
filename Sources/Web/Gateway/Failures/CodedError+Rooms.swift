import Accounts
import Choices
import Correspondence
import HTTPTypes
import Processing
import Rights
import Vault
import Vocabulary

// Errors of the rooms below that may reach a request; their statuses are in `FailureTable.rooms`.

extension JSONError: CodedError {
    package var hint: String { "Send strict JSON; the fault is at line \(line), column \(column)." }
}

extension AccountsError: CodedError {}

extension ChoiceError: CodedError {
    package var hint: String {
        switch self {
        case .undeclared: return "The policy in force declares no such consent, purpose, channel or topic."
        case .notOpenToObjection: return "The purpose rests on no ground that one can object to (Article 21(1) GDPR)."
        case .nothingToEnd: return "There is nothing to withdraw or to end."
        case .underAge: return "The person is younger than this consent asks for."
        case .guardianNeeded:
            return "The person is too young to consent alone: who holds parental responsibility must (Article 8 GDPR)."
        case .findingOfTheFirm: return "Only the firm can record this."
        case .wordsMissing: return "Say which words were shown, and in which language."
        }
    }
}

extension CorrectionFault: CodedError {
    package var hint: String {
        switch self {
        case .datumUnknown: return "The person has no such datum, or the policy no longer declares its item."
        case .value: return "The value has not the shape that the policy declares for its item."
        }
    }
}

extension ComparisonFault: CodedError {
    package var hint: String { "Only an item that the policy keeps as a digest can be compared with." }
}

extension PasswordHasherError: CodedError {
    package var hint: String {
        switch self {
        case .busy: return "Too many passwords are being checked: try again in a moment."
        case .failed: return "The fault is ours. Tell the operator the request's number."
        }
    }
}

extension ErasureFault: CodedError {
    package var hint: String { "The person has no such datum, or has it no longer." }
}

extension MergeFault: CodedError {
    package var hint: String {
        switch self {
        case .samePerson: return "Both names lead to the same person already."
        case .oneRepresentsTheOther: return "One of the two acts for the other; end the representation first."
        case .oneHasLeft: return "One of the two has left; what is kept of them stays as it is."
        case .notMerged: return "The second was not merged into the first."
        case .notTheNewest: return "Another record was merged in later: part that one first."
        }
    }
}

extension RepresentationFault: CodedError {
    package var hint: String {
        switch self {
        case .ofOneself: return "Nobody represents oneself; name another person."
        case .overAlready: return "The end lies in the past; leave it out, or give a later one."
        case .ofAge: return "The person is of age by the date of birth that is held; a proxy may act, no guardian."
        }
    }
}

extension KeepingFault: CodedError {
    package var hint: String {
        switch self {
        case .groundUndeclared: return "The policy in force declares no such ground in its section holds."
        case .holdUnknown: return "The person has no such hold, or it was lifted."
        case .holdReachesNothing:
            return "Name kinds of data that the policy declares and the ground can reach, or a recipient that gets any."
        case .taskUnknown: return "There is no such task, or it was finished."
        case .notPaper: return "The task waits for something else than the destruction of paper."
        case .keptMeanwhile: return "A hold or a period of law has come over it; it must stay."
        }
    }
}

extension StatisticsFault: CodedError {
    package var hint: String {
        switch self {
        case .purposeUndeclared: return "The policy in force declares no such purpose."
        case .outsidePurpose: return "Count only by data that may serve the purpose."
        case .notCountable: return "Count by one to three items of which the policy says with generalise how coarse."
        case .tellsTooMuch:
            return "Beside figures published before, these would tell of too few people. Ask when more have come."
        }
    }
}

extension EventFault: CodedError {
    package var hint: String { "The policy in force declares no such event or fact." }
}

extension DoorError: CodedError {
    package var hint: String {
        switch self {
        case .controllerUnknown, .personUnknown: return "Nobody is known here by what was sent, or no longer."
        case .contended: return "The person's state kept changing meanwhile: send it again."
        case .stateDamaged: return "The fault is ours. Tell the operator the request's number."
        }
    }
}

extension VaultError: CodedError {
    package var hint: String {
        switch self {
        case .sealBroken, .unknownFormat:
            return "What is kept sealed was altered or moved. Tell the operator the number."
        case .identifierMalformed: return "It has not the shape of an address, number or device."
        default: return "The fault is ours. Tell the operator the request's number."
        }
    }
}

extension FileError: CodedError {
    package var hint: String {
        switch self {
        case .noStore: return "This server keeps no files."
        case .missing: return "The file is not where it was written to. Tell the operator the request's number."
        case .unusable: return "The place of the files cannot be written or read now. Try again in a while."
        case .tooLong: return "Send at most 1 GiB."
        case .tooSlow: return "It took too long and was given up: send it again, faster."
        }
    }
}

extension RestrictionFault: CodedError {
    package var hint: String {
        switch self {
        case .itemUnknown: return "The person has no such datum."
        case .notAsked: return "Nothing is restricted because the person asked for it."
        case .standsOtherwise: return "An erasure of the person waits, or the person has left."
        }
    }
}

extension RequestFault: CodedError {
    package var hint: String {
        switch self {
        case .requestUnknown: return "There is no such request, or it is another firm's."
        case .requestClosed: return "It was answered, refused or withdrawn: enter a new one."
        case .flood: return "Answer what is open first; what comes by post or mail is always taken."
        case .identityMissing: return "Enter first how it was shown who asks."
        default: return "Nothing was changed; the code says what is missing."
        }
    }
}

extension TemplateFault: CodedError {
    package var hint: String {
        switch self {
        case .placeUnknown: return "Name in braces only firm, rights, day or number."
        case .braceOpen: return "Write both braces, or none."
        case .tooLong: return "Each part has at most 2000 characters."
        case .hasAddress: return "Only the firm's own addresses in its policy may stand there."
        }
    }
}

extension CorrespondenceFault: CodedError {
    package var hint: String {
        switch self {
        case .messageUndeclared: return "The policy in force has no such message in its section messages."
        case .channelUnfit:
            return "Choose one of the message's channels; a site and a push carry nothing to one person."
        case .audienceUndeclared: return "The policy in force declares no such element."
        case .wordsMissing: return "Send a title and a text, in one language at least."
        case .wordsTooLong: return "A title has one line of 200 characters, a text 32 KiB."
        case .placeUnknown: return "Name in braces only items that the message's purpose may use."
        case .valueUnfit: return "Reply to a value of the person, of an item that the message answers."
        case .mailingUnknown: return "There is no such message, or it is another firm's."
        case .notToBring: return "It was brought already, or is not for staff to bring."
        case .markUnknown: return "The link is not whole, or the person it was sent to has left."
        case .nothingToLeave: return "The message belongs to a contract or a law."
        }
    }
}

extension FailureTable {
    /// The statuses of what the rooms of people, choices and processing refuse.
    static let domain: [String: HTTPResponse.Status] = {
        var statuses: [String: HTTPResponse.Status] = [
            "controller-unknown": .notFound, "person-unknown": .notFound, "contended": .conflict,
            "choice-undeclared": .unprocessableContent, "not-open-to-objection": .unprocessableContent,
            "nothing-to-end": .conflict, "under-age": .unprocessableContent,
            "guardian-consent-missing": .unprocessableContent, "finding-of-the-firm": .forbidden,
            "words-missing": .unprocessableContent, "datum-unknown": .notFound,
            VaultError.sealBroken.code: .internalServerError,
            VaultError.unknownFormat(0).code: .internalServerError,
            "event-undeclared": .unprocessableContent,
            "item-not-kept-as-digest": .unprocessableContent, "password-hasher-busy": .serviceUnavailable,
            KeepingFault.groundUndeclared.code: .unprocessableContent,
            KeepingFault.holdReachesNothing.code: .unprocessableContent,
            KeepingFault.holdUnknown.code: .notFound, KeepingFault.taskUnknown.code: .notFound,
            KeepingFault.notPaper.code: .conflict, KeepingFault.keptMeanwhile.code: .conflict,
        ]
        statuses[FileError.noStore.code] = .notImplemented
        statuses[FileError.missing.code] = .internalServerError
        statuses[FileError.unusable.code] = .serviceUnavailable
        statuses[FileError.tooLong.code] = .contentTooLarge
        statuses[FileError.tooSlow.code] = .requestTimeout
        for fault in FileFault.allCases { statuses[fault.rawValue] = .unprocessableContent }
        for fault in StatisticsFault.allCases {
            statuses[fault.code] = fault == .tellsTooMuch ? .conflict : .unprocessableContent
        }
        for fault in RequestFault.allCases {
            statuses[fault.code] =
                switch fault {
                case .requestUnknown: .notFound
                case .flood: .tooManyRequests
                case .rightMissing, .wordsMissing, .wordsTooLong, .addressMalformed, .particularMissing,
                    .attachmentKind, .attachmentTooLarge, .attachmentsTooMany:
                    .unprocessableContent
                default: .conflict
                }
        }
        for fault in [TemplateFault.placeUnknown(""), .braceOpen, .tooLong, .hasAddress] {
            statuses[fault.code] = .unprocessableContent
        }
        for fault in CorrespondenceFault.allCases {
            statuses[fault.code] =
                switch fault {
                case .mailingUnknown, .markUnknown: .notFound
                case .notToBring, .nothingToLeave: .conflict
                default: .unprocessableContent
                }
        }
        for fault in RestrictionFault.allCases {
            statuses[fault.code] = fault == .itemUnknown ? .notFound : .conflict
        }
        for fault in MergeFault.allCases { statuses[fault.code] = .conflict }
        for fault in RepresentationFault.allCases { statuses[fault.code] = .unprocessableContent }
        for fault in ValueFault.allCases { statuses[fault.rawValue] = .unprocessableContent }
        return statuses
    }()
}
