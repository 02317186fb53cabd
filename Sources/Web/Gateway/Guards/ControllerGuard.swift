import Hummingbird
import Vocabulary

/// Finds the firm that the path names, so that what follows speaks with its name, languages and time zone.
struct ControllerGuard {
    /// The name of the path's parameter.
    static let parameter = "controller"
    let directory: any ControllerDirectory

    func check(_ request: Request, _ context: inout ZavetContext) async throws {
        guard context.parameters.get(Self.parameter) != nil else { return }
        let id = try context.parameter(Self.parameter, as: ControllerID.self)
        guard let profile = try await directory.profile(of: id) else { throw RequestFailure(.notFound) }
        context.controller = profile
        context.language = LanguageChoice.language(of: request, in: context, among: profile.languages)
    }
}
