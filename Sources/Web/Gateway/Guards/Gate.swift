import Accounts
import Hummingbird

/// What every request passes before the router and on its way back, as one step: a step of the router costs more than
/// most of what is done in it.
struct Gate: RouterMiddleware {
    typealias Context = ZavetContext
    private let watch: RequestWatch
    private let headers: SecurityHeaders
    private let language: LanguageChoice
    private let failures: FailureResponses
    private let rate: RateGuard

    init(gateway: Gateway) {
        watch = RequestWatch(gateway: gateway)
        headers = SecurityHeaders(isSecure: gateway.settings.isSecure)
        language = LanguageChoice(cookies: gateway.cookies)
        failures = FailureResponses(gateway: gateway, kind: nil)
        rate = RateGuard(limiter: gateway.limiter, rateClass: .all)
    }

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let began = watch.begin(request, &context)
        let asked = language.choose(request, &context)
        var response: Response
        do {
            try rate.check(context)
            try RequestHygiene.check(request)
            response = try await next(request, context)
        } catch let error as CancellationError {
            watch.end(request, context, status: 499, began: began)
            throw error
        } catch {
            response = failures.answer(error, to: request, in: context)
        }
        language.finish(&response, asked: asked)
        headers.put(on: &response, to: request)
        watch.end(&response, request, context, began: began)
        return response
    }
}

/// What a request passes once its endpoint is known, as one step.
struct EndpointGate: RouterMiddleware {
    typealias Context = ZavetContext
    private let endpoint: Endpoint
    private let controller: ControllerGuard
    private let failures: FailureResponses
    private let rate: RateGuard
    private let access: AccessGuard
    private let body: BodyGuard

    init(gateway: Gateway, endpoint: Endpoint) {
        self.endpoint = endpoint
        controller = ControllerGuard(directory: gateway.controllers)
        failures = FailureResponses(gateway: gateway, kind: endpoint.kind)
        rate = RateGuard(limiter: gateway.limiter, rateClass: endpoint.rate)
        access = AccessGuard(gateway: gateway, endpoint: endpoint)
        body = BodyGuard(endpoint: endpoint)
    }

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        context.endpoint = endpoint
        try await controller.check(request, &context)
        let named = context.controller
        do {
            try rate.check(context)
            if let answer = try await access.check(request, &context) { return answer }
            try await body.check(&request)
            return try await next(request, context)
        } catch let error as CancellationError {
            throw error
        } catch  where isUnfound(error) {
            // Told by the gate outside, which knows neither firm nor reader: what does not exist, what is another's
            // and whom we do not serve look the same.
            throw RequestFailure(.notFound)
        } catch {
            // A failure is told to whom the path named, not to whom a key or session did.
            context.controller = named
            (context.principal, context.identity) = (.anonymous, nil)
            return failures.answer(error, to: request, in: context)
        }
    }

    /// Whether a page or form says by its error that there is nothing here; a program is told more closely.
    private func isUnfound(_ error: any Error) -> Bool {
        (endpoint.kind == .page || endpoint.kind == .form) && FailureTable.told(error).status == .notFound
    }
}
