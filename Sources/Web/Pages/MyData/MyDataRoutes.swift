import Correspondence
import Duties
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                                   | who    | calls                          |
// |---------------------------------------------------|--------|--------------------------------|
// | GET  /c/:controller/my-data                       | person | `Door.view`, `Door.history`    |
// | GET  /c/:controller/my-data/:datum/correct        | person | `Door.view`                    |
// | POST /c/:controller/my-data/:datum/correct        | person | `Door.view`, `Door.correct`    |
// | GET  /c/:controller/my-data/file                  | person | nothing                        |
// | POST /c/:controller/my-data/file                  | person | `Door.view`, `Door.history`    |

/// Everything that is held of the person who is signed in: to see, to put right, to take along.
struct MyDataRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showMyData, show)
        book.page(.askCorrection, askCorrection)
        book.form(.correctMyData, correct)
        book.page(.askMyDataFile) { _, context in
            let page = TakeAwayPage(controller: try context.requireController().id, token: context.formToken)
            return .page(page.page(context.voice))
        }
        book.raw(.sendMyDataFile, file)
    }

    @Sendable private func show(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let reading = try reading(context)
        switch try await view(context) {
        case .denied(let response, _): return denied(response, reading.loaded.policy, context)
        case .done(let held, _):
            let entries = try await services.dealings(context)
            var reading = reading
            reading.looks = try await looks(entries, reading, context)
            reading.replies = try await services.correspondenceDoor.replies(
                to: context.requireSubject(), services.personDeed(context))
            var page = reading.page(held, disclosures: entries.filter { $0.kind == .disclosureMade })
            page.services = try await accountServices(reading.loaded.policy, context)
            page.outside = OutsideLinks(policy: reading.loaded.policy)
            page.actors = try await services.door.actors(
                for: context.requireSubject(), at: context.requireController().id, context.now)
            return .page(page.page(context.voice))
        }
    }

    @Sendable private func askCorrection(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        switch try await correction(context) {
        case .open(let page, _): return .page(page.ask(context.voice))
        case .answered(let answer): return answer
        }
    }

    @Sendable private func correct(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let page: CorrectionPage
        switch try await correction(context) {
        case .answered(let answer): return answer
        case .open(let open, _): page = open
        }
        let (say, typed) = (context.voice, fields.text(CorrectionPage.field))
        switch ValueRules(page.item).check(typed, today: say.timeZone.local(context.now).date) {
        case .failure(let error):
            return .page(page.ask(say, typed: typed, mistake: say(ValueFaultText(error.fault))))
        case .success(let value) where value == page.current:
            return .page(page.ask(say, typed: typed, mistake: say(CorrectionText.same)))
        case .success(let value) where !fields.isTicked(CorrectionPage.confirmed):
            return .page(page.check(value, say))
        case .success(let value): return try await carryOut(page, value, context)
        }
    }

    private func carryOut(
        _ page: CorrectionPage, _ value: String, _ context: ZavetContext
    ) async throws -> PageAnswer {
        let outcome = try await services.door.correct(
            page.datum, of: context.requireSubject(), to: Sealed(value), services.personDeed(context))
        switch outcome {
        case .done: return .page(page.done(value, context.voice))
        case .denied(let response, _):
            return denied(response, try services.policy(of: page.controller).policy, context)
        }
    }

    @Sendable private func file(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let fields = try await FormFields.read(request)
        if let scope = fields.single(TakeAwayPage.scope) {
            guard let scope = PackageScope(rawValue: scope) else { throw RequestFailure(.badRequest) }
            return try await services.sendPackage(
                scope, of: context.requireSubject(), services.personDeed(context), context.voice)
        }
        let reading = try reading(context)
        guard case .done(let held, _) = try await view(context) else { throw RequestFailure(.forbidden) }
        let entries = try await services.dealings(context)
        let file = MyDataFile(
            loaded: reading.loaded, words: reading.words,
            record: try await services.door.person(context.requireSubject(), at: context.requireController().id),
            held: held, disclosures: entries.filter { $0.kind == .disclosureMade },
            looks: try await looks(entries, reading, context))
        return Response(downloading: file.json(made: context.now), named: "my-data.json")
    }

    /// Who heard or saw which recording, newest first.
    private func looks(
        _ entries: [EvidenceEntry], _ reading: MyDataReading, _ context: ZavetContext
    ) async throws -> [DatumID: [RecordingLook]] {
        let opened = entries.filter { $0.kind == .fileOpened }
        guard !opened.isEmpty else { return [:] }
        let own = try await services.door.references(
            of: context.requireSubject(), at: context.requireController().id)
        return RecordingLook.byFile(opened, own: Set(own), reading.words)
    }

    private func reading(_ context: ZavetContext) throws -> MyDataReading {
        let loaded = try services.policy(of: context.requireController().id)
        return MyDataReading(
            loaded: loaded,
            words: PolicyVoice(loaded.policy, registers: services.registers, say: context.voice))
    }

    /// What the policy has for people who are signed in, where its address is known.
    private func accountServices(
        _ policy: Policy, _ context: ZavetContext
    ) async throws -> [(label: String, address: String)] {
        let entries = policy.scope.filter(\.isForAccount)
        guard !entries.isEmpty else { return [] }
        let addresses = try await services.entries(of: .addresses, at: policy.id)
        return entries.flatMap { entry in
            entry.links(addresses).map { (label: entry.label(context.voice), address: $0.address) }
        }
    }

    private func view(_ context: ZavetContext) async throws -> DeedOutcome<[HeldValue]> {
        try await services.door.view(context.requireSubject(), services.personDeed(context))
    }

    /// Either a value that the person may put right, or the answer to give instead.
    private enum Correction {
        case open(CorrectionPage, HeldValue)
        case answered(PageAnswer)
    }

    private func correction(_ context: ZavetContext) async throws -> Correction {
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let datum: DatumID = try context.parameter("datum")
        switch try await view(context) {
        case .denied(let response, _): return .answered(denied(response, policy, context))
        case .done(let held, _):
            guard let value = held.first(where: { $0.datum == datum }), let item = policy.data[value.item] else {
                throw RequestFailure(.notFound)
            }
            let page = CorrectionPage(
                controller: controller, datum: datum, item: item, current: value.value.revealingPersonalData(),
                token: context.formToken)
            guard value.isCorrectable(under: policy) else { return .answered(.page(page.notYours(context.voice))) }
            return .open(page, value)
        }
    }

    private func denied(_ response: DecisionResponse, _ policy: Policy, _ context: ZavetContext) -> PageAnswer {
        let page = DeniedPage(response, by: policy, context.voice, back: .rights(policy.id))
        return .page(page.page(context.voice), status: .forbidden)
    }
}

