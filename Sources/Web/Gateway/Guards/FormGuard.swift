import Crypto
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
        let secret = held ?? Sealed(gateway.ids.text() + gateway.ids.text())
        let token = FormToken(Self.token(for: secret))
        context.formToken = token
        if endpoint.kind == .form {
            guard Self.isSameOrigin(request, origin: gateway.settings.origin) else {
                throw RequestFailure(.crossOrigin)
            }
            guard held != nil else { throw RequestFailure(.formExpired) }
            let fields = try await FormFields.read(request)
            guard let sent = fields.single(Self.field), Self.areEqual(sent, token.text) else {
                throw RequestFailure(.formExpired)
            }
        }
        var response = try await next(request, context)
        if held == nil, token.wasShown { response.setCookie(gateway.cookies.setting(.browser, to: secret)) }
        return response
    }

    private func heldSecret(_ request: Request, _ context: ZavetContext) -> Sealed<String>? {
        let cookies = gateway.cookies
        if let controller = context.identity?.controller {
            switch context.principal {
            case .subject: return cookies.value(.subject(controller), of: request)
            case .staff: return cookies.value(.staff(controller), of: request)
            case .anonymous, .client: break
            }
        }
        return cookies.value(.browser, of: request)
    }

    static func token(for secret: Sealed<String>) -> String {
        let key = SymmetricKey(data: Array(secret.revealingPersonalData().utf8))
        return Hex.text(Array(HMAC<SHA256>.authenticationCode(for: Array("zavet form token 1".utf8), using: key)))
    }

    /// - Parameter origin: scheme, host and port under which browsers know this server.
    static func isSameOrigin(_ request: Request, origin: String) -> Bool {
        if let site = request.headers[.field("Sec-Fetch-Site")] { return site == "same-origin" }
        guard let sent = request.headers[.origin] else { return true }
        return sent == origin || sent == "null"
    }

    /// Compares without stopping at the first difference.
    static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// The token of a browser's forms, which remembers whether a page showed it.
package final class FormToken: Sendable {
    let text: String
    private let shown = Mutex(false)

    package init(_ text: String = "") { self.text = text }

    /// The token for a hidden field.
    package func show() -> String {
        shown.withLock { $0 = true }
        return text
    }

    package var wasShown: Bool { shown.withLock { $0 } }
}
