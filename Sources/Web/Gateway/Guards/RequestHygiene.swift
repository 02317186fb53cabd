import HTTPTypes
import Hummingbird
import Vocabulary

/// Refuses what no honest client sends, before anything else looks at it: long or odd paths, floods of headers.
///
/// Our paths need no percent-encoding, so none is taken: there is no second spelling of an address to be confused by.
struct RequestHygiene: RouterMiddleware {
    typealias Context = ZavetContext

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        try Self.check(target: request.uri.string)
        try Self.check(request.headers)
        return try await next(request, context)
    }

    static func check(target: String) throws(RequestFailure) {
        guard target.utf8.count <= RequestLimits.targetBytes else { throw RequestFailure(.pathTooLong) }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0]
        guard path.first == "/", path.utf8.allSatisfy({ ByteClass.isPath($0) }), !path.contains("//"),
            !path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." })
        else { throw RequestFailure(.pathMalformed) }
        if parts.count == 2 {
            do throws(FormError) {
                _ = try FormParser.parse(Array(parts[1].utf8), maxFields: RequestLimits.formFields)
            } catch {
                throw RequestFailure(.pathMalformed)
            }
        }
    }

    static func check(_ headers: HTTPFields) throws(RequestFailure) {
        guard headers.count <= RequestLimits.headerFields else { throw RequestFailure(.headersTooLarge) }
        var bytes = 0
        for field in headers { bytes += field.name.rawName.utf8.count + field.value.utf8.count }
        guard bytes <= RequestLimits.headerBytes else { throw RequestFailure(.headersTooLarge) }
    }
}
