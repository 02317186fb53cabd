import Accounts
import HTTPTypes
import Hummingbird
import NIOCore
import Processing
import Vocabulary

/// What is known of a request while it is answered; the gateway's guards fill it in, a handler only reads it.
///
/// A value, as the router wants it, whose facts stand in one object until they are changed: each step of the router copies
/// the value, and what it holds is shared by all requests, so that counting references to it one by one is dear.
package struct ZavetContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    private var box: Box

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        box = Box(Facts(peerAddress: source.channel.remoteAddress))
    }

    private struct Facts {
        let peerAddress: SocketAddress?
        var requestID = ""
        var now = Instant(milliseconds: 0)
        var client = ClientAddress.unknown
        var language = Language.english
        var hasChosenLanguage = false
        var endpoint: Endpoint?
        var controller: ControllerProfile?
        var principal = Principal.anonymous
        var identity: Identity?
        var formToken = FormToken()
    }

    /// Changed by who holds it alone, and by nobody once it is shared: see ``own``.
    private final class Box: @unchecked Sendable {
        var facts: Facts
        init(_ facts: Facts) { self.facts = facts }
    }

    /// The facts to change: this value's own from then on.
    private var own: Facts {
        get { box.facts }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.facts) }
            yield &box.facts
        }
    }

    /// The address that the connection came from; `nil` in tests and on sockets of a file.
    package var peerAddress: SocketAddress? { box.facts.peerAddress }
    /// Names this request in the log and on error pages; random.
    package var requestID: String {
        get { box.facts.requestID }
        set { own.requestID = newValue }
    }
    /// When the request came; the one reading of the clock for all that it does.
    package var now: Instant {
        get { box.facts.now }
        set { own.now = newValue }
    }
    /// Whom rate limits count by; never logged.
    package var client: ClientAddress {
        get { box.facts.client }
        set { own.client = newValue }
    }
    /// The language of the answer: chosen, negotiated, or the controller's own.
    package var language: Language {
        get { box.facts.language }
        set { own.language = newValue }
    }
    /// Whether the reader picked ``language`` by a link, now or earlier.
    package var hasChosenLanguage: Bool {
        get { box.facts.hasChosenLanguage }
        set { own.hasChosenLanguage = newValue }
    }
    /// The endpoint that was matched; `nil` until it is.
    package var endpoint: Endpoint? {
        get { box.facts.endpoint }
        set { own.endpoint = newValue }
    }
    /// The firm whose page or data this is, from the path or the key.
    package var controller: ControllerProfile? {
        get { box.facts.controller }
        set { own.controller = newValue }
    }
    /// Whoever asks, as far as it was proved.
    package var principal: Principal {
        get { box.facts.principal }
        set { own.principal = newValue }
    }
    /// The session or key behind ``principal``; `nil` when anonymous.
    package var identity: Identity? {
        get { box.facts.identity }
        set { own.identity = newValue }
    }
    /// What a form of this browser must bring back (``FormGuard``).
    package var formToken: FormToken {
        get { box.facts.formToken }
        set { own.formToken = newValue }
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
