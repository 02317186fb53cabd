import HTTPTypes

/// The gateway's own refusals. Codes of other rooms are in ``FailureTable/rooms``.
package enum FailureCode: String, CaseIterable, Sendable {
    case badRequest = "bad-request"
    case pathMalformed = "path-malformed"
    case headersTooLarge = "headers-too-large"
    case pathTooLong = "path-too-long"
    case bodyTooLarge = "body-too-large"
    case bodyTooSlow = "body-too-slow"
    case mediaTypeUnsupported = "media-type-unsupported"
    case formMalformed = "form-malformed"
    case fieldsInvalid = "fields-invalid"
    case formExpired = "form-expired"
    case crossOrigin = "cross-origin"
    case signInNeeded = "sign-in-needed"
    case keyNeeded = "key-needed"
    case forbidden
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case conflict
    case personUnknown = "person-unknown"
    case identifierAmbiguous = "identifier-ambiguous"
    case idempotencyKeyMalformed = "idempotency-key-malformed"
    case idempotencyKeyReused = "idempotency-key-reused"
    case idempotencyInProgress = "idempotency-in-progress"
    case cursorMalformed = "cursor-malformed"
    case tooManyRequests = "too-many-requests"
    case secureConnectionNeeded = "secure-connection-needed"
    case internalError = "internal-error"
    case unavailable

    package var status: HTTPResponse.Status {
        switch self {
        case .badRequest, .pathMalformed, .formMalformed, .idempotencyKeyMalformed, .cursorMalformed: return .badRequest
        case .headersTooLarge: return .requestHeaderFieldsTooLarge
        case .pathTooLong: return .uriTooLong
        case .bodyTooLarge: return .contentTooLarge
        case .bodyTooSlow: return .requestTimeout
        case .mediaTypeUnsupported: return .unsupportedMediaType
        case .fieldsInvalid, .idempotencyKeyReused: return .unprocessableContent
        case .formExpired, .crossOrigin, .forbidden, .secureConnectionNeeded: return .forbidden
        case .signInNeeded, .keyNeeded: return .unauthorized
        case .notFound, .personUnknown: return .notFound
        case .methodNotAllowed: return .methodNotAllowed
        case .conflict, .identifierAmbiguous, .idempotencyInProgress: return .conflict
        case .tooManyRequests: return .tooManyRequests
        case .internalError: return .internalServerError
        case .unavailable: return .serviceUnavailable
        }
    }

    /// What the caller of the API can do about it.
    package var hint: String {
        switch self {
        case .badRequest: return "The request is not valid HTTP for this address."
        case .pathMalformed: return "Use only letters, digits, - . _ ~ and / in paths, and valid UTF-8 in queries."
        case .headersTooLarge: return "Send at most 100 header fields and 16 KiB of them."
        case .pathTooLong: return "Send at most 2048 bytes of path and query."
        case .bodyTooLarge: return "Send a smaller body; the limit is 1 MiB unless the endpoint says otherwise."
        case .bodyTooSlow: return "Send the whole body within 30 seconds."
        case .mediaTypeUnsupported: return "Send the media type that the endpoint takes: application/json for the API."
        case .formMalformed: return "Send application/x-www-form-urlencoded in UTF-8, each field once."
        case .fieldsInvalid: return "Mend the fields that are listed and send it again."
        case .formExpired: return "Load the form again and send it from there."
        case .crossOrigin: return "Forms are only taken from pages of this server."
        case .signInNeeded: return "Sign in first."
        case .keyNeeded: return "Send an API key that is in force: Authorization: Bearer zvt_…"
        case .forbidden: return "This account or key does not have the role or scope that the endpoint asks for."
        case .notFound: return "There is nothing at this address, or nothing that you may see."
        case .methodNotAllowed: return "Use one of the methods in the Allow header."
        case .conflict: return "The state has changed meanwhile: read it again and decide anew."
        case .personUnknown: return "Nobody is known here by what was sent, or no longer."
        case .identifierAmbiguous:
            return "The identifier leads to several people: find them, and name one by its opaque identifier."
        case .idempotencyKeyMalformed: return "An Idempotency-Key has 8 to 100 letters, digits, - _ or dots."
        case .idempotencyKeyReused: return "This Idempotency-Key came with another body before: use a new key."
        case .idempotencyInProgress:
            return "The first request with this Idempotency-Key is still running: wait, then repeat."
        case .cursorMalformed: return "Send the cursor exactly as the last answer gave it, or none to begin again."
        case .tooManyRequests: return "Wait as long as Retry-After says."
        case .secureConnectionNeeded: return "Forms and keys are only taken over HTTPS."
        case .internalError: return "The fault is ours. Tell the operator the request's number."
        case .unavailable: return "Try again in a while."
        }
    }
}
