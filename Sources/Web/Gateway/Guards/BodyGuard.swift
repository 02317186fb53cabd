import Hummingbird
import NIOCore
import Vocabulary

/// Takes the whole body in before the handler runs, within the endpoint's size and ``RequestLimits/bodySeconds``.
struct BodyGuard: RouterMiddleware {
    typealias Context = ZavetContext
    let endpoint: Endpoint

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head else { return try await next(request, context) }
        if let declared = request.headers[.contentLength].flatMap({ Int($0) }), declared > endpoint.maxBodyBytes {
            throw RequestFailure(.bodyTooLarge)
        }
        var request = request
        let body = request.body
        let limit = endpoint.maxBodyBytes
        let collected = try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                do {
                    return try await body.collect(upTo: limit)
                } catch is NIOTooManyBytesError {
                    throw RequestFailure(.bodyTooLarge)
                }
            }
            group.addTask {
                try await Task.sleep(for: .seconds(RequestLimits.bodySeconds))
                throw RequestFailure(.bodyTooSlow)
            }
            defer { group.cancelAll() }
            return try await group.next() ?? ByteBuffer()
        }
        request.body = RequestBody(buffer: collected)
        return try await next(request, context)
    }
}
