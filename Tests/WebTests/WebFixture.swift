import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import Vocabulary

@testable import Accounts
@testable import Web

/// A gateway with two firms, a clock that stands still and tokens that everyone may know.
struct WebFixture {
    static let now = Instant(rfc3339: "2026-11-21T08:15:00Z") ?? Instant(milliseconds: 0)
    static let firm = ControllerID(rawValue: "izimat")
    static let other = ControllerID(rawValue: "pie-latvia")
    /// Has written its texts in one of its languages.
    static let unwritten = ControllerID(rawValue: "unwritten")
    static let collector = ClientID(rawValue: String(repeating: "c", count: 26))
    static let idler = ClientID(rawValue: String(repeating: "d", count: 26))
    static let controllers: [ControllerID: ControllerProfile] = [
        firm: ControllerProfile(
            id: firm, name: "ИЗИМАТ.БГ ООД", languages: [.bulgarian, .english], timeZone: "Europe/Sofia"),
        other: ControllerProfile(
            id: other, name: "SIA Piemērs", languages: [.latvian, .english], timeZone: "Europe/Riga"),
        unwritten: ControllerProfile(
            id: unwritten, name: "SIA Neuzrakstīts", languages: [.latvian, .english], written: [.latvian],
            timeZone: "Europe/Riga"),
    ]

    /// A well-formed key of a client of the first firm.
    static func key(of client: ClientID) -> String {
        APIKey(controller: firm, client: client, random: RandomBytes()).revealingSecret()
    }

    var settings = ServerSettings(origin: "http://localhost:8080")
    var limiter = RateLimiter()
    var readiness: [ReadinessCheck] = []
    let log = Lines()

    var gateway: Gateway {
        let clock = Clock { Self.now }
        let log = log
        return Gateway(
            settings: settings, clock: clock,
            logger: Logger(label: "test") { label in
                JSONLogHandler(label: label, clock: clock) { log.append($0) }
            },
            controllers: Self.controllers, sessions: SampleSessions(), readiness: readiness, limiter: limiter)
    }

    /// An application that serves the gateway's own routes and some sample ones.
    func application() throws -> some ApplicationProtocol {
        let gateway = gateway
        return try makeApplication(gateway, routes: [SampleRoutes()], table: Endpoint.gateway + SampleRoutes.endpoints)
    }

    func run(_ test: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await application().test(.router, test)
    }
}

/// Lines of a log, as they were written.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func append(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}

/// Knows one person, one clerk, one administrator and two keys, all of the first firm.
struct SampleSessions: SessionResolver {
    static let person = SampleSessions.token("p")
    static let clerk = SampleSessions.token("c")
    static let administrator = SampleSessions.token("d")
    static let faulty = SampleSessions.token("e")

    /// A token that everyone can guess.
    static func token(_ letter: Character) -> String { String(repeating: letter, count: 52) }

    func subject(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? {
        guard token.revealingSecret() == Self.person else { return nil }
        return Identity(.subject(SubjectID(rawValue: "s1"), of: WebFixture.firm))
    }

    func staff(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? {
        let roles: Set<ElementName>
        switch token.revealingSecret() {
        case Self.clerk: roles = [ElementName(rawValue: "clerk")]
        case Self.administrator: roles = [.administrator]
        case Self.faulty: throw SampleFault()
        default: return nil
        }
        return Identity(
            .staff(StaffID(rawValue: "t1"), roles: roles, of: WebFixture.firm), displayName: "Елена Петрова")
    }

    func client(key: APIKey, now: Instant) async throws -> KeyFinding {
        let scopes: Set<Scope> = key.client == WebFixture.collector ? [.collect] : []
        return .client(Identity(.client(key.client, scopes: scopes, of: key.controller)))
    }
}

/// An error whose text holds what must not get out.
struct SampleFault: Error, CustomStringConvertible { let description = "secret of ana@example.com" }

/// Some of each kind of endpoint.
struct SampleRoutes: WebRoutes {
    static let page = Endpoint(.get, .controller(.parameter("controller")).appending("sample"), .page, for: .anyone)
    static let send = Endpoint(.post, page.path, .form, for: .anyone)
    static let mine = Endpoint(.get, .controller(.parameter("controller")).appending("mine"), .page, for: .subject)
    static let change = Endpoint(.post, mine.path, .form, for: .subject)
    static let desk = Endpoint(
        .get, .controller(.parameter("controller")).appending("desk"), .page,
        for: .staff([ElementName(rawValue: "dpo"), .administrator]))
    static let office = Endpoint(
        .get, .controller(.parameter("controller")).appending("office"), .page, for: .anyStaff)
    static let collect = Endpoint(
        .post, Path("api", "v1", "things"), .api, for: .client(.collect))
    static let broken = Endpoint(.get, Path("api", "v1", "broken"), .api, for: .anyone)
    static let brokenPage = Endpoint(
        .get, .controller(.parameter("controller")).appending("broken"), .page, for: .anyone)
    static let unfound = Endpoint(
        .get, .controller(.parameter("controller")).appending("unfound"), .page, for: .anyone)
    static let local = Endpoint(.get, Path("local"), .page, for: .thisMachine)
    static let endpoints = [local, page, send, mine, change, desk, office, collect, broken, brokenPage, unfound]

    static let counter = Counter()

    func add(to book: RouteBook) {
        book.page(Self.page) { _, context in
            let form = FormView(action: Path("c", "izimat", "sample"), token: context.formToken, button: "Send")
            return .page(Page(title: "Sample <page>", body: form.html(context.voice)))
        }
        book.form(Self.send, multiple: ["several"]) { fields, _ in
            .page(Page(title: "Sent", body: "<p>\(fields.text("name"))</p>"))
        }
        book.page(Self.mine) { _, context in
            .page(Page(title: try context.requireSubject().rawValue, body: .empty))
        }
        book.form(Self.change) { _, _ in .redirect(to: Path("c", "izimat", "mine")) }
        book.page(Self.desk) { _, _ in .page(Page(title: "Desk", body: .empty)) }
        book.page(Self.office) { _, _ in .page(Page(title: "Office", body: .empty)) }
        book.api(Self.collect) { request, _ in
            let object = try request.object(knowing: ["name"])
            guard object["name"]?.stringValue != "fail" else { throw RequestFailure(.conflict) }
            return .created(["number": .integer(Int64(Self.counter.next()))])
        }
        book.api(Self.broken) { _, _ in throw SampleFault() }
        book.page(Self.local) { _, _ in .page(Page(title: "Here", body: .empty)) }
        book.page(Self.brokenPage) { _, _ in throw SampleFault() }
        book.page(Self.unfound) { _, _ in throw RequestFailure(.notFound) }
    }
}

final class Counter: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
        value.withLock {
            $0 += 1; return $0
        }
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
