import Hummingbird
import Vocabulary

/// What a person sees when something was not done; never more than the code and the request's number.
enum FailurePage {
    static func response(
        _ told: FailureTable.Told, context: ZavetContext, request: Request, gateway: Gateway
    ) -> Response {
        let say = context.voice
        let words = FailureText.words(code: told.code, status: told.status)
        let front = context.controller.map { Path.controller($0.id) } ?? .home
        let body: HTML = """
            <p>\(say(words.body))</p>
            <p><a class="button" href="\(front)">\(say(FailureText.toFrontPage))</a></p>
            \(SummaryList(rows: [
                .text(say(FailureText.requestNumber), context.requestID), .text(say(FailureText.errorCode), told.code),
            ], isQuiet: true).html(say))
            """
        let page = Page(title: say(words.title), body: body)
        var frame = PageFrame(
            say: say, controller: context.controller, principal: context.principal,
            displayName: context.identity?.displayName, here: isPage(request) ? ReturnPath.page(of: request) : nil)
        frame.showsFirmTexts = false
        return Response(html: Layout.html(page, in: frame), status: told.status, language: context.language)
    }

    private static func isPage(_ request: Request) -> Bool { request.method == .get || request.method == .head }
}
