import Vocabulary

/// Says in a finished PDF in which language it is, that its title is to be shown, and that its parts are marked: Cairo
/// 1.16 has no words for these.
///
/// A PDF may be added to behind its end (ISO 32000-1, 7.5.6): the catalogue comes once more, with what was missing.
struct PDFLanguage {
    private let tag: String

    /// - Parameter language: anything but a tag of letters is left out.
    init(_ language: Language) {
        tag = language.rawValue.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") } ? language.rawValue : ""
    }

    /// What comes behind the file's end; `nil` when its end is not what is known.
    ///
    /// - Parameters:
    ///   - end: the last bytes, from before the catalogue on.
    ///   - size: how long the file is.
    func update(to end: [UInt8], endingAt size: Int) -> [UInt8]? {
        let text = String(decoding: end, as: Unicode.ASCII.self)
        guard let trailer = text.ranges(of: "trailer").last,
            let old = text[trailer.upperBound...].firstMatch(of: #/startxref\s+(\d+)/#),
            let root = text[trailer.upperBound...].firstMatch(of: #/\/Root (\d+) 0 R/#),
            let count = text[trailer.upperBound...].firstMatch(of: #/\/Size (\d+)/#),
            let info = text[trailer.upperBound...].firstMatch(of: #/\/Info (\d+) 0 R/#),
            let start = text.ranges(of: "\n\(root.output.1) 0 obj").last,
            let stop = text[start.upperBound...].firstRange(of: "endobj"),
            let open = text[start.upperBound..<stop.lowerBound].firstRange(of: "<<")
        else { return nil }
        let rest = text[open.upperBound..<stop.upperBound]
        let mark = rest.contains("/StructTreeRoot") ? " /MarkInfo << /Marked true >>" : ""
        let head =
            "\(root.output.1) 0 obj\n<< /Lang (\(tag)) /ViewerPreferences << /DisplayDocTitle true >>" + mark
        let catalogue = head + rest + "\n"
        let offset = String(size)
        let place = String(repeating: "0", count: max(10 - offset.count, 0)) + offset
        return Array(
            (catalogue + """
                xref
                \(root.output.1) 1
                \(place) 00000 n\u{20}
                trailer
                << /Size \(count.output.1) /Root \(root.output.1) 0 R /Info \(info.output.1) 0 R /Prev \(old.output.1) >>
                startxref
                \(size + catalogue.utf8.count)
                %%EOF

                """).utf8)
    }
}
