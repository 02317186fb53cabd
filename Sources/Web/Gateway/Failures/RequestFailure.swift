import HTTPTypes

/// An error with a stable code in kebab-case, which becomes a status in ``FailureTable``.
///
/// An error enum of a domain room joins with one line in `CodedError+Rooms.swift`.
package protocol CodedError: Error {
    var code: String { get }
    /// What to do about it, in English, without personal data or anything that was sent.
    var hint: String { get }
}

extension CodedError {
    package var hint: String { "" }
}

/// Why a request is not answered with what it asked for; thrown by guards and handlers.
package struct RequestFailure: CodedError, Hashable {
    package let failure: FailureCode
    /// The fields of the body that were wrong: a JSON pointer or a field's name, and the code of what is wrong with it.
    package let fields: [FieldFault]
    /// Whole seconds until it is worth trying again.
    package let retryAfterSeconds: Int?
    /// The methods that the path does know.
    package let allowed: [HTTPRequest.Method]

    package init(
        _ failure: FailureCode, fields: [FieldFault] = [], retryAfterSeconds: Int? = nil,
        allowed: [HTTPRequest.Method] = []
    ) {
        (self.failure, self.fields) = (failure, fields)
        (self.retryAfterSeconds, self.allowed) = (retryAfterSeconds, allowed)
    }

    package var code: String { failure.rawValue }
    package var hint: String { failure.hint }
}

/// One field that could not be taken, and why; never its value.
package struct FieldFault: Hashable, Sendable {
    /// A JSON pointer (RFC 6901) such as `/data/email`, or a form field's name. A part that has not the form of a name
    /// is `?`: somebody's data may have been sent in its place.
    package let pointer: String
    package let code: String

    package init(_ pointer: String, _ code: String) {
        self.pointer = pointer.split(separator: "/", omittingEmptySubsequences: false)
            .map { Self.isName($0) ? String($0) : "?" }.joined(separator: "/")
        self.code = code
    }

    private static func isName(_ part: Substring) -> Bool {
        part.utf8.count <= 100
            && part.utf8.allSatisfy {
                (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
            }
    }
}
