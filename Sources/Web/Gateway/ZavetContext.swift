import Accounts
import HTTPTypes
import Hummingbird
import NIOCore
import Processing
import Vocabulary

/// What is known of a request while it is answered; the gateway's guards fill it in, a handler only reads it.
package struct ZavetContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Names this request in the log and on error pages; random.
    package var requestID = ""
    /// When the request came; the one reading of the clock for all that it does.
    package var now = Instant(milliseconds: 0)
    /// The address that the connection came from; `nil` in tests and on sockets of a file.
    package let peerAddress: SocketAddress?
    /// Whom rate limits count by; never logged.
    package var client = ClientAddress.unknown
    /// The language of the answer: chosen, negotiated, or the controller's own.
    package var language = Language.english
    /// Whether the reader picked ``language`` by a link, now or earlier.
    package var hasChosenLanguage = false
    /// The endpoint that was matched; `nil` until it is.
    package var endpoint: Endpoint?
    /// The firm whose page or data this is, from the path or the key.
    package var controller: ControllerProfile?
    package var principal = Principal.anonymous
    /// The session or key behind ``principal``; `nil` when anonymous.
    package var identity: Identity?
    /// What a form of this browser must bring back (``FormGuard``).
    package var formToken = FormToken()

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress
    }

    /// Hummingbird's own decoding is not used; bodies are collected by ``BodyGuard`` within the endpoint's limit.
    package var maxUploadSize: Int { endpoint?.maxBodyBytes ?? RequestLimits.bodyBytes }
}

extension ZavetContext {
    /// The identifier in the path that stands where the endpoint has ``EntityID/parameter(_:)`` of this name.
    ///
    /// - Throws: ``RequestFailure`` `not-found` when it is longer than 100 bytes or not made of token bytes.
    package func parameter<ID: EntityID>(_ name: String, as kind: ID.Type = ID.self) throws(RequestFailure) -> ID {
        guard let text = parameters.get(name), (1...100).contains(text.utf8.count),
            text.utf8.allSatisfy({ ByteClass.isToken($0) })
        else { throw RequestFailure(.notFound) }
        return ID(rawValue: text)
    }

    /// The firm of this request.
    ///
    /// - Throws: ``RequestFailure`` `not-found` on a path that names none.
    package func requireController() throws(RequestFailure) -> ControllerProfile {
        guard let controller else { throw RequestFailure(.notFound) }
        return controller
    }

    /// The person who is signed in.
    ///
    /// - Throws: ``RequestFailure`` `sign-in-needed`; not on an endpoint for ``Access/subject``.
    package func requireSubject() throws(RequestFailure) -> SubjectID {
        guard case .subject(let subject, _) = principal else { throw RequestFailure(.signInNeeded) }
        return subject
    }

    /// Whether a guardian acts here for a child (Article 8 GDPR).
    package var isGuardian: Bool { identity?.acting?.kind == .guardian }

    /// The member of staff who is signed in.
    ///
    /// - Throws: ``RequestFailure`` `sign-in-needed`; not on an endpoint for ``Access/staff(_:)``.
    package func requireStaff() throws(RequestFailure) -> StaffID {
        guard case .staff(let staff, _, _) = principal else { throw RequestFailure(.signInNeeded) }
        return staff
    }

    /// The program whose key was sent.
    ///
    /// - Throws: ``RequestFailure`` `key-needed`; not on an endpoint for ``Access/client(_:)``.
    package func requireClient() throws(RequestFailure) -> ClientID {
        guard case .client(let client, _, _) = principal else { throw RequestFailure(.keyNeeded) }
        return client
    }
}
