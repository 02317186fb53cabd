import Crypto
import Vocabulary

/// What an authenticator app and this server share: 160 random bits (RFC 4226 section 4).
package struct TimeSecret: Sendable {
    package static let byteCount = 20
    private let bytes: Sealed<[UInt8]>

    package init(from random: RandomBytes) { bytes = Sealed(random.next(Self.byteCount)) }

    /// `nil` unless it has 20 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Sealed(bytes)
    }

    func revealingBytes() -> [UInt8] { bytes.revealingPersonalData() }

    /// The 32 letters and digits of base 32 (RFC 4648) that are typed into an app. They belong in no log, URL or store.
    package func revealingText() -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text: [UInt8] = []
        var (bits, count): (UInt32, UInt32) = (0, 0)
        for byte in revealingBytes() {
            bits = (bits & 0xff) << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(bits >> count & 31)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The link that an app opens, as apps read it: `otpauth://totp/ISSUER:NAME?secret=…&issuer=ISSUER`.
    package func revealingLink(issuer: String, account: LoginName) -> String {
        let (issuer, name) = (Self.encoded(issuer), Self.encoded(account.revealingPersonalData()))
        return "otpauth://totp/\(issuer):\(name)?secret=\(revealingText())&issuer=\(issuer)"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: return String(Unicode.Scalar(byte))
            default: return "%" + Hex.text([byte]).uppercased()
            }
        }.joined()
    }
}

extension AccountsKey {
    /// The secret, readable by this controller's key for this member alone.
    func seal(_ secret: TimeSecret, of member: StaffID, at controller: ControllerID, nonce: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            secret.revealingBytes(), using: sealingKey, nonce: AES.GCM.Nonce(data: nonce),
            authenticating: Self.place(of: member, at: controller))
        return nonce + Array(box.ciphertext) + Array(box.tag)
    }

    /// - Throws: ``AccountsError/secondFactorDamaged`` for another member's, another key's, or damage.
    func open(_ sealed: [UInt8], of member: StaffID, at controller: ControllerID) throws(AccountsError) -> TimeSecret {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(
                box, using: sealingKey, authenticating: Self.place(of: member, at: controller)),
            let secret = TimeSecret(Array(bytes))
        else { throw .secondFactorDamaged }
        return secret
    }

    private var sealingKey: SymmetricKey { SymmetricKey(data: tag(.secondFactor, []).bytes) }

    private static func place(of member: StaffID, at controller: ControllerID) -> [UInt8] {
        Array("\(controller.rawValue)/\(member.rawValue)".utf8)
    }
}
