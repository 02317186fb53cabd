import Accounts
import HTTPTypes
import Vocabulary

/// What one endpoint of the API is for, takes and gives; the reference and OpenAPI are made from these.
struct EndpointDescription: Sendable {
    let endpoint: Endpoint
    /// Names the operation in generated clients: camel case.
    let name: String
    let summary: String
    /// `nil` for an endpoint that takes no body.
    let request: [Shape.Member]?
    let status: Int
    let answer: Shape
    /// Further answers that are no problem: by status.
    var others: [Int: Shape] = [:]
    /// Codes of problems beyond those that every endpoint has.
    var codes: [String] = []
    /// Whether it is a list that is given in parts.
    var isPaged = false
    /// A body that shows it, for the reference.
    var example: String?
    /// What is told in the query; names of the policy, never personal data.
    var query: [Shape.Member] = []
    /// Media types of a body that is no JSON.
    var takes: [String] = []
    /// Media types of an answer that is no JSON.
    var gives: [String] = []

    /// The codes that any endpoint can answer with.
    static let usualCodes = [
        FailureCode.keyNeeded, .forbidden, .tooManyRequests, .internalError, .unavailable,
    ]
    /// The same for whoever takes a body.
    static let bodyCodes = [FailureCode.mediaTypeUnsupported, .bodyTooLarge, .fieldsInvalid]
    /// The same for a deed, which can be sent again with the same key.
    static let replayCodes = [
        FailureCode.idempotencyKeyMalformed, .idempotencyKeyReused, .idempotencyInProgress,
    ]

    /// Whether an `Idempotency-Key` gives the first answer again.
    var isReplayed: Bool { request != nil && !endpoint.isQuestion }

    /// All codes with the statuses that they come with.
    var problems: [(status: Int, codes: [String])] {
        var byStatus: [Int: [String]] = [:]
        let paging: [FailureCode] = request == nil ? [.cursorMalformed, .fieldsInvalid] : [.cursorMalformed]
        let usual =
            Self.usualCodes + (request == nil ? [] : Self.bodyCodes) + (isReplayed ? Self.replayCodes : [])
            + (isPaged ? paging : [])
        for code in usual.map(\.rawValue) + codes {
            byStatus[FailureTable.status(of: code)?.code ?? 422, default: []].append(code)
        }
        return byStatus.map { (status: $0.key, codes: $0.value) }.sorted { $0.status < $1.status }
    }

    /// The scope that a key needs.
    var scope: String? {
        guard case .client(let scope) = endpoint.access else { return nil }
        return scope.rawValue
    }

    /// The parameters in the path.
    var parameters: [String] {
        endpoint.path.pattern.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }
}
