import Accounts
import Vocabulary

/// Turns the secret that a browser or a program sent into who it is. The executable joins it to the accounts.
///
/// `nil` means: no such session or key, ended, or expired. An error means that it could not be found out; the request
/// is then answered with 500, never as if nobody had signed in.
package protocol SessionResolver: Sendable {
    /// Who holds this session token of a person at this controller.
    func subject(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity?
    /// Who holds this session token of a member of staff at this controller.
    func staff(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity?
    /// By which right one person may act for another now; `nil` for none, and as soon as it has ended.
    func acting(
        for subject: SubjectID, by representative: SubjectID, at controller: ControllerID, now: Instant
    ) async throws -> Acting?
    /// Whose API key this is; the key names its controller itself.
    func client(key: APIKey, now: Instant) async throws -> KeyFinding
}

/// What became of a key that was presented.
package enum KeyFinding: Sendable {
    case client(Identity)
    case refused(APIKeyRefusal)
}

/// A resolver for a server where nobody can sign in.
package struct NoSessions: SessionResolver {
    package init() {}
    package func subject(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? {
        nil
    }
    package func staff(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? {
        nil
    }
    package func client(key: APIKey, now: Instant) async throws -> KeyFinding { .refused(.unknown) }
}

extension SessionResolver {
    /// Where nobody is represented.
    package func acting(
        for subject: SubjectID, by representative: SubjectID, at controller: ControllerID, now: Instant
    ) async throws -> Acting? { nil }
}
