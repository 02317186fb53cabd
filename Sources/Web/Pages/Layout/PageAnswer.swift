import HTTPTypes
import Hummingbird
import Policies
import Vocabulary

/// What a page's handler answers: a page or the way to another one, with cookies that change.
package struct PageAnswer: Sendable {
    private enum Content {
        case page(Page, HTTPResponse.Status)
        case redirect(Path)
    }

    private let content: Content
    private var cookies: [Cookie] = []

    private init(_ content: Content) { self.content = content }

    /// - Parameter status: 422 for a form that is shown again with its mistakes.
    package static func page(_ page: Page, status: HTTPResponse.Status? = nil) -> PageAnswer {
        PageAnswer(.page(page, status ?? (page.mistakes.isEmpty ? .ok : .unprocessableContent)))
    }

    /// After a form was carried out: the browser asks for this page with GET (303), so that a reload repeats nothing.
    package static func redirect(to path: Path) -> PageAnswer { PageAnswer(.redirect(path)) }

    /// The same answer which also sets or clears a cookie (``CookieJar``).
    package func changing(_ cookie: Cookie) -> PageAnswer {
        var answer = self
        answer.cookies.append(cookie)
        return answer
    }

    func response(context: ZavetContext, request: Request, gateway: Gateway) -> Response {
        var response: Response
        switch content {
        case .page(let page, let status):
            let html = Layout.html(page, in: PageFrame(context, request: request))
            response = Response(html: html, status: status, language: context.language)
        case .redirect(let path): response = Response(redirectingTo: path)
        }
        for cookie in cookies { response.setCookie(cookie) }
        return response
    }
}

extension ZavetContext {
    /// Speaks to the reader of this request's page.
    package var voice: Voice {
        Voice(
            language: language, timeZone: controller.flatMap { ZoneClock(named: $0.timeZone) } ?? .utc, now: now)
    }
}
