import Hummingbird
import Vocabulary

/// The plain port beside TLS: leads readers to HTTPS, and refuses forms, whose data already travelled in clear.
///
/// The address it leads to is the configured origin, never the Host that was sent.
struct RedirectToTLS: HTTPResponder {
    typealias Context = BasicRequestContext
    let origin: String

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            let told = FailureTable.told(RequestFailure(.secureConnectionNeeded))
            var response = ProblemDetails.response(told, requestID: "")
            response.headers[.connection] = "close"
            return response
        }
        let target = request.uri.string
        let isOurs = (try? RequestHygiene.check(target: target)) != nil
        return Response(
            status: .permanentRedirect,
            headers: [.location: origin + (isOurs ? target : "/"), .contentLength: "0", .connection: "close"])
    }
}
