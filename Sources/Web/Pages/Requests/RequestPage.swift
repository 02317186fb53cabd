import Policies
import Processing
import Rights
import Vocabulary

/// One request, as staff work on it: what was asked, its clock, what the policy says, and what can be done next.
struct RequestPage: Sendable {
    /// What staff do with a request; also the beginning of the names of the fields.
    enum Deed: String, CaseIterable, Sendable {
        case take, identify, ask, resume, extend, provide, correct, restrict, announce, lift, erase, withdraw, uphold,
            dismiss,
            tell,
            charge, answer, pass, refuse

        /// By which staff carry out a right; `nil` where words are enough.
        init?(carryingOut right: Right) {
            switch right {
            case .access, .portability: self = .provide
            case .rectification: self = .correct
            case .erasure: self = .erase
            case .restriction: self = .restrict
            case .objection: self = .uphold
            case .withdrawConsent: self = .withdraw
            case .automatedDecision, .complaint, .information: return nil
            }
        }
    }

    enum Field {
        static let deed = "deed"
        static func words(_ deed: Deed) -> String { deed.rawValue + "-words" }
        static let proof = "identify-proof"
        static let person = "identify-person"
        static let question = "ask-question"
        static let day = "resume-day"
        static let ground = "refuse-ground"
        static let restriction = "restrict-ground"
        static let data = "restrict-data"
        static let known = "identify-day"
        /// Uses that an objection is to; none for all.
        static let uses = "objection-uses"
        static func purpose(_ deed: Deed) -> String { deed.rawValue + "-purpose" }
        static let fee = "charge-fee"
        static let feeGround = "charge-ground"
        static let wrong = "correct-data"
        static let value = "correct-value"
        static let recipient = "tell-recipient"
        static let outcome = "tell-outcome"
        static let template = "answer-template"
        static let contact = "tell-contact"
        /// On which day the person was told, where an answer or a refusal is entered afterwards.
        static func dated(_ deed: Deed) -> String { deed.rawValue + "-day" }
        static let consents = "withdraw-consents"
        /// Of which a form may send more than one.
        static let several: Set<String> = [
            data, uses, consents, purpose(.uphold), purpose(.dismiss), CopyPreview.Field.leftOut,
        ]
        /// That nothing had to be carried out before the answer.
        static let without = "answer-without"
        /// How the person was told, where no letter can go.
        static func told(_ deed: Deed) -> String { deed.rawValue + "-told" }
    }

    static let yes = "yes"

    let words: PolicyVoice
    let file: RequestFile
    let staff: StaffID
    let token: FormToken
    var draft = ""
    /// What stands around the reasons of a refusal; empty in the house's own words.
    let refusalDraft: String
    /// By which the draft is worded; `nil` for the house's own words.
    let template: EntryID?
    /// Where the person's record is; `nil` for who may not see it or when it is not known who asks.
    let person: Path?
    /// What is held of the person and may be restricted; empty while it is not known who asks.
    var held: [ElementName] = []
    /// Why data of the person is restricted at the person's request now.
    var restriction: RestrictionGround?
    /// Since when, whichever request it was set in.
    var restrictedAt: Instant?
    /// Consents of the person that are in force.
    var given: [ElementName] = []
    /// Uses of which an objection of the person is being weighed.
    var weighed: [ElementName] = []
    /// Whether the same was asked before within a year, so that a fee may be charged where the policy says so.
    var isRepeated = false
    /// Whether somebody just entered the same once more, and was led here.
    var isStanding = false
    /// What an erasure would do now; `nil` where erasure is not asked for or it is not known who asks.
    var erasure: LeavingPage?
    /// The copy as it would go, where staff look at it first.
    var preview: CopyPreview?
    var typed: [String: String] = [:]
    var failed: Deed?
    var mistakes: [FormMistake] = []

