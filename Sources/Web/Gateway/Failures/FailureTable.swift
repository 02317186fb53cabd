import HTTPTypes
import Hummingbird
import Vocabulary

/// The one place where an error becomes a status and a code; whoever answers with an error asks here.
package enum FailureTable {
    /// The statuses of codes that other rooms' errors carry; a code that is not listed is a fault of ours (500).
    package static let rooms: [String: HTTPResponse.Status] = Dictionary(
        uniqueKeysWithValues: JSONError.Reason.allCases.map { reason in
            (reason.rawValue, reason == .tooLarge ? HTTPResponse.Status.contentTooLarge : .badRequest)
        } + unavailableStores.map { ($0, .serviceUnavailable) })

    /// A deed that was perhaps done: whoever asked for it looks before asking again.
    static let outcomeUnknown = "outcome-unknown"
    /// What a store says that cannot answer now and will again.
    private static let unavailableStores = [
        "store-busy", "store-contended", "store-unreachable", "store-closed", "disk-full", outcomeUnknown,
    ]
    /// How long whoever meets such a store waits before asking again.
    private static let storeRetrySeconds = 2

    /// An error as it is told to the outside.
    package struct Told: Hashable, Sendable {
        package var code: String
        package var status: HTTPResponse.Status
        package var hint: String
        package var fields: [FieldFault] = []
        package var retryAfterSeconds: Int?
        package var allowed: [HTTPRequest.Method] = []
        /// Whether the log must say what kind of error it was.
        package var isOurFault = false
    }

    /// What is told of an error; anything unknown is told as `internal-error` and nothing more.
    package static func told(_ error: any Error) -> Told {
        switch error {
        case let error as RequestFailure:
            return Told(
                code: error.code, status: error.failure.status, hint: error.hint, fields: error.fields,
                retryAfterSeconds: error.retryAfterSeconds, allowed: error.allowed,
                isOurFault: error.failure == .internalError)
        case let error as any CodedError:
            guard let status = rooms[error.code] ?? domain[error.code] else {
                return told(.internalError, isOurFault: true)
            }
            var told = Told(code: error.code, status: status, hint: error.hint)
            told.isOurFault = status.code >= 500
            if unavailableStores.contains(error.code) {
                told.isOurFault = true
                told.retryAfterSeconds = error.code == outcomeUnknown ? nil : storeRetrySeconds
            }
            return told
        case let error as any HTTPResponseError: return told(ofStatus: error.status)
        default: return told(.internalError, isOurFault: true)
        }
    }

    /// The status of a code, for the page that explains it; `nil` when there is no such code.
    package static func status(of code: String) -> HTTPResponse.Status? {
        FailureCode(rawValue: code)?.status ?? rooms[code] ?? domain[code]
    }

    private static func told(_ failure: FailureCode, isOurFault: Bool = false) -> Told {
        Told(code: failure.rawValue, status: failure.status, hint: failure.hint, isOurFault: isOurFault)
    }

    private static func told(ofStatus status: HTTPResponse.Status) -> Told {
        switch status.code {
        case 404: return told(.notFound)
        case 405: return told(.methodNotAllowed)
        case 413: return told(.bodyTooLarge)
        case 415: return told(.mediaTypeUnsupported)
        case 400..<500: return told(.badRequest)
        default: return told(.internalError, isOurFault: true)
        }
    }
}
