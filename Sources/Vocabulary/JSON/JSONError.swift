/// Why a text is not the JSON that we accept, and where.
///
/// Holds no part of the text, so that it can be shown and logged.
package struct JSONError: Error, Hashable, Sendable {
    /// What was wrong; the raw value is the stable code.
    package enum Reason: String, CaseIterable, Sendable {
        case tooLarge = "json-too-large"
        case tooDeep = "json-too-deep"
        case unexpectedEnd = "json-unexpected-end"
        case unexpectedCharacter = "json-unexpected-character"
        case trailingBytes = "json-trailing-bytes"
        case invalidNumber = "json-invalid-number"
        /// Larger than a double can be, or a whole number that a double cannot hold exactly: write it as a string.
        case numberOutOfRange = "json-number-out-of-range"
        case invalidEscape = "json-invalid-escape"
        case loneSurrogate = "json-lone-surrogate"
        case controlCharacter = "json-control-character"
        case invalidUTF8 = "json-invalid-utf8"
        case duplicateKey = "json-duplicate-key"
    }

    package let reason: Reason
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    package init(reason: Reason, line: Int, column: Int) {
        (self.reason, self.line, self.column) = (reason, line, column)
    }

    package var code: String { reason.rawValue }
}

extension JSONError: CustomStringConvertible {
    package var description: String { "\(code) at line \(line), column \(column)" }
}
