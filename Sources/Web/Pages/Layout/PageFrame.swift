import Accounts
import Hummingbird
import Vocabulary

/// What stands around every page: whose it is, who reads it, in which language, and where it can go from here.
package struct PageFrame: Sendable {
    package let say: Voice
    /// The firm's name and short name; `nil` on pages of the server itself.
    package let controller: ControllerProfile?
    package let principal: Principal
    /// The name of the member of staff who is signed in.
    package let displayName: String?
    /// The path of this page, for the links to its other languages; `nil` where there is none to show again.
    package let here: Path?
    package let navigation: [NavigationItem]
    /// For the button that signs out; without it a link leads to the page that has one.
    package let token: FormToken?
    /// In whose place somebody acts here.
    package var acting: Acting?
    /// Whether the page shows texts of the firm, whose language is told where it is not the reader's.
    package var showsFirmTexts = true

    package init(
        say: Voice, controller: ControllerProfile? = nil, principal: Principal = .anonymous,
        displayName: String? = nil, here: Path? = nil, navigation: [NavigationItem] = [], token: FormToken? = nil
    ) {
        self.token = token
        (self.say, self.controller, self.principal) = (say, controller, principal)
        (self.displayName, self.here, self.navigation) = (displayName, here, navigation)
    }

    init(_ context: ZavetContext, request: Request) {
        self.init(
            say: context.voice, controller: context.controller, principal: context.principal,
            displayName: context.identity?.displayName, here: ReturnPath.page(of: request),
            navigation: Navigation.items(for: context.principal, at: context.controller?.id), token: context.formToken)
        acting = context.identity?.acting
    }
}

extension ReturnPath {
    /// The path of a request when it is one of ours; of its query only the version or the day that is read, so that
    /// whoever changes the language goes on reading the same text.
    static func page(of request: Request) -> Path? {
        guard let path = ReturnPath(request.uri.path)?.path else { return nil }
        guard request.uri.query != nil, let fields = try? FormFields.query(of: request) else { return path }
        if let version = fields.single(Path.versionParameter).flatMap({ Digest(hex: $0) }) {
            return path.with(Path.versionParameter, version.hex)
        }
        if let day = fields.single(Path.dayParameter).flatMap({ CalendarDate($0) }) {
            return path.with(Path.dayParameter, day.description)
        }
        return path
    }
}
