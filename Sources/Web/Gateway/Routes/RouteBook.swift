import HTTPTypes
import Hummingbird
import Vocabulary

/// A group of handlers that register themselves; one for each page folder and API resource.
package protocol WebRoutes {
    /// Gives each endpoint of the area its handler.
    func add(to book: RouteBook)
}

/// The one way to serve something: an endpoint of the table gets its handler, behind the guards that its row asks for.
package final class RouteBook {
    private let gateway: Gateway
    private let router: Router<ZavetContext>
    /// The endpoints that have a handler, in the order of their registration.
    package private(set) var served: [Endpoint] = []
    /// For handlers that set or read cookies.
    package var cookies: CookieJar { gateway.cookies }

    package init(gateway: Gateway) {
        self.gateway = gateway
        router = Router(context: ZavetContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Gate(gateway: gateway))
    }

    /// A page, or the answer to a form: HTML or a redirect.
    package func page(
        _ endpoint: Endpoint,
        _ handler: @escaping @Sendable (Request, ZavetContext) async throws -> PageAnswer
    ) {
        let gateway = gateway
        raw(endpoint) { request, context in
            try await handler(request, context).response(context: context, request: request, gateway: gateway)
        }
    }

    /// The answer to a form; its fields were read and its token checked.
    ///
    /// - Parameter multiple: the fields that may come several times; any other that does is refused.
    package func form(
        _ endpoint: Endpoint, multiple: Set<String> = [],
        _ handler: @escaping @Sendable (FormFields, ZavetContext) async throws -> PageAnswer
    ) {
        page(endpoint) { request, context in
            let fields = try await FormFields.read(request, at: endpoint)
            try fields.requireUnique(except: multiple)
            return try await handler(fields, context)
        }
    }

    /// A resource of the API. With an `Idempotency-Key`, a repeated deed gets the first answer; a question a new one.
    package func api(
        _ endpoint: Endpoint,
        _ handler: @escaping @Sendable (APIRequest, ZavetContext) async throws -> APIAnswer
    ) {
        let replays = IdempotentReplay(store: gateway.idempotency, endpoint: endpoint)
        raw(endpoint) { request, context in
            let read = try await APIRequest(request)
            return try await replays.answer(read, context) { try await handler(read, context) }.response
        }
    }

    /// Anything else: files, probes, other protocols.
    package func raw(
        _ endpoint: Endpoint,
        _ handler: @escaping @Sendable (Request, ZavetContext) async throws -> Response
    ) {
        served.append(endpoint)
        let group = router.group()
        group.add(middleware: EndpointGate(gateway: gateway, endpoint: endpoint))
        if endpoint.kind == .page || endpoint.kind == .form {
            group.add(middleware: FormGuard(gateway: gateway, endpoint: endpoint))
        }
        group.on(RouterPath(endpoint.path.pattern), method: endpoint.method, use: handler)
    }

    /// The router with all that was registered; a known path asked with another method answers 405.
    ///
    /// - Throws: ``RouteTableError`` when table and handlers differ.
    package func finish(table: [Endpoint] = Endpoint.all) throws(RouteTableError) -> RouterResponder<ZavetContext> {
        let unserved = table.filter { !served.contains($0) }
        let unlisted = served.filter { !table.contains($0) }
        guard unserved.isEmpty, unlisted.isEmpty else {
            throw RouteTableError(unserved: unserved.map(\.description), unlisted: unlisted.map(\.description))
        }
        answerOtherMethods()
        return router.buildResponder()
    }

    private func answerOtherMethods() {
        let everyMethod: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]
        for (pattern, endpoints) in Dictionary(grouping: served, by: \.path.pattern) {
            let known = endpoints.map(\.method)
            for method in everyMethod where !known.contains(method) {
                router.on(RouterPath(pattern), method: method) { _, _ -> Response in
                    throw RequestFailure(.methodNotAllowed, allowed: known)
                }
            }
        }
    }
}

/// The table of endpoints and the handlers do not agree: a defect of the build, found when the router is made.
package struct RouteTableError: Error, Hashable {
    /// Rows without a handler.
    package let unserved: [String]
    /// Handlers without a row.
    package let unlisted: [String]
    package let code = "route-table-incomplete"
}
