import Crypto
import Vocabulary

/// Codes of RFC 6238: HMAC-SHA-1, steps of thirty seconds, six digits: what every authenticator app reckons with.
package enum TimeCode {
    package static let digits = 6
    /// In seconds.
    package static let step: Int64 = 30
    /// Steps before and after the present one whose codes are taken too, because clocks differ.
    package static let window: Int64 = 1

    /// The number of the step in which an instant lies.
    package static func step(at now: Instant) -> Int64 { now.milliseconds / (step * 1000) }

    /// The code of a step (RFC 4226 section 5.3).
    package static func text(_ secret: TimeSecret, step: Int64, digits: Int = digits) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: counter, using: SymmetricKey(data: secret.revealingBytes())))
        let start = Int(mac[mac.count - 1] & 15)
        let number = mac[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed, within the window and after the last one that was used; `nil` for none.
    ///
    /// Every code of the window is compared, each in constant time.
    package static func match(_ typed: String, _ secret: TimeSecret, now: Instant, after last: Int64) -> Int64? {
        let typed = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
        let present = step(at: now)
        var found: Int64?
        for candidate in present - window...present + window {
            let isEqual = equalInConstantTime(Array(text(secret, step: candidate).utf8), typed)
            if isEqual, candidate > last { found = candidate }
        }
        return found
    }
}
