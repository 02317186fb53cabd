import Accounts
import Messages
import Vocabulary

/// The message that carries a code: short, with the firm's name, without any link.
struct SignInMessage {
    /// Why a code is sent.
    enum Occasion: String, Sendable {
        case asked
        case accountOpened = "account-opened"
        case accountIsThere = "account-is-there"
    }

    static let kind = ElementName(rawValue: "sign-in-code")

    let firm: ControllerProfile
    let occasion: Occasion

    /// - Parameters:
    ///   - person: whom the code leads to, where that is one person.
    ///   - id: the same when the same order is carried out again.
    /// - Throws: ``MessageError`` when the address is none that a message can go to.
    func message(
        to address: Sealed<String>, code: SignInCode, language: Language, person: SubjectID? = nil, id: MessageID? = nil
    ) throws(MessageError) -> OutgoingMessage {
        let text = { (text: SignInMailText) in text.text(in: language) }
        let name = firm.name(in: language)
        let body = [
            text(.greeting), text(opening(name)), "    " + Self.grouped(code), text(.validFor), text(.notAsked), name,
        ].joined(separator: "\n\n")
        return try OutgoingMessage(
            controller: firm.id, to: address, language: language, title: Sealed(text(.title(firm: name))),
            body: Sealed(body + "\n"), kind: Self.kind, person: person, lifetimeSeconds: SignInCode.lifetime,
            id: id)
    }

    private func opening(_ name: String) -> SignInMailText {
        switch occasion {
        case .asked: return .codeFor(firm: name)
        case .accountOpened: return .codeForNewAccount(firm: name)
        case .accountIsThere: return .accountIsThere(firm: name)
        }
    }

    /// Two groups of four digits, which are easier to carry over.
    private static func grouped(_ code: SignInCode) -> String {
        let digits = code.revealingSecret()
        return digits.prefix(4) + " " + digits.dropFirst(4)
    }
}
