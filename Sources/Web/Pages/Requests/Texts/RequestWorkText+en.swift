import Policies
import Rights

extension RequestWorkText {
    package var english: String {
        switch self {
        case .done(let done): return Self.english(done)
        case .withdraw: return "Withdraw consents"
        case .withdrawLead:
            return "What rests on them alone stops at once, as if the person had pressed it on these pages."
        case .withdrawWhich: return "Which consents"
        case .untouched(let rights): return "Not carried out in this request: \(rights)"
        case .without: return "Nothing had to be done, or it was done elsewhere, and the answer says so"
        case .withoutMissing: return "Carry it out first, or tick that nothing had to be done"
        case .erasureOrdered:
            return
                "The erasure of your data is ordered. It is carried out when the time in which it can be taken back is over."
        case .stays: return "This stays, and goes by itself when its time is over:"
        case .nothingStays: return "Nothing stays."
        case .yourself: return "You can do this yourself"
        case .yourselfLead: return "It takes effect at once. If you would rather ask the firm, use the form below."
        case .askFirm: return "Ask the firm"
        case .hint(let right): return Self.english(right)
        }
    }

    private static func english(_ done: CarriedOut) -> String {
        switch done {
        case .erased: return "The data was erased, but for what has to stay"
        case .restricted: return "The data was restricted"
        case .erasureOrdered: return "The erasure was ordered"
        case .corrected: return "A value was put right"
        case .liftingAnnounced: return "The end of the restriction was announced"
        case .lifted: return "The restriction ended"
        case .accessPackage: return "All that is held was made ready"
        case .portabilityPackage: return "The data to take along was made ready"
        case .consentWithdrawn: return "The consent was withdrawn"
        case .useStopped: return "The use that was objected to stopped"
        case .objectionUpheld: return "The objection was found justified"
        case .objectionDismissed: return "The objection was weighed and not followed, with reasons"
        case .charged: return "A fee was set, with reasons"
        case .passedToAuthority: return "The complaint was passed to the authority"
        }
    }

    private static func english(_ right: Right) -> String {
        switch right {
        case .access, .portability: return "Leave it empty if you want everything."
        case .rectification: return "Say which value is wrong and what is right."
        case .erasure: return "Leave it empty if you want everything erased; otherwise say what."
        case .restriction: return "Say which data, and why its use should pause."
        case .objection:
            return
                "Say which use you object to, and what in your situation speaks against it; for advertising no reason is needed."
        case .withdrawConsent: return "Leave it empty if you mean every consent; otherwise say which."
        case .automatedDecision: return "Say which decision you mean, and what a human should look at."
        case .complaint: return "Say what happened, and what you expect of us."
        case .information: return "Write your question."
        }
    }
}
