import Hummingbird
import Vocabulary

/// Finds the firm that the path names, so that what follows speaks with its name, languages and time zone.
struct ControllerGuard: RequestGuard {
    /// The name of the path's parameter.
    static let parameter = "controller"
    let directory: any ControllerDirectory

    func check(_ request: inout Request, _ context: inout ZavetContext) async throws -> Response? {
        guard context.parameters.get(Self.parameter) != nil else { return nil }
        let id = try context.parameter(Self.parameter, as: ControllerID.self)
        guard let profile = try await directory.profile(of: id) else { throw RequestFailure(.notFound) }
        context.controller = profile
        context.language = LanguageChoice.language(of: request, in: context, among: profile.languages)
        return nil
    }
}
