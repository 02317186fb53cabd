/// One line of a table in the form of RFC 4180, as other programs read it.
package enum CSVLine {
    /// What a file of them begins with, by which spreadsheets know UTF-8.
    package static let mark = "\u{FEFF}"

    /// The cells with commas between and a line's end; quoted where they must be.
    package static func of(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// A cell that spreadsheets take for text, with `'` before what they would carry out as a formula.
    ///
    /// People type what stands in such cells, and staff open the file. Telephone numbers and negative numbers stay.
    private static func disarmed(_ cell: String) -> String {
        guard let first = cell.utf8.first, formulaStarts.contains(first) else { return cell }
        let isNumber = first == 43 || first == 45 ? cell.utf8.dropFirst().allSatisfy(numberBytes.contains) : false
        return isNumber ? cell : "'" + cell
    }

    private static let formulaStarts = Set("=+-@\t\r".utf8)
    private static let numberBytes = Set("0123456789 ().,/".utf8)

    private static func quoted(_ text: String) -> String {
        let cell = disarmed(text)
        let needsQuotes = cell.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
        guard needsQuotes else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
