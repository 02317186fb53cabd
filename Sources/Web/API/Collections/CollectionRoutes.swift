import Accounts
import Choices
import Correspondence
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path          | who           | calls                        |
// |--------------------------|---------------|------------------------------|
// | POST /api/v1/collections | scope collect | `CorrespondenceDoor.collect` |

/// Takes in data at a declared point, sent by the firm's own programs.
struct CollectionRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) { book.api(.collect, collect) }

    @Sendable private func collect(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(
            request,
            knowing: [
                "point", "values", "facts", "particulars", "agreements", "consents", "person", "identifier", "source",
                "language", "happened", "way", "guardian",
            ])
        let circumstances = ChoiceCircumstances(
            way: body.optionalCase("way", of: ChoiceRecord.Way.self) ?? .api,
            language: body.optionalLanguage("language"), byGuardian: body.flag("guardian"))
        let happened = body.happened(now: context.now)
        let submission = Submission(
            point: body.name("point"), values: body.values("values"), facts: Set(body.names("facts")),
            particulars: Set(body.names("particulars")), agreements: Set(body.names("agreements")),
            consents: body.flags("consents"),
            subject: try await services.optionalSubject(&body, at: context.requireController().id),
            source: body.optionalName("source"), circumstances: circumstances)
        try body.finish()
        switch try await services.correspondenceDoor.collect(submission, services.deed(context, happened: happened)) {
        case .accepted(let receipt): return .created(Self.json(receipt), at: .apiPerson(receipt.subject))
        case .alreadyKnown(let subjects):
            return APIAnswer(status: .conflict, body: ["persons": .array(subjects.map { .string($0.rawValue) })])
        case .refused(let refusals, let loaded, let evidence):
            return CollectionRefusal(refusals: refusals, loaded: loaded, evidence: evidence).answer(
                in: context.language
            ) { RefusalPointer(submission: submission, policy: loaded.policy).pointer(to: $0) }
        }
    }

    private static func json(_ receipt: CollectionReceipt) -> JSON {
        [
            "person": .string(receipt.subject.rawValue), "new": .bool(receipt.isNew),
            "data": .array(
                receipt.data.map {
                    [
                        "item": .string($0.item.rawValue), "datum": .string($0.datum.rawValue),
                        "purposes": .array($0.purposes.map { .string($0.rawValue) }),
                    ]
                }),
            "choices": .array(receipt.choices.map { .string($0.rawValue) }),
            "evidence": .array(receipt.evidence.map { .string($0.rawValue) }),
        ]
    }
}

extension Endpoint {
    static let collect = Endpoint(.post, .api("collections"), .api, for: .client(.collect))

    static let collections: [Endpoint] = [collect]
}
