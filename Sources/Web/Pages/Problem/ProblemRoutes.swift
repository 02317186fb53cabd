import Hummingbird
import Vocabulary

/// `/problems/<code>`: explains an error's code to whoever follows the `type` of a problem (RFC 9457).
struct ProblemRoutes: WebRoutes {
    func add(to book: RouteBook) {
        book.page(.showProblem) { _, context in
            guard let code = context.parameters.get("code"), let status = FailureTable.status(of: code) else {
                throw RequestFailure(.notFound)
            }
            let say = context.voice
            let words = FailureText.words(code: code, status: status)
            let hint = FailureCode(rawValue: code)?.hint ?? ""
            let body: HTML = """
                <p>\(say(words.body))</p>
                \(SummaryList(rows: [
                    .text(say(FailureText.errorCode), code), .text("HTTP", "\(status.code) \(status.reasonPhrase)"),
                ]).html(say))
                \(hint.isEmpty ? .empty : "<p lang=\"en\">\(hint)</p>" as HTML)
                """
            return .page(Page(title: say(words.title), body: body))
        }
    }
}
