import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// Turns each error into an answer: a page for people, problem details for programs.
///
/// It stands twice: outside all guards, where only the request is known, and inside, where the endpoint and the
/// controller are, so that a firm's error page is in the firm's dress.
struct FailureResponses {
    let gateway: Gateway
    /// `nil` outside, where the kind is guessed from the path and what the client accepts.
    let kind: Endpoint.Kind?

    func answer(_ error: any Error, to request: Request, in context: ZavetContext) -> Response {
        let told = FailureTable.told(error)
        if told.isOurFault { log(error, of: request, in: context) }
        var response =
            isForPeople(request)
            ? FailurePage.response(told, context: context, request: request, gateway: gateway)
            : ProblemDetails.response(told, requestID: context.requestID)
        if let seconds = told.retryAfterSeconds { response.headers[.retryAfter] = String(seconds) }
        if !told.allowed.isEmpty {
            response.headers[.allow] = told.allowed.map(\.rawValue).joined(separator: ", ")
        }
        if told.status == .unauthorized, !isForPeople(request) { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    private func isForPeople(_ request: Request) -> Bool {
        switch kind {
        case .page, .form: return true
        case .api, .machine: return false
        case nil: return !request.uri.path.hasPrefix("/api/") && request.headers[.accept]?.contains("text/html") == true
        }
    }

    /// Only the kind of the error: its text could hold anything.
    private func log(_ error: any Error, of request: Request, in context: ZavetContext) {
        gateway.logger.error(
            "request failed",
            metadata: [
                "request": .string(context.requestID),
                "route": .string(context.endpointPath ?? "unmatched"),
                "error": .string(String(describing: type(of: error))),
                "code": .string((error as? any CodedError)?.code ?? "none"),
            ])
    }
}
