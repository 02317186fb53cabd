import HTTPTypes
import Hummingbird
import Ledger
import Processing
import Vocabulary

// | method and path                                    | who    | calls                |
// |----------------------------------------------------|--------|----------------------|
// | GET  /c/:controller/my-data/leave                  | person | `Door.adviseErasure` |
// | POST /c/:controller/my-data/leave                  | person | `Door.erase`         |
// | GET  /c/:controller/my-data/:datum/erase           | person | `Door.adviseErasure` |
// | POST /c/:controller/my-data/:datum/erase           | person | `Door.erase`         |
// | GET  /c/:controller/erasures/:entry/proof.json     | anyone | `Door.receipt`       |

/// Where people delete their account, or one value, and take the proof along (Article 17 GDPR).
struct LeavingRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.askLeaving) { _, context in
            .page(try await plan(.everything, context).page.ask(context.formToken, context.voice))
        }
        book.form(.deleteAccount) { _, context in try await leave(context, cookies) }
        book.page(.askErasure) { _, context in
            let datum: DatumID = try context.parameter("datum")
            let plan = try await plan(.data([datum]), context)
            return .page(plan.page.ask(datum, plan.label, context.formToken, context.voice))
        }
        book.form(.eraseDatum, erase)
        book.raw(.sendErasureProof, proof)
    }

    private func reading(_ context: ZavetContext) throws -> LeavingReading {
        let loaded = try services.policy(of: context.requireController().id)
        return LeavingReading(
            loaded: loaded, words: PolicyVoice(loaded.policy, registers: services.registers, say: context.voice))
    }

    private func plan(_ scope: ErasureScope, _ context: ZavetContext) async throws -> (page: LeavingPage, label: String)
    {
        let reading = try reading(context)
        let result: ErasureResult
        do {
            result = try await services.door.adviseErasure(
                scope, of: context.requireSubject(), services.personDeed(context))
        } catch is ErasureFault { throw RequestFailure(.notFound) }
        let page = reading.page(result)
        return (page, page.going.first ?? page.staying.first?.label ?? "")
    }

    private func leave(_ context: ZavetContext, _ cookies: CookieJar) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let (result, evidence) = try await services.door.erase(
            .everything, of: context.requireSubject(), ground: .asked, services.personDeed(context))
        let proof = LeavingProof(
            reference: result.reference, entries: evidence, erasure: result.isWhole ? evidence.last : nil)
        return .page(try reading(context).page(result).left(proof, context.voice))
            .changing(cookies.clearing(context.identity?.acting == nil ? .subject(controller) : .acting(controller)))
    }

    @Sendable private func erase(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let datum: DatumID = try context.parameter("datum")
        do {
            let (result, _) = try await services.door.erase(
                .data([datum]), of: context.requireSubject(), ground: .asked, services.personDeed(context))
            return .page(try reading(context).page(result).erased(context.voice))
        } catch is ErasureFault { throw RequestFailure(.notFound) }
    }

    /// The proof of a whole erasure, for whoever knows its number: nothing in it leads to a person any more.
    @Sendable private func proof(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let controller = try context.requireController().id
        guard let key = services.checkpointKeys[controller],
            let receipt = try await services.door.receipt(of: context.parameter("entry"), at: controller, key: key),
            receipt.entry.kind == .subjectErased
        else { throw RequestFailure(.notFound) }
        return Response(downloading: try receipt.json, named: "erasure.json")
    }
}

extension Path {
    /// Where a person deletes the account.
    static func deleteAccount(_ controller: ControllerID) -> Path { .myData(controller).appending("leave") }

    /// Where one value is erased.
    static func eraseDatum(_ controller: ControllerID, _ datum: DatumID) -> Path {
        .myData(controller).appending(datum.rawValue, "erase")
    }

    /// The proof of an erasure, as a file.
    static func erasureProof(_ controller: ControllerID, _ entry: EntryID) -> Path {
        .controller(controller).appending("erasures", entry.rawValue, "proof.json")
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let askLeaving = Endpoint(.get, .deleteAccount(firm), .page, for: .subject)
    static let deleteAccount = Endpoint(.post, .deleteAccount(firm), .form, for: .subject)
    static let askErasure = Endpoint(.get, .eraseDatum(firm, .parameter("datum")), .page, for: .subject)
    static let eraseDatum = Endpoint(.post, .eraseDatum(firm, .parameter("datum")), .form, for: .subject)
    static let sendErasureProof = Endpoint(.get, .erasureProof(firm, .parameter("entry")), .page, for: .anyone)

    static let leavingPages = [askLeaving, deleteAccount, askErasure, eraseDatum, sendErasureProof]
}
