import Vocabulary

/// Why one row cannot be read: a code and the column, never the content.
package struct ImportFault: Error {
    package let field: String?
    package let code: String

    package init(field: String?, code: String) { (self.field, self.code) = (field, code) }

    /// A time by RFC 3339, or a date, which is its first moment in UTC.
    package static func instant(_ text: String, _ field: String) throws(ImportFault) -> Instant {
        guard let instant = Instant(rfc3339: text) ?? CalendarDate(text).map(\.startInUTC) else {
            throw ImportFault(field: field, code: "import-time-malformed")
        }
        return instant
    }
}

extension String {
    /// Without white space at its ends.
    package var trimmed: String {
        var view = Substring(self)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
