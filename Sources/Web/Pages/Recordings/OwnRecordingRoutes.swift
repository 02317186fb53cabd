import HTTPTypes
import Hummingbird
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                              | who    | calls       |
// |----------------------------------------------|--------|-------------|
// | GET  /c/:controller/my-data/:datum/recording | person | `Door.play` |

/// A recording for the person whom it is of (Article 15(3) GDPR); `Range` gives a part, as players ask for it.
struct OwnRecordingRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) { book.raw(.playOwnRecording, play) }

    @Sendable private func play(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let question = DecisionRequest(
            operation: .read, purpose: .dataSubjectRights, data: [], principal: Asker(kind: .subject), at: context.now)
        let outcome = try await services.door.play(
            context.parameter("datum"), of: context.requireSubject(), for: question, services.personDeed(context))
        guard case .done(let file, _) = outcome else { throw RequestFailure(.forbidden) }
        return Response(
            playing: file, ByteRange(request.headers[.range], of: file.file.bytes), downloading: false)
    }
}

extension Endpoint {
    static let playOwnRecording = Endpoint(
        .get, .ownRecording(.parameter("controller"), .parameter("datum")), .page, for: .subject)

    static let recordingPages = [playOwnRecording]
}
