import HTTPTypes
import Hummingbird
import Vocabulary

/// Refuses what no honest client sends, before anything else looks at it: long or odd paths, floods of headers.
///
/// Our paths need no percent-encoding, so none is taken: there is no second spelling of an address to be confused by.
enum RequestHygiene {
    static func check(_ request: Request) throws(RequestFailure) {
        try check(target: request.uri.string)
        try check(request.headers)
    }

    static func check(target: String) throws(RequestFailure) {
        guard target.utf8.count <= RequestLimits.targetBytes else { throw RequestFailure(.pathTooLong) }
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard isClean(path) else { throw RequestFailure(.pathMalformed) }
        if path.endIndex != target.utf8.endIndex {
            do throws(FormError) {
                let query = target.utf8[path.endIndex...].dropFirst()
                _ = try FormParser.parse(Array(query), maxFields: RequestLimits.formFields)
            } catch {
                throw RequestFailure(.pathMalformed)
            }
        }
    }

    /// Begins with `/`, has only the bytes of our paths, no empty segment but the last, and none that is `.` or `..`.
    private static func isClean(_ path: Substring.UTF8View) -> Bool {
        guard path.first == UInt8(ascii: "/") else { return false }
        var (length, dots) = (0, 0)
        for byte in path.dropFirst() {
            if byte == UInt8(ascii: "/") {
                if length == 0 || length == dots && dots <= 2 { return false }
                (length, dots) = (0, 0)
            } else {
                guard ByteClass.isPath(byte) else { return false }
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return length == 0 || length != dots || dots > 2
    }

    static func check(_ headers: HTTPFields) throws(RequestFailure) {
        guard headers.count <= RequestLimits.headerFields else { throw RequestFailure(.headersTooLarge) }
        var bytes = 0
        for field in headers { bytes += field.name.rawName.utf8.count + field.value.utf8.count }
        guard bytes <= RequestLimits.headerBytes else { throw RequestFailure(.headersTooLarge) }
    }
}
