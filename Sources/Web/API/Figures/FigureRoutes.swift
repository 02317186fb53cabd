import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path             | who        | calls                 |
// |-----------------------------|------------|-----------------------|
// | POST /api/v1/statistics     | scope read | `Door.count`          |
// | GET  /api/v1/statistics     | scope read | `Door.statistics`     |
// | GET  /api/v1/anonymous-sets | scope read | `Door.anonymousSets`  |

/// Figures and sets in which nobody can be found.
struct FigureRoutes: WebRoutes {
    /// Published tables that are listed, the newest.
    private static let listed = 100

    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.makeStatistics, count)
        book.api(.listStatistics, list)
        book.api(.listAnonymousSets, sets)
    }

    @Sendable private func count(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["purpose", "by"])
        let question = StatisticsQuestion(purpose: body.name("purpose"), by: body.names("by"))
        try body.finish()
        let (answer, evidence) = try await services.door.count(question, services.deed(context))
        return .created([
            "table": FigureAnswer.json(answer.table), "repeated": .bool(answer.isRepeated),
            "evidence": .array(evidence.map { .string($0.rawValue) }),
        ])
    }

    @Sendable private func list(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let tables = try await services.door.statistics(at: context.requireController().id, limit: Self.listed)
        return .ok(["tables": .array(tables.map(FigureAnswer.json))])
    }

    @Sendable private func sets(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let sets = try await services.door.anonymousSets(
            at: context.requireController().id, after: after?.parts.first, limit: count)
        let next = sets.count == count ? sets.last.map { Cursor(parts: [$0.id]) } : nil
        return .list(sets.map(FigureAnswer.json), next: next)
    }
}

/// How figures and sets are written.
enum FigureAnswer {
    static func json(_ table: StatisticsTable) -> JSON {
        func number(_ count: Int?) -> JSON { count.map { .integer(Int64($0)) } ?? .null }
        let cells = table.ranked.map { cell -> JSON in
            [
                "by": .array(cell.cells.map(JSON.string)), "people": .integer(Int64(cell.people)),
                "values": .integer(Int64(cell.values)), "share": number(table.share(of: cell)),
            ]
        }
        return [
            "table": .string(table.id), "purpose": .string(table.question.purpose.rawValue),
            "by": .array(table.question.by.map { .string($0.rawValue) }), "made": .string(table.madeAt.description),
            "minimum": .integer(Int64(table.minimum)), "people": number(table.people),
            "withheld": .integer(Int64(table.withheld)), "figures": .array(cells),
        ]
    }

    static func json(_ set: AnonymousSet) -> JSON {
        [
            "set": .string(set.id), "rule": .string(set.rule.rawValue),
            "columns": .array(set.columns.map { .string($0.rawValue) }), "people": .integer(Int64(set.size)),
            "k": .integer(Int64(set.people)), "l": .integer(Int64(set.values)),
            "made": .string(set.madeOn.description),
            "classes": .array(
                set.classes.map {
                    ["values": .array($0.cells.map(JSON.string)), "people": .integer(Int64($0.count))]
                }),
        ]
    }
}

extension Endpoint {
    static let makeStatistics = Endpoint(.post, .api("statistics"), .api, for: .client(.read))
    static let listStatistics = Endpoint(.get, .api("statistics"), .api, for: .client(.read))
    static let listAnonymousSets = Endpoint(.get, .api("anonymous-sets"), .api, for: .client(.read))

    static let figures: [Endpoint] = [makeStatistics, listStatistics, listAnonymousSets]
}
