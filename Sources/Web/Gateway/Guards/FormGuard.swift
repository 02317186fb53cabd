import Accounts
import HTTPTypes
import Hummingbird
import Synchronization
import Vocabulary

/// Sees to it that a form was sent from a page of ours in the same browser.
///
/// Two checks, both needed. The browser's word: `Sec-Fetch-Site` must be `same-origin`; where a browser does not send
/// it, `Origin` must be ours, or `null`, which is what our own Referrer-Policy makes of it. And the form's word: the
/// hidden field ``field`` must hold the HMAC of a fixed label under the secret in the session's cookie, or in the
/// browser cookie of someone who has not signed in. Whoever cannot read the cookie cannot make the token. A browser gets its cookie only with a page that shows a form, so mere readers carry none.
struct FormGuard: RouterMiddleware {
    typealias Context = ZavetContext
    /// The name of the hidden field.
    static let field = "form-token"
    let gateway: Gateway
    let endpoint: Endpoint

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let held = heldSecret(request, context)
        let secret = held ?? SecretToken(from: gateway.random)
        let token = FormToken(CSRFToken(of: secret))
        context.formToken = token
        if endpoint.kind == .form {
            guard Self.isSameOrigin(request, origin: gateway.settings.origin) else {
                throw RequestFailure(.crossOrigin)
            }
            guard held != nil else { throw RequestFailure(.formExpired) }
            let fields = try await FormFields.read(request, at: endpoint)
            guard let sent = fields.single(Self.field), token.matches(sent) else {
                throw RequestFailure(.formExpired)
            }
        }
        var response = try await next(request, context)
        if held == nil, token.wasShown { response.setCookie(gateway.cookies.setting(.browser, to: secret)) }
        return response
    }

    private func heldSecret(_ request: Request, _ context: ZavetContext) -> SecretToken? {
        let cookies = gateway.cookies
        switch context.principal {
        case .subject(_, let controller): return cookies.token(.subject(controller), of: request)
        case .staff(_, _, let controller): return cookies.token(.staff(controller), of: request)
        case .anonymous, .client: return cookies.token(.browser, of: request)
        }
    }

    /// - Parameter origin: scheme, host and port under which browsers know this server.
    static func isSameOrigin(_ request: Request, origin: String) -> Bool {
        if let site = request.headers[.field("Sec-Fetch-Site")] { return site == "same-origin" }
        guard let sent = request.headers[.origin] else { return true }
        return sent == origin || sent == "null"
    }
}

/// The token of a browser's forms, which remembers whether a page showed it.
package final class FormToken: Sendable {
    private let token: CSRFToken?
    private let shown = Mutex(false)

    /// - Parameter token: `nil` where no forms are, for example before the guards have run.
    package init(_ token: CSRFToken? = nil) { self.token = token }

    /// The token for a hidden field.
    package func show() -> String {
        shown.withLock { $0 = true }
        return token?.formValue ?? ""
    }

    /// Whether a form brought it back; compared in constant time.
    package func matches(_ sent: String) -> Bool { token?.matches(sent) ?? false }

    package var wasShown: Bool { shown.withLock { $0 } }
}
