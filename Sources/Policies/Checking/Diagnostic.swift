/// Something that is wrong with a policy's files, where, and what to do about it.
package struct Diagnostic: Error, Hashable, Sendable {
    /// Whether a finding forbids publication.
    package enum Severity: String, CaseIterable, Hashable, Sendable {
        /// The policy cannot be published.
        case error
        case warning
    }

    package let severity: Severity
    package let code: DiagnosticCode
    /// What is wrong, in one sentence without a full stop.
    package let message: String
    /// What to do; empty when the message says all.
    package let hint: String
    package let place: Place

    /// Its severity is that of the code.
    package init(_ code: DiagnosticCode, _ message: String, hint: String = "", at place: Place) {
        (self.code, self.message, self.hint, self.place) = (code, message, hint, place)
        severity = code.severity
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `policy.yaml:14:12: error: [unknown-reference] purpose …; did you mean …?`
    package var description: String {
        let tail = hint.isEmpty ? "" : "; " + hint
        return "\(place.file):\(place.line):\(place.column): \(severity.rawValue): [\(code.rawValue)] \(message)\(tail)"
    }
}

extension Diagnostic: Comparable {
    /// By file, line and column; errors before warnings at one place.
    package static func < (left: Self, right: Self) -> Bool {
        (left.place.file, left.place.line, left.place.column, left.severity.rawValue, left.code.rawValue, left.message)
            < (
                right.place.file, right.place.line, right.place.column, right.severity.rawValue, right.code.rawValue,
                right.message
            )
    }
}
