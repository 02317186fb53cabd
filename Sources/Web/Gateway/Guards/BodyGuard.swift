import Hummingbird
import NIOCore
import Vocabulary

/// Takes the whole body in before the handler runs, within the endpoint's size and time (``RequestLimits/bodySeconds``).
///
/// The time is looked at whenever a part arrives, so that no body costs a timer; a client that falls silent altogether
/// is cut off by ``ServerSettings/idleSeconds``.
struct BodyGuard {
    let endpoint: Endpoint

    func check(_ request: inout Request) async throws {
        guard request.method != .get, request.method != .head, !endpoint.takesStream else { return }
        request.body = RequestBody(buffer: try await collected(request))
    }

    private func collected(_ request: Request) async throws -> ByteBuffer {
        let limit = endpoint.maxBodyBytes
        if let declared = request.headers.text(.contentLength).flatMap({ Int($0) }), declared > limit {
            throw RequestFailure(.bodyTooLarge)
        }
        var parts = request.body.makeAsyncIterator()
        guard var whole = try await parts.next() else { return ByteBuffer() }
        let seconds = endpoint.takesFiles ? RequestLimits.formFilesSeconds : RequestLimits.bodySeconds
        let deadline = ContinuousClock.now + .seconds(seconds)
        while whole.readableBytes <= limit, var part = try await parts.next() {
            if ContinuousClock.now > deadline { throw RequestFailure(.bodyTooSlow) }
            whole.writeBuffer(&part)
        }
        guard whole.readableBytes <= limit else { throw RequestFailure(.bodyTooLarge) }
        return whole
    }
}
