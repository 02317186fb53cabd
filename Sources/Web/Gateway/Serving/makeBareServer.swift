import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// One answer of a bare server: takes the body of a POST, gives the body of the answer.
package typealias BareAnswer = @Sendable ([UInt8]) async throws -> [UInt8]

/// A server with nothing before its handlers: no guard, no log, no key. The benchmarks put ours beside it.
///
/// - Parameter answers: by path, such as `/read`.
package func makeBareServer(
    host: String, port: Int, logger: Logger, answers: [String: BareAnswer],
    onRunning: @escaping @Sendable (_ port: Int) async -> Void
) -> any Service {
    let router = Router()
    for (path, answer) in answers {
        router.post(RouterPath(path)) { request, _ in
            let body = try await request.body.collect(upTo: RequestLimits.bodyBytes)
            let bytes = try await answer(Array(body.readableBytesView))
            return Response(
                status: .ok, headers: [.contentType: "application/json", .contentLength: String(bytes.count)],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
    return Application(
        responder: router.buildResponder(),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
        onServerRunning: { await onRunning($0.localAddress?.port ?? port) }, logger: logger)
}
