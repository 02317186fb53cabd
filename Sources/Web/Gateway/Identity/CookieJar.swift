import Accounts
import HTTPTypes
import Hummingbird
import Vocabulary

/// The cookies of this server: what each is called and how it is set.
///
/// Over TLS all names begin with `__Host-`, so that no other host can plant them. A session belongs to one controller,
/// and a member of staff may also be a customer, so the session's name says both.
package struct CookieJar: Sendable {
    package let isSecure: Bool

    package init(isSecure: Bool) { self.isSecure = isSecure }

    /// The cookies that we set; no others are read.
    package enum Name: Hashable, Sendable {
        /// Ties forms to a browser before anyone has signed in; gone when the browser closes.
        case browser
        /// The language that was chosen; the only one that outlives the browser.
        case language
        case subject(ControllerID)
        case staff(ControllerID)
        /// Ties a sign-in code to the browser that asked for it.
        case signInCode(ControllerID)
        /// Ties the second step of a member's sign-in to the browser in which the password was right.
        case staffStep(ControllerID)
        /// For whom the person who is signed in acts: an opaque name, looked at anew with each request.
        case acting(ControllerID)
        /// What the last form at a point of collection took, by position in the policy; no value of it.
        case taken(ControllerID)
        /// The consents of that form which wait for the code that was sent, by position in the policy.
        case waiting(ControllerID)
    }

    package func name(_ cookie: Name) -> String {
        let prefix = isSecure ? "__Host-zavet-" : "zavet-"
        switch cookie {
        case .browser: return prefix + "browser"
        case .language: return prefix + "language"
        case .subject(let controller): return prefix + "person-" + controller.rawValue
        case .staff(let controller): return prefix + "staff-" + controller.rawValue
        case .signInCode(let controller): return prefix + "code-" + controller.rawValue
        case .staffStep(let controller): return prefix + "step-" + controller.rawValue
        case .acting(let controller): return prefix + "acting-" + controller.rawValue
        case .taken(let controller): return prefix + "taken-" + controller.rawValue
        case .waiting(let controller): return prefix + "waiting-" + controller.rawValue
        }
    }

    /// The token that was sent; `nil` when there is none, or something of another shape.
    package func token(_ cookie: Name, of request: Request) -> SecretToken? {
        value(cookie, of: request).flatMap { SecretToken($0) }
    }

    /// The text that was sent; `nil` when there is none, or more than 200 bytes or anything but `A-Z a-z 0-9 - _ .`.
    func value(_ cookie: Name, of request: Request) -> String? {
        guard request.headers.contains(.cookie), let value = request.cookies[name(cookie)]?.value,
            (1...200).contains(value.utf8.count),
            value.utf8.allSatisfy({ ByteClass.isToken($0) })
        else { return nil }
        return value
    }

    /// The header that gives a browser its token (``setting(_:to:maxAgeSeconds:)``), for the life of the browser.
    package func setting(_ cookie: Name, to token: SecretToken) -> Cookie {
        setting(cookie, to: token.revealingSecret())
    }

    /// The header that sets a cookie: HttpOnly, SameSite=Lax, for the whole host.
    ///
    /// - Parameter maxAgeSeconds: `nil` for the life of the browser.
    package func setting(_ cookie: Name, to value: String, maxAgeSeconds: Int? = nil) -> Cookie {
        Cookie(
            name: name(cookie), value: value, maxAge: maxAgeSeconds, path: "/",
            secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    /// The header that makes the browser forget it.
    package func clearing(_ cookie: Name) -> Cookie {
        Cookie(
            name: name(cookie), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

/// Kinds of bytes that the guards tell apart.
package enum ByteClass {
    /// Letters, digits, `-`, `_` and `.`.
    package static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: return true
        default: return false
        }
    }

    /// What a path of ours is made of: token bytes, `~` and `/`. Nothing of ours needs percent-encoding.
    package static func isPath(_ byte: UInt8) -> Bool { isToken(byte) || byte == 126 || byte == 47 }

    /// C0 controls, DEL.
    package static func isControl(_ byte: UInt8) -> Bool { byte < 32 || byte == 127 }
}
