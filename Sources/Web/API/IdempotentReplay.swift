import Crypto
import HTTPTypes
import HummingbirdCore
import Vocabulary

/// Gives a repeated deed its first answer: same `Idempotency-Key` and same body, same answer; another body is 422.
///
/// A question is judged anew each time: an earlier answer would bring back what was erased or withdrawn since. So no
/// answer that is kept holds a value of anybody, only identifiers, names of the policy and times.
struct IdempotentReplay: Sendable {
    static let header = HTTPField.Name.field("Idempotency-Key")
    let store: any IdempotencyStore
    let endpoint: Endpoint

    /// Carries the deed out at most once for a key. A request without the header is simply carried out.
    ///
    /// An error of the deed gives the key back, so that a mended or later repetition runs anew: nothing was done by it.
    /// When it may have been done all the same, the key stays taken.
    func answer(
        _ request: APIRequest, _ context: ZavetContext, deed: () async throws -> APIAnswer
    ) async throws -> APIAnswer {
        guard let key = try key(of: request, context), let body = fingerprint(request) else { return try await deed() }
        switch try await store.begin(key, body: body, now: context.now) {
        case .answered(var answer):
            answer.isReplay = true
            return answer
        case .running: throw RequestFailure(.idempotencyInProgress, retryAfterSeconds: 1)
        case .otherBody: throw RequestFailure(.idempotencyKeyReused)
        case .fresh: break
        }
        let answer: APIAnswer
        do { answer = try await deed() } catch {
            if (error as? any CodedError)?.code != FailureTable.outcomeUnknown { try? await store.abandon(key) }
            throw error
        }
        try await store.complete(key, with: answer, now: context.now)
        return answer
    }

    private func key(of request: APIRequest, _ context: ZavetContext) throws(RequestFailure) -> IdempotencyKey? {
        guard request.request.method != .get, !endpoint.isQuestion,
            let value = request.request.headers.text(Self.header)
        else { return nil }
        guard (8...100).contains(value.utf8.count), value.utf8.allSatisfy({ ByteClass.isToken($0) }) else {
            throw RequestFailure(.idempotencyKeyMalformed)
        }
        return IdempotencyKey(
            controller: try context.requireController().id, client: try context.requireClient(),
            endpoint: endpoint.description, value: value)
    }

    /// Over the path as well, since two things may be asked for with equal bodies.
    private func fingerprint(_ request: APIRequest) -> Vocabulary.Digest? {
        var hash = SHA256()
        hash.update(data: Array(request.request.uri.string.utf8) + [0])
        hash.update(data: request.bytes)
        return Vocabulary.Digest(Array(hash.finalize()))
    }
}