    var say: Voice { words.say }
    var request: RightsRequest { file.request }
    var clock: RequestClock { file.timed.clock }
    var controller: ControllerID { words.policy.id }

    func page() -> Page {
        Page(
            title: heading,
            body: """
                \(isStanding ? file.standing(say, isForStaff: true) : .empty)
                \(RequestClockView(timed: file.timed, isForStaff: true).picture(say))
                \(next)
                \(placed)\(passed)
                \(facts)
                \(RequestClockView(timed: file.timed).steps(say))
                \(RequestPapers(file: file, isForStaff: true).html(say))
                \(AttachmentView.html(file.attachments, say) { .requestAttachment(controller, request.id, $0) })
                \(RecipientsView(tellings: file.timed.steps.tellings, words: words).html(isDesk: true))
                \(policyPart)
                \(others)
                <h2 id="steps">\(say(RequestText.stepsTitle))</h2>
                \(file.timed.timeline(say))
                """, place: .requests(controller), back: .requests(controller), mistakes: mistakes)
    }

    private var heading: String {
        let rights = request.rightsForStaff(say)
        return file.matter.map { "\(rights): \(words.label(.procedures, $0))" } ?? rights
    }

    /// The one deed that comes next; `nil` when nothing is owed any more.
    private var nextDeed: Deed? {
        guard request.state.isOpen else { return nil }
        if request.state == .waiting { return .resume }
        if request.handler == nil { return .take }
        if clock.needsContact { return .ask }
        if !request.isProven && request.rights.contains(where: \.needsIdentity) { return .identify }
        return owed.first?.deed ?? .answer
    }

    /// What was asked for and can be carried out here, and was not yet, with the deed that does it.
    private var owed: [(right: Right, deed: Deed)] {
        let done = file.timed.steps.carriedOut
        return request.rights.compactMap { right in
            guard let deed = Deed(carryingOut: right), isPossible(deed) else { return nil }
            switch right {
            case .access, .portability: return place == nil ? (right, deed) : nil
            // Uses that have stopped are still to be weighed.
            case .objection: return (right, deed)
            default: return done.isDisjoint(with: right.ways) ? (right, deed) : nil
            }
        }
    }

    /// Rights of which an answer may not tell that they were carried out; whoever answers says that nothing had to be.
    ///
    /// What the person is to get can also go by other ways.
    var untouched: [Right] { owed.filter { $0.deed != .provide }.map(\.right) }

    /// The package that was put in place and can still be had.
    private var place: PackagePlace? {
        file.timed.steps.packagePlace.flatMap { $0.isOpen(at: say.now) ? $0 : nil }
    }

    private var placed: HTML {
        guard let place else { return .empty }
        let text = say.sentence(say(PackageText.ready(until: say.date(place.end.adding(seconds: -1)))))
        return """
            <p>\(text)</p>\(Button.group([Button.link(
                say(PackageText.takeButton), to: .requestPackage(controller, request.id), .quiet)]))
            """
    }

    /// Where the file is that goes to the authority, once the complaint is passed on.
    private var passed: HTML {
        guard request.folder != nil,
            file.timed.steps.contains(where: { $0.code == CarriedOut.passedToAuthority.rawValue })
        else { return .empty }
        return Button.group([
            Button.link(say(ObjectionText.download), to: .requestFile(controller, request.id), .quiet)
        ])
    }

    private var next: HTML {
        guard let deed = failed ?? nextDeed else { return .empty }
        return "<h2 id=\"next\">\(say(RequestDeskText.nextAction)): \(title(deed))</h2>\(form(deed))"
    }

    private var others: HTML {
        let shown = failed ?? nextDeed
        let rest = Deed.allCases.filter { $0 != shown && isPossible($0) }
        guard !rest.isEmpty else { return .empty }
        let parts = rest.map { Disclosure(title($0), form($0)).html }
        return "<h2 id=\"others\">\(say(RequestDeskText.otherDeeds))</h2>\(parts)"
    }
}
