import Vocabulary

/// The value in each form of a session, which a page of another site cannot know.
///
/// It is an HMAC under the session's token, so it needs no store, ends with the session and is of no use in another.
package struct CSRFToken: Equatable, Sendable {
    private let mac: [UInt8]

    package init(of session: SecretToken) {
        mac = hmacSHA256(Array("zavet csrf 1".utf8), key: Array(session.revealingSecret().utf8)).bytes
    }

    /// The 52 characters for the form.
    package var formValue: String { Base32.text(mac) }

    /// Whether a form brought this value; compared in constant time.
    package func matches(_ presented: String) -> Bool {
        equalInConstantTime(Array(formValue.utf8), Array(presented.utf8))
    }
}
