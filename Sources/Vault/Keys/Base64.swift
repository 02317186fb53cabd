import Foundation

/// Base64 by RFC 4648, as a master key's text may be written.
enum Base64 {
    static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}
