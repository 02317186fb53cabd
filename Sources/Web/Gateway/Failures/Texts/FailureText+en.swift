extension FailureText {
    package var english: String {
        switch self {
        case .notFoundTitle: return "We cannot find this page"
        case .notFoundBody: return "The address may be mistyped, or the page may no longer be there."
        case .forbiddenTitle: return "You may not see this page"
        case .forbiddenBody:
            return "Your account does not have the role that this page asks for. Ask your administrator if you "
                + "need it."
        case .signInTitle: return "Please sign in first"
        case .signInBody:
            return "This page is only shown to those who have signed in. Perhaps your session has ended."
        case .formExpiredTitle: return "Please send the form again"
        case .formExpiredBody:
            return "The form had been open for too long, or it was not sent from our page. Nothing has been "
                + "changed. Go back, load the page again and send it once more."
        case .tooManyTitle: return "Please wait a little"
        case .tooManyBody: return "Too many requests came from your connection. Try again in a few minutes."
        case .tooLargeTitle: return "This is too large to send"
        case .tooLargeBody:
            return "Shorten the text or choose a smaller file, then send it again. Nothing has been changed."
        case .badRequestTitle: return "We could not read this request"
        case .badRequestBody:
            return "Something in it was not as expected. Nothing has been changed. Go back and try again."
        case .conflictTitle: return "Something has changed meanwhile"
        case .conflictBody: return "Load the page again, look at how it stands now, and decide anew."
        case .secureTitle: return "This needs a secure connection"
        case .secureBody:
            return "Open this page with an address that begins with https:// and send the form from there."
        case .unavailableTitle: return "We cannot answer just now"
        case .unavailableBody: return "Please try again in a few minutes."
        case .internalTitle: return "Something went wrong on our side"
        case .internalBody:
            return "It is not your fault. Please try again; if it happens again, tell us the number below."
        case .requestNumber: return "Request number"
        case .errorCode: return "Code"
        case .toFrontPage: return "Go to the front page"
        }
    }
}
