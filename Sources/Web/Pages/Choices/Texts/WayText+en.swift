import Choices

extension WayText {
    package var english: String {
        switch way {
        case .page: return "On these pages"
        case .form: return "With a form"
        case .api: return "Through the firm's own program"
        case .link: return "By a link in a message"
        case .email: return "By e-mail"
        case .phone: return "By telephone"
        case .post: return "By post"
        case .office: return "At the office"
        case .importRun: return "Taken over from earlier records"
        case .signal: return "By a signal of the browser"
        }
    }
}
