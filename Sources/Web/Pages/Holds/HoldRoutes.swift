import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                                       | who          | calls                                 |
// |-------------------------------------------------------|--------------|---------------------------------------|
// | GET  /c/:controller/staff/keeping/holds               | staff        | `Door.holds(at:)`, `Door.wideHolds`   |
// | GET  /c/:controller/staff/keeping/holds/:person/:hold | staff        | `Door.holds(on:)`                     |
// | POST /c/:controller/staff/keeping/holds/:person/:hold | staff        | `Door.reviewHold`, `liftHold`         |
// | GET  /c/:controller/staff/keeping/wide-holds/:hold    | hold keepers | `Door.wideHolds`                      |
// | POST /c/:controller/staff/keeping/wide-holds/:hold    | hold keepers | `Door.reviewWideHold`, `liftWideHold` |
// | GET  /c/:controller/staff/keeping/new-hold            | staff        |                                       |
// | POST /c/:controller/staff/keeping/new-hold            | staff        | `Door.hold`                           |
// | GET  /c/:controller/staff/keeping/new-wide-hold       | hold keepers |                                       |
// | POST /c/:controller/staff/keeping/new-wide-hold       | hold keepers | `Door.holdWidely`                     |

/// Where the staff hold back what a case needs, look at it again, and let it go.
struct HoldRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listHoldsByStaff, list)
        book.page(.showHold) { _, context in .page(try await ownHold(context).page(context.voice)) }
        book.form(.endHold) { fields, context in try await finish(try await ownHold(context), fields, context) }
        book.page(.showWideHold) { _, context in .page(try await wideHold(context).page(context.voice)) }
        book.form(.endWideHold) { fields, context in try await finish(try await wideHold(context), fields, context) }
        book.page(.askHold) { _, context in .page(try newHold(isWide: false, context).page(context.voice)) }
        book.form(.placeHoldByStaff) { fields, context in
            try await place(try newHold(isWide: false, context), fields, context)
        }
        book.page(.askWideHold) { _, context in .page(try newHold(isWide: true, context).page(context.voice)) }
        book.form(.placeWideHoldByStaff) { fields, context in
            try await place(try newHold(isWide: true, context), fields, context)
        }
    }

    /// The query by which the list goes on behind a hold.
    static let after = "after"

    @Sendable private func list(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let after = try FormFields.query(of: request).single(Self.after)
        if let after, after.isEmpty || after.utf8.count > 64 { throw RequestFailure(.notFound) }
        let found = try await HoldReading(services: services).lines(of: controller, after: after, at: context.now)
        let page = HoldListPage(
            controller: controller, lines: found.lines, words: try words(context), now: context.now,
            keepsWide: Endpoint.askWideHold.access.admits(context.principal, at: controller),
            next: found.next.map { Path.holds(controller).with(Self.after, $0) })
        return .page(page.page(context.voice))
    }

    private func finish(
        _ shown: HoldPage, _ fields: FormFields, _ context: ZavetContext
    ) async throws -> PageAnswer {
        let say = context.voice
        var page = shown
        page.typed = (
            fields.single(HoldPage.finding), fields.text(HoldPage.again), fields.single(HoldPage.reason)
        )
        let deed = try staffDeed(context)
        switch page.typed.finding.flatMap(HoldPage.Finding.init(rawValue:)) {
        case .keep:
            guard let again = day(page.typed.again), again > context.now else {
                page.mistakes = [.init(field: HoldPage.again, message: say(HoldText.dayBad))]
                return .page(page.page(say))
            }
            if let subject = page.hold.subject {
                _ = try await services.door.reviewHold(page.hold.id, of: subject, again: again, deed)
            } else {
                _ = try await services.door.reviewWideHold(page.hold.id, again: again, deed)
            }
        case .lift:
            guard let reason = page.typed.reason.flatMap(LiftGround.init(rawValue:)) else {
                page.mistakes = [.init(field: HoldPage.reason, message: say(HoldText.reasonMissing))]
                return .page(page.page(say))
            }
            if let subject = page.hold.subject {
                _ = try await services.door.liftHold(page.hold.id, of: subject, because: reason, deed)
            } else {
                _ = try await services.door.liftWideHold(page.hold.id, because: reason, deed)
            }
        case nil:
            page.mistakes = [.init(field: HoldPage.finding, message: say(HoldText.findingMissing))]
            return .page(page.page(say))
        }
        return .redirect(to: .holds(page.controller))
    }

    private func place(
        _ shown: NewHoldPage, _ fields: FormFields, _ context: ZavetContext
    ) async throws -> PageAnswer {
        let say = context.voice
        var page = shown
        for name in [
            NewHoldPage.reach, NewHoldPage.email, NewHoldPage.recipient, NewHoldPage.data, NewHoldPage.ground,
            NewHoldPage.matter, NewHoldPage.orderedBy, NewHoldPage.review,
        ] {
            page.typed[name] = fields.text(name)
        }
        func typed(_ name: String) -> String { page.typed[name] ?? "" }
        var review: Instant?
        if !typed(NewHoldPage.review).isEmpty {
            review = day(typed(NewHoldPage.review))
            if review.map({ $0 <= context.now }) ?? true {
                page.mistakes.append(.init(field: NewHoldPage.review, message: say(HoldText.dayBad)))
            }
        }
        let order = HoldOrder(
            ground: ElementName(rawValue: typed(NewHoldPage.ground)),
            matter: TypedMark.read(typed(NewHoldPage.matter), NewHoldPage.matter, &page.mistakes, say),
            orderedBy: TypedMark.read(typed(NewHoldPage.orderedBy), NewHoldPage.orderedBy, &page.mistakes, say),
            review: review)
        do {
            switch page.isWide ? NewHoldPage.Reach(rawValue: typed(NewHoldPage.reach)) ?? .recipient : nil {
            case nil:
                let subject = try await person(typed(NewHoldPage.email), &page, say)
                guard page.mistakes.isEmpty, let subject else { return .page(page.page(say)) }
                _ = try await services.door.hold(order, on: subject, staffDeed(context))
            case .recipient:
                guard page.mistakes.isEmpty else { return .page(page.page(say)) }
                let reach = WideReach.recipient(ElementName(rawValue: typed(NewHoldPage.recipient)))
                _ = try await services.door.holdWidely(order, on: reach, staffDeed(context))
            case .data:
                guard page.mistakes.isEmpty else { return .page(page.page(say)) }
                let reach = WideReach.data([ElementName(rawValue: typed(NewHoldPage.data))])
                _ = try await services.door.holdWidely(order, on: reach, staffDeed(context))
            }
        } catch KeepingFault.holdReachesNothing {
            let field = typed(NewHoldPage.reach) == "data" ? NewHoldPage.data : NewHoldPage.recipient
            page.mistakes = [.init(field: field, message: say(HoldText.reachesNothing))]
            return .page(page.page(say))
        }
        return .redirect(to: .holds(page.controller))
    }

    /// The one person whom an address leads to; otherwise a mistake stands on the page.
    private func person(_ email: String, _ page: inout NewHoldPage, _ say: Voice) async throws -> SubjectID? {
        guard let identifier = try? Identifier(.email, Sealed(email)) else {
            page.mistakes.append(.init(field: NewHoldPage.email, message: say(HoldText.whoBad)))
            return nil
        }
        let found = try await services.door.find(identifier, at: page.controller)
        let fault: HoldText? = found.isEmpty ? .whoUnknown : found.count > 1 ? .whoSeveral(found.count) : nil
        if let fault { page.mistakes.append(.init(field: NewHoldPage.email, message: say(fault))) }
        return fault == nil ? found.first : nil
    }

    /// The beginning of a day that was typed.
    private func day(_ text: String) -> Instant? { CalendarDate(text)?.startInUTC }

    private func ownHold(_ context: ZavetContext) async throws -> HoldPage {
        let id: ElementName = try context.parameter("hold")
        let holds = try await services.door.holds(
            on: context.parameter("person"), at: context.requireController().id)
        return try page(of: holds.first { $0.id == id.rawValue }.map { HoldLine($0) }, context)
    }

    private func wideHold(_ context: ZavetContext) async throws -> HoldPage {
        let id: ElementName = try context.parameter("hold")
        let holds = try await services.door.wideHolds(at: context.requireController().id)
        return try page(of: holds.first { $0.id == id.rawValue }.map { HoldLine($0) }, context)
    }

    private func page(of hold: HoldLine?, _ context: ZavetContext) throws -> HoldPage {
        guard let hold else { throw RequestFailure(.notFound) }
        let controller = try context.requireController().id
        return HoldPage(
            controller: controller, hold: hold, words: try words(context),
            whose: hold.subject.map { PersonNumber($0, at: controller, context) }, token: context.formToken)
    }

    private func newHold(isWide: Bool, _ context: ZavetContext) throws -> NewHoldPage {
        let controller = try context.requireController().id
        let (words, policy) = (try words(context), try services.policy(of: controller).policy)
        func options(_ section: PolicySection, _ names: [ElementName]) -> [FormQuestion.Option] {
            names.map { FormQuestion.Option($0.rawValue, words.label(section, $0)) }
        }
        return NewHoldPage(
            controller: controller, isWide: isWide, grounds: options(.holds, policy.holds.names),
            recipients: options(.recipients, policy.recipients.names), kinds: options(.data, policy.data.names),
            token: context.formToken)
    }

    private func words(_ context: ZavetContext) throws -> PolicyVoice {
        PolicyVoice(
            try services.policy(of: context.requireController().id).policy, registers: services.registers,
            say: context.voice)
    }

    private func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff),
            actor: .staff(try context.requireStaff()), now: context.now)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let person = SubjectID.parameter("person")

    static let listHoldsByStaff = Endpoint(.get, .holds(firm), .page, for: .anyStaff)
    static let showHold = Endpoint(.get, .keepingHold(firm, person, ":hold"), .page, for: .anyStaff)
    static let endHold = Endpoint(.post, .keepingHold(firm, person, ":hold"), .form, for: .anyStaff)
    /// Who keeps holds on everybody's data.
    private static let keepers = Access.staff([.holdKeeper, .administrator])
    static let showWideHold = Endpoint(.get, .wideHold(firm, ":hold"), .page, for: keepers)
    static let endWideHold = Endpoint(.post, .wideHold(firm, ":hold"), .form, for: keepers)
    static let askHold = Endpoint(.get, .newHold(firm), .page, for: .anyStaff)
    static let placeHoldByStaff = Endpoint(.post, .newHold(firm), .form, for: .anyStaff)

    static let askWideHold = Endpoint(.get, .newWideHold(firm), .page, for: keepers)
    static let placeWideHoldByStaff = Endpoint(.post, .newWideHold(firm), .form, for: keepers)
    static let holdPages = [
        listHoldsByStaff, showHold, endHold, showWideHold, endWideHold, askHold, placeHoldByStaff,
        askWideHold, placeWideHoldByStaff,
    ]
}
