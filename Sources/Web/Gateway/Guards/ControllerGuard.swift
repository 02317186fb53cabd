import Hummingbird
import Vocabulary

/// Finds the firm that the path names, so that what follows speaks with its name, languages and time zone.
struct ControllerGuard: RouterMiddleware {
    typealias Context = ZavetContext
    /// The name of the path's parameter.
    static let parameter = "controller"
    let directory: any ControllerDirectory

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        guard context.parameters.get(Self.parameter) != nil else { return try await next(request, context) }
        var context = context
        let id = try context.parameter(Self.parameter, as: ControllerID.self)
        guard let profile = try await directory.profile(of: id) else { throw RequestFailure(.notFound) }
        context.controller = profile
        context.language = LanguageChoice.language(of: request, in: context, among: profile.languages)
        return try await next(request, context)
    }
}
