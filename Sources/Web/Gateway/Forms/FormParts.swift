import Vocabulary

/// A file that was chosen in a form, as the browser sent it.
package struct FormFile: Sendable {
    /// What the browser calls it; anything.
    package let name: Sealed<String>
    package let bytes: Sealed<[UInt8]>
}

/// Reads `multipart/form-data` (RFC 7578) strictly and in one pass: each delimiter whole, the head of a part short, few
/// parts, none within a part. What it gives is never larger than what came.
package enum FormParts {
    /// The longest head of a part: names of fields are short, and those of files no longer than a file system takes.
    static let maxHeadBytes = 2048
    /// RFC 2046 section 5.1.1.
    static let longestBoundary = 70

    typealias Content = (fields: [(name: String, value: String)], files: [(name: String, file: FormFile)])

    /// - Parameter contentType: the header field, with the boundary.
    static func parse(_ body: [UInt8], _ contentType: String) throws(FormError) -> Content {
        guard let boundary = boundary(of: contentType) else { throw .invalidPart }
        let opening = Array("--\(boundary)".utf8)
        let delimiter = [13, 10] + opening
        guard body.starts(with: opening) else { throw .invalidPart }
        var content: Content = ([], [])
        var rest = body[opening.count...]
        while !rest.starts(with: Array("--".utf8)) {
            guard rest.starts(with: lineEnd) else { throw .invalidPart }
            guard content.fields.count + content.files.count < RequestLimits.formFields else { throw .tooManyFields }
            let (part, after) = try split(rest.dropFirst(lineEnd.count), at: delimiter)
            try read(part, into: &content)
            rest = after
        }
        return content
    }

    private static let lineEnd: [UInt8] = [13, 10]

    private static func split(
        _ bytes: ArraySlice<UInt8>, at delimiter: [UInt8]
    ) throws(FormError) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
        guard let place = find(delimiter, in: bytes) else { throw .invalidPart }
        return (bytes[..<place], bytes[(place + delimiter.count)...])
    }

    private static func find(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while let place = rest.firstIndex(of: mark[0]) {
            if bytes[place...].starts(with: mark) { return place }
            rest = bytes[(place + 1)...]
        }
        return nil
    }

    private static func read(_ part: ArraySlice<UInt8>, into content: inout Content) throws(FormError) {
        let headEnd: [UInt8] = [13, 10, 13, 10]
        guard let end = find(headEnd, in: part.prefix(maxHeadBytes)),
            let head = String(validating: part[..<end], as: UTF8.self)
        else { throw .invalidPart }
        let told = try disposition(head)
        guard let name = told["name"] else { throw .invalidPart }
        guard name.utf8.count <= RequestLimits.formNameBytes else { throw .nameTooLong }
        let bytes = Array(part[(end + headEnd.count)...])
        guard let file = told["filename"] else {
            content.fields.append((name, try FormParser.text(bytes, allowsLines: true)))
            return
        }
        // A field of files that was left empty comes as one without a name.
        guard !file.isEmpty || !bytes.isEmpty else { return }
        content.files.append((name, FormFile(name: Sealed(file), bytes: Sealed(bytes))))
    }

    private static func disposition(_ head: String) throws(FormError) -> [String: String] {
        for line in head.split(separator: "\r\n") {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, sides[0].lowercased() == "content-disposition" else { continue }
            let value = sides[1].drop { $0 == " " }
            guard value.lowercased().hasPrefix("form-data") else { throw .invalidPart }
            return try parameters(value.dropFirst("form-data".count))
        }
        throw .invalidPart
    }

    /// `; name="…"; filename="…"` as browsers write it: quotes and line ends stand as `%22`, `%0D`, `%0A`, and a backslash
    /// is a letter.
    private static func parameters(_ text: Substring) throws(FormError) -> [String: String] {
        var (found, rest) = ([String: String](), text)
        while true {
            rest = rest.drop { $0 == " " }
            guard let sign = rest.first else { return found }
            guard sign == ";", let equals = rest.firstIndex(of: "=") else { throw .invalidPart }
            let name = rest[..<equals].dropFirst().drop { $0 == " " }.lowercased()
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") else { throw .invalidPart }
            let value = rest.dropFirst()[..<close].replacing("%22", with: "\"")
            guard found.updateValue(try FormParser.text(Array(value.utf8), allowsLines: false), forKey: name) == nil
            else { throw .invalidPart }
            rest = rest[rest.index(after: close)...]
        }
    }

    private static func boundary(of contentType: String) -> String? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].drop(while: { $0 == " " }).lowercased() == "boundary" else { continue }
            var value = sides[1]
            if value.count > 1, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
            let isPlain = value.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\"") }
            return isPlain && (1...longestBoundary).contains(value.utf8.count) ? String(value) : nil
        }
        return nil
    }
}
