import HTTPTypes

/// What a person is told when something was not done: what happened, and what to do now.
package enum FailureText: String, UIText, CaseIterable {
    case notFoundTitle
    case notFoundBody
    case forbiddenTitle
    case forbiddenBody
    case signInTitle
    case signInBody
    case formExpiredTitle
    case formExpiredBody
    case tooManyTitle
    case tooManyBody
    case tooLargeTitle
    case tooLargeBody
    case badRequestTitle
    case badRequestBody
    case conflictTitle
    case conflictBody
    case secureTitle
    case secureBody
    case unavailableTitle
    case unavailableBody
    case internalTitle
    case internalBody
    case requestNumber
    case errorCode
    case toFrontPage

    /// The heading and the advice for a code and its status.
    static func words(code: String, status: HTTPResponse.Status) -> (title: FailureText, body: FailureText) {
        switch FailureCode(rawValue: code) {
        case .formExpired, .crossOrigin: return (.formExpiredTitle, .formExpiredBody)
        case .secureConnectionNeeded: return (.secureTitle, .secureBody)
        default: break
        }
        switch status.code {
        case 401: return (.signInTitle, .signInBody)
        case 403: return (.forbiddenTitle, .forbiddenBody)
        case 404, 405: return (.notFoundTitle, .notFoundBody)
        case 409: return (.conflictTitle, .conflictBody)
        case 413: return (.tooLargeTitle, .tooLargeBody)
        case 429: return (.tooManyTitle, .tooManyBody)
        case 400..<500: return (.badRequestTitle, .badRequestBody)
        case 503: return (.unavailableTitle, .unavailableBody)
        default: return (.internalTitle, .internalBody)
        }
    }
}
