import Accounts
import Choices
import Crypto
import Ledger
import Policies
import Processing
import Vocabulary

/// Consents ticked in a form by somebody whose address is not confirmed yet: they wait for the code that was sent there,
/// and are given in the moment in which it is entered (Article 7(1) GDPR: the firm must be able to show who consented).
///
/// Until then they stand nowhere but in the browser that sent the form, bound to the address that the code went to and to
/// the version of the policy, so that they can become nobody else's and cover nothing else. A code that is asked anew for
/// the same address confirms them too; the page on which it is typed names them first, and lets them be left out.
struct WaitingConsents: Equatable {
    /// Seconds for which the browser keeps them: as long as codes for one address are counted.
    static let lifetime = SignInCode.rateWindow

    let consents: [ElementName]
    /// Of the page on which they were ticked.
    let language: Language

    /// `3f2a….9c1b….bg.0-3`
    func text(for identifier: Vocabulary.Digest, by policy: Policy) -> String {
        let places = consents.compactMap { policy.consents.position(of: $0) }.map(String.init).joined(separator: "-")
        return [Self.mark(of: identifier), Self.mark(of: policy), language.rawValue, places].joined(separator: ".")
    }

    init(_ consents: [ElementName], in language: Language) { (self.consents, self.language) = (consents, language) }

    /// `nil` for what did not wait for a code that goes to this address, or not under this version of the policy.
    init?(_ text: String, for identifier: Vocabulary.Digest, by policy: Policy) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == Self.mark(of: identifier), parts[1] == Self.mark(of: policy) else {
            return nil
        }
        let places = parts[3].split(separator: "-").compactMap { Int($0) }
        self.init(
            places.filter { policy.consents.indices.contains($0) }.map { policy.consents[$0].name },
            in: Language(rawValue: parts[2]))
    }

    private static func mark(of identifier: Vocabulary.Digest) -> String {
        let digest = SHA256.hash(data: Array("waiting-consents ".utf8) + identifier.bytes)
        return Hex.text(Array(digest.prefix(16)))
    }

    private static func mark(of policy: Policy) -> String { String(policy.digest.hex.prefix(32)) }
}

extension WebServices {
    /// Gives what waited, in the name of whoever has just entered the code; what does not count for them is left out.
    func give(_ waiting: WaitingConsents, by subject: SubjectID, at controller: ControllerID, now: Instant) async throws
    {
        let context = DeedContext(
            controller: controller, principal: Asker(kind: .subject),
            actor: .subject(try await door.reference(of: subject, at: controller)), now: now)
        for consent in waiting.consents {
            do {
                _ = try await door.choose(
                    [.giveConsent(consent)], by: subject,
                    ChoiceCircumstances(way: .form, language: waiting.language), context)
            } catch is ChoiceError { continue }
        }
    }
}
