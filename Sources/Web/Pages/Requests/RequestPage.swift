import Duties
import Messages
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
    /// What an erasure would do now; `nil` where erasure is not asked for or it is not known who asks.
    var erasure: LeavingPage?
    /// The copy as it would go, where staff look at it first.
    var preview: CopyPreview?
    var typed: [String: String] = [:]
    var failed: Deed?
    var mistakes: [FormMistake] = []

    private var say: Voice { words.say }
    private var request: RightsRequest { file.request }
    private var clock: RequestClock { file.timed.clock }
    private var controller: ControllerID { words.policy.id }

    func page() -> Page {
        Page(
            title: heading,
            body: """
                \(RequestClockView(timed: file.timed, isForStaff: true).picture(say))
                \(next)
                \(placed)\(passed)
                \(facts)
                \(RequestClockView(timed: file.timed).steps(say))
                \(RequestPapers(file: file).html(say))
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

    /// Whether the person was told that what is restricted now ends.
    private var isLiftingAnnounced: Bool {
        guard let told = file.timed.steps.liftingAnnounced, let restrictedAt else { return false }
        return told > restrictedAt
    }

    func isPossible(_ deed: Deed) -> Bool {
        guard request.state.isOpen || [.announce, .lift, .tell].contains(deed) else { return false }
        switch deed {
        case .provide: return request.isProven && request.subject != nil && request.packageScope != nil
        case .correct: return request.isProven && !held.isEmpty && request.rights.contains(.rectification)
        case .tell: return file.request.folder != nil && file.timed.steps.tellings.contains { $0.state.isOpen }
        case .restrict: return request.isProven && !held.isEmpty
        case .announce: return request.isProven && restriction != nil && !isLiftingAnnounced
        case .lift: return request.isProven && restriction != nil && isLiftingAnnounced
        case .erase: return erasure != nil
        case .withdraw:
            return request.isProven && !given.isEmpty && request.rights.contains(.withdrawConsent)
        case .uphold, .dismiss: return request.isProven && !weighed.isEmpty
        case .charge: return isRepeated && request.rights.contains { !(rule($0)?.fee.isEmpty ?? true) }
        case .pass: return request.rights.contains(.complaint) && !clock.needsContact
        case .take: return request.handler != staff
        case .identify: return !request.isProven
        case .ask: return request.state != .waiting
        case .resume: return request.state == .waiting
        case .extend: return clock.extendBefore.map { say.now < $0 } ?? false
        case .answer:
            return !clock.needsContact && (request.isProven || !request.rights.contains(where: \.needsIdentity))
        case .refuse: return !clock.needsContact
        }
    }

    private func rule(_ right: Right) -> RightRule? { words.policy.rights[right.elementName] }

    private func title(_ deed: Deed) -> String {
        switch deed {
        case .uphold: return say(ObjectionText.uphold)
        case .dismiss: return say(ObjectionText.dismiss)
        case .charge: return say(ObjectionText.charge)
        case .pass: return say(ObjectionText.pass)
        case .take: return say(RequestDeskText.take)
        case .identify: return say(RequestDeskText.identify)
        case .ask: return say(RequestDeskText.askBack)
        case .resume: return say(RequestDeskText.resume)
        case .extend: return say(RequestDeskText.extend)
        case .provide: return say(PackageText.place(request.packageScope ?? .access))
        case .correct: return say(RecipientText.correct)
        case .tell: return say(RecipientText.tell)
        case .restrict: return say(RequestDeskText.restrict)
        case .announce: return say(RequestDeskText.announce)
        case .lift: return say(RequestDeskText.lift)
        case .erase: return say(RequestDeskText.erase)
        case .withdraw: return say(RequestWorkText.withdraw)
        case .answer: return say(RequestDeskText.answer)
        case .refuse: return say(RequestDeskText.refuse)
        }
    }

    private func form(_ deed: Deed) -> HTML {
        (deed == .provide ? preview?.html(words) ?? .empty : .empty) + FormView(
            action: .request(controller, request.id), token: token, questions: questions(deed), content: note(deed),
            hidden: hidden(deed),
            button: button(deed)
        ).html(say, mistakes: mistakes)
    }

    private func button(_ deed: Deed) -> String {
        switch deed {
        case .ask: return say(RequestDeskText.sendQuestion)
        case .provide where preview != nil: return say(MaskText.place)
        default: return title(deed)
        }
    }

    private func note(_ deed: Deed) -> HTML {
        let text: RequestDeskText? =
            switch deed {
            case .take: .takeLead
            case .extend: clock.extendBefore.map { .extendLead(say.date($0.adding(seconds: -1))) }
            case .restrict: .restrictLead
            case .announce: .announceLead
            case .answer: .answerLead
            case .refuse: .refuseLead
            default: nil
            }
        let byPost: HTML = mustTell(deed) ? "<p><b>\(say(RequestDeskText.noMail))</b></p>" : .empty
        if deed == .correct { return "<p>\(say(RecipientText.correctLead))</p>" }
        if deed == .withdraw { return "<p>\(say(RequestWorkText.withdrawLead))</p>" }
        if deed == .tell { return "<p>\(say(RecipientText.tellLead))</p>" }
        let weighing: ObjectionText? =
            switch deed {
            case .uphold: .upholdLead
            case .dismiss: .dismissLead
            case .charge: .chargeLead
            case .pass: .passLead
            default: nil
            }
        if let weighing { return "<p>\(say(weighing))</p>" + byPost }
        if deed == .erase, let erasure { return erasure.plan(say) }
        if deed == .provide {
            // What is seen stands above what is asked of it.
            if preview != nil { return .empty }
            return "<p>\(say(PackageText.placeLead(request.packageScope ?? .access)))</p>"
        }
        return (text.map { "<p>\(say.sentence(say($0)))</p>" } ?? .empty) + byPost
    }

    /// Whether staff tell the person themselves: no letter can go, and there is no page of the person's own.
    private func mustTell(_ deed: Deed) -> Bool {
        let isMailed = file.paper(.requestAddress).map { (try? MailAddress($0)) != nil } ?? false
        return !isMailed && !request.isReadOnPage
            && [.ask, .extend, .announce, .uphold, .dismiss, .charge, .answer, .pass, .refuse]
                .contains(deed)
    }

    private func questions(_ deed: Deed) -> [FormQuestion] {
        let told = FormQuestion(
            Field.told(deed), say(RecipientText.howTold), hint: say(RecipientText.howToldHint),
            .oneOf(
                EnterRequestPage.ways.map { .init($0.rawValue, say(RightsText.channel($0))) },
                chosen: typed[Field.told(deed)]))
        return ownQuestions(deed) + (mustTell(deed) ? [told] : [])
    }

    private func ownQuestions(_ deed: Deed) -> [FormQuestion] {
        switch deed {
        case .take: return stopsUses(on: .take) ? [usesQuestion] : []
        case .provide: return preview?.questions(words) ?? []
        case .uphold, .dismiss:
            return [
                FormQuestion(
                    Field.purpose(deed), say(ObjectionText.use),
                    .someOf(
                        weighed.map { .init($0.rawValue, words.label(.purposes, $0)) },
                        chosen: deed == .uphold ? Set(weighed.map(\.rawValue)) : [])),
                lines(deed, .answerWords),
            ]
        case .charge:
            return [
                FormQuestion(
                    Field.feeGround, say(RequestDeskText.groundQuestion),
                    .oneOf(
                        FeeGround.allCases.map { .init($0.rawValue, say(ObjectionText.feeGround($0))) },
                        chosen: typed[Field.feeGround])),
                FormQuestion(Field.fee, say(ObjectionText.fee), .line(value: typed[Field.fee] ?? "")),
                FormQuestion(
                    Field.words(.charge), say(ObjectionText.reckoning),
                    .lines(value: typed[Field.words(.charge)] ?? "", rows: 4)),
            ]
        case .pass: return [lines(deed, .answerWords)]
        case .identify:
            return (stopsUses(on: .identify) ? [usesQuestion] : []) + [
                list(Field.proof, .proofQuestion, IdentityProof.allCases.map { ($0.rawValue, .proof($0)) }),
                FormQuestion(
                    Field.person, say(RequestDeskText.person), hint: say(RequestDeskText.personHint),
                    .line(value: typed[Field.person] ?? ""), isOptional: true),
                FormQuestion(
                    Field.known, say(MyDataText.when),
                    .line(value: typed[Field.known] ?? "\(say.timeZone.local(say.now).date)", kind: "date"),
                    isOptional: true),
            ]
        case .ask:
            return [
                list(Field.question, .askWhat, RequestQuestion.allCases.map { ($0.rawValue, .question($0)) }),
                lines(deed, .questionWords),
            ]
        case .resume:
            return [
                FormQuestion(
                    Field.day, say(RequestDeskText.day),
                    .line(value: typed[Field.day] ?? "\(say.timeZone.local(say.now).date)", kind: "date")),
                lines(deed, .reply, isOptional: true),
            ]
        case .extend: return [lines(deed, .extendWords)]
        case .restrict:
            return [
                list(
                    Field.restriction, .restrictWhy, RestrictionGround.allCases.map { ($0.rawValue, .restriction($0)) }),
                FormQuestion(
                    Field.data, say(RequestDeskText.restrictWhat), hint: say(RequestDeskText.restrictAll),
                    .someOf(held.map { .init($0.rawValue, words.label(.data, $0)) }, chosen: []), isOptional: true),
            ]
        case .correct:
            return [
                FormQuestion(
                    Field.wrong, say(RecipientText.correctWhat),
                    .list(held.map { .init($0.rawValue, words.label(.data, $0)) }, chosen: typed[Field.wrong])),
                FormQuestion(
                    Field.value, say(RecipientText.correctValue), .lines(value: typed[Field.value] ?? "", rows: 2)),
            ]
        case .tell: return tellQuestions
        case .announce: return [lines(deed, .announceWords)]
        case .lift, .erase: return []
        case .withdraw:
            return [
                FormQuestion(
                    Field.consents, say(RequestWorkText.withdrawWhich),
                    .someOf(
                        given.map { .init($0.rawValue, words.label(.consents, $0)) },
                        chosen: given.count == 1 ? [given[0].rawValue] : []))
            ]
        case .answer: return [lines(deed, .answerWords, draft: draft), dayQuestion(deed)] + untouchedQuestion
        case .refuse:
            return [
                list(Field.ground, .groundQuestion, RefusalGround.allCases.map { ($0.rawValue, .ground($0)) }),
                lines(deed, .answerWords, draft: refusalDraft), dayQuestion(deed),
            ]
        }
    }

    /// An answer of an earlier day was told by staff already; no letter goes.
    private func dayQuestion(_ deed: Deed) -> FormQuestion {
        FormQuestion(
            Field.dated(deed), say(RequestDeskText.answerDay), hint: say(RequestDeskText.answerDayHint),
            .line(value: typed[Field.dated(deed)] ?? "", kind: "date"), isOptional: true)
    }

    private func hidden(_ deed: Deed) -> [(name: String, value: String)] {
        let wording =
            [.answer, .refuse].contains(deed) ? template.map { [(name: Field.template, value: $0.rawValue)] } ?? [] : []
        let seen = deed == .provide ? preview.map { [(name: CopyPreview.Field.seen, value: $0.mark)] } ?? [] : []
        return [(name: Field.deed, value: deed.rawValue)] + wording + seen
    }

    /// Whether a deed is the one by which the uses stop that are objected to.
    func stopsUses(on deed: Deed) -> Bool {
        guard request.rights.contains(.objection) else { return false }
        return deed == .take ? request.isProven && request.handler == nil : !request.isProven && request.handler != nil
    }

    private var untouchedQuestion: [FormQuestion] {
        guard !untouched.isEmpty else { return [] }
        let rights = untouched.map { say(RequestDeskText.right($0)) }.joined(separator: ", ")
        return [
            FormQuestion(
                Field.without, say(RequestWorkText.untouched(rights)),
                .someOf([.init(Self.yes, say(RequestWorkText.without))], chosen: []))
        ]
    }

    private var usesQuestion: FormQuestion {
        let open = words.policy.purposesOpenToObjection + words.policy.marketingPurposes
        return FormQuestion(
            Field.uses, say(ObjectionText.uses), hint: say(ObjectionText.usesHint),
            .someOf(open.map { .init($0.rawValue, words.label(.purposes, $0)) }, chosen: []), isOptional: true)
    }

    private var tellQuestions: [FormQuestion] {
        let open = file.timed.steps.tellings.filter(\.state.isOpen).map(\.recipient)
        let outcomes: [RecipientTelling.State] = [.told, .answered, .notTold]
        return [
            FormQuestion(
                Field.recipient, say(RecipientText.recipient),
                .oneOf(open.map { .init($0.rawValue, words.label(.recipients, $0)) }, chosen: typed[Field.recipient])),
            FormQuestion(
                Field.outcome, say(RecipientText.outcome),
                .oneOf(
                    outcomes.map { .init($0.rawValue, say(RecipientText.state($0))) }, chosen: typed[Field.outcome])),
            FormQuestion(
                Field.contact, say(RecipientText.contact), hint: say(RecipientText.contactHint),
                .line(value: typed[Field.contact] ?? "", kind: "email"), isOptional: true),
            FormQuestion(
                Field.words(.tell), say(RecipientText.words), hint: say(RecipientText.wordsHint),
                .lines(value: typed[Field.words(.tell)] ?? "", rows: 3), isOptional: true),
        ]
    }

    private func list(
        _ field: String, _ label: RequestDeskText, _ options: [(String, RequestDeskText)]
    ) -> FormQuestion {
        FormQuestion(
            field, say(label), .oneOf(options.map { .init($0.0, say($0.1)) }, chosen: typed[field]))
    }

    private func lines(
        _ deed: Deed, _ label: RequestDeskText, draft: String = "", isOptional: Bool = false
    ) -> FormQuestion {
        let field = Field.words(deed)
        return FormQuestion(
            field, say(label), .lines(value: typed[field] ?? draft, rows: draft.isEmpty ? 4 : 10),
            isOptional: isOptional)
    }

    private var facts: HTML {
        let known = Badge(
            request.isProven ? .good : .warning, say(request.isProven ? RequestDeskText.proven : .unproven))
        let link = person.map { "<br><a href=\"\($0)\">\(say(RequestDeskText.seePerson))</a>" as HTML } ?? .empty
        var rows: [SummaryList.Item] = [
            .init(say(RequestText.number), "<code>\(request.id.rawValue)</code>"),
            .init(say(RequestText.came), say.time(request.happened)),
            .text(say(RequestDeskText.channel), say(RightsText.channel(request.channel))),
            .init(say(RequestText.state), "\(say(RequestDeskText.state(request.state)))"),
            .init(say(RequestText.due), say.time(clock.deadline.lastDay)),
            .init(say(RequestDeskText.whoAsks), "\(known.html)\(link)"),
            .text(say(RequestDeskText.handler), handler),
            .text(
                say(RequestDeskText.contact),
                file.paper(.requestAddress)?.revealingPersonalData() ?? say(RequestDeskText.account)),
        ]
        if let matter = file.matter {
            rows.append(.text(say(MatterText.matter), words.label(.procedures, matter)))
            for paper in file.papers {
                guard let particular = paper.name.toldParticular else { continue }
                rows.append(.text(words.label(.particulars, particular), paper.words.revealingPersonalData()))
            }
        }
        if let lives = file.residence, let places = words.policy.residence?.countries {
            rows.append(.text(say(ResidenceText.row), say(ResidenceText.answer(lives, places: say.areas(places)))))
        }
        if let closed = request.closed { rows.append(.init(say(RequestText.answeredOn), say.time(closed))) }
        return SummaryList(rows: rows).html(say)
    }

    private var handler: String {
        guard let handler = request.handler else { return say(RequestDeskText.nobody) }
        return say(handler == staff ? RequestDeskText.you : .colleague)
    }

    private var policyPart: HTML {
        let parts = request.rights.compactMap { right -> HTML? in
            guard let rule = words.policy.rights[right.elementName] else { return nil }
            let rows: [(RequestDeskText, String)] = [
                (.identity, say(rule.identification)), (.representation, say(rule.representation)),
                (.limits, say(rule.limits)),
            ]
            let items = rows.filter { !$0.1.isEmpty }.map { SummaryList.Item.text(say($0.0), $0.1) }
            let steps = rule.steps.map { step -> HTML in
                let owner = step.owner.map { name in
                    words.policy.staff[name] != nil ? words.label(.staff, name) : words.label(.parties, name)
                }
                return "<li>\(step.label(say))\(owner.map { " (\($0))" } ?? "")</li>"
            }
            return """
                \(say.paragraph(rule.annotations.text))\(SummaryList(rows: items).html(say))
                \(steps.isEmpty ? .empty : "<ol>\(steps)</ol>" as HTML)<p><small>\(rule.clauses.joined(separator: ", "))</small></p>
                """
        }
        guard !parts.isEmpty else { return .empty }
        return Disclosure(say(RequestDeskText.policySays), HTML(parts)).html
    }
}