extension WebServices {
    /// All disclosures of the person's data, and looks at recordings, newest first; it reads the person's whole history.
    func dealings(_ context: ZavetContext) async throws -> [EvidenceEntry] {
        let (subject, controller) = (try context.requireSubject(), try context.requireController().id)
        var (found, before): ([EvidenceEntry], Int64?) = ([], nil)
        while true {
            let rows = try await door.history(of: subject, at: controller, before: before, limit: 100)
            found += try rows.map { try $0.entry }.filter { [.disclosureMade, .fileOpened].contains($0.kind) }
            guard rows.count == 100, let last = rows.last else { break }
            before = last.sequence
        }
        return found
    }
}

extension Response {
    /// A JSON file that the browser keeps instead of showing it.
    ///
    /// - Parameter name: ASCII letters, digits, `-` and `.`.
    init(downloading json: JSON, named name: StaticString) {
        self.init(text: json.prettyText)
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let datum = DatumID.parameter("datum")

    static let showMyData = Endpoint(.get, .myData(firm), .page, for: .subject)
    static let askCorrection = Endpoint(.get, .correction(firm, datum), .page, for: .subject)
    static let correctMyData = Endpoint(.post, .correction(firm, datum), .form, for: .subject)
    static let askMyDataFile = Endpoint(.get, .myDataFile(firm), .page, for: .subject)
    static let sendMyDataFile = Endpoint(.post, .myDataFile(firm), .form, for: .subject)

    static let myDataPages = [showMyData, askCorrection, correctMyData, askMyDataFile, sendMyDataFile]
}
