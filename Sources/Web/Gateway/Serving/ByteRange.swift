/// The part of a file that a request asks for by `Range` (RFC 9110, section 14): one range of bytes.
package enum ByteRange: Hashable, Sendable {
    case whole
    case part(Range<Int64>)
    /// Nothing of it lies within the file (416).
    case outside

    /// Several ranges, other units and what cannot be read are answered with the whole, as the standard allows.
    package init(_ header: String?, of bytes: Int64) {
        guard let header, header.utf8.count <= 100, header.hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            self = .whole
            return
        }
        switch (Int64(ends[0]), Int64(ends[1])) {
        case (let first?, let last?) where first <= last:
            self = first < bytes ? .part(first..<min(bytes, last == .max ? bytes : last + 1)) : .outside
        case (let first?, nil) where ends[1].isEmpty: self = first < bytes ? .part(first..<bytes) : .outside
        case (nil, let count?) where ends[0].isEmpty:
            self = count > 0 && bytes > 0 ? .part(max(0, bytes - count)..<bytes) : .outside
        default: self = .whole
        }
    }
}
