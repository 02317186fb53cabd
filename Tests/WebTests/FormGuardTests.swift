import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

@Suite("A form is only taken from a page of ours in the same browser")
struct FormGuardTests {
    private static let formType: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    private static func send(
        _ client: any TestClientProtocol, _ body: String, cookie: String?, more: HTTPFields = [:],
        to path: String = "/c/izimat/sample"
    ) async throws -> TestResponse {
        var headers = formType
        headers[.cookie] = cookie
        headers.append(contentsOf: more)
        return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// Loads the page with the form: the browser's cookie and the token in the form.
    private static func load(_ client: any TestClientProtocol) async throws -> (cookie: String, token: String) {
        let response = try await client.execute(uri: "/c/izimat/sample", method: .get)
        let cookie = (response.header("Set-Cookie") ?? "").prefix { $0 != ";" }
        let token = response.text.firstMatch(of: #/name="form-token" value="([^"]+)"/#)?.1 ?? ""
        return (String(cookie), String(token))
    }

    @Test func `a form with its token is taken, and shows text as text`() async throws {
        try await WebFixture().run { client in
            let (cookie, token) = try await Self.load(client)
            #expect(token.count == 52)
            let body = "form-token=\(token)&name=%3Cb%3E&several=1&several=2"
            for site in ["same-origin", nil] {
                var more = HTTPFields()
                more[.field("Sec-Fetch-Site")] = site
                let response = try await Self.send(client, body, cookie: cookie, more: more)
                #expect(response.status == .ok && response.text.contains("<p>&lt;b&gt;</p>"))
            }
        }
    }

    @Test func `without its token, its cookie, or with another's it is refused`() async throws {
        try await WebFixture().run { client in
            let (cookie, token) = try await Self.load(client)
            let (otherCookie, _) = try await Self.load(client)
            let good = "form-token=\(token)&name=x"
            #expect(try await Self.send(client, "name=x", cookie: cookie).status == .forbidden)
            #expect(try await Self.send(client, good, cookie: nil).status == .forbidden)
            #expect(try await Self.send(client, good, cookie: otherCookie).status == .forbidden)
            #expect(try await Self.send(client, good + "&form-token=\(token)", cookie: cookie).status == .forbidden)
        }
    }

    @Test(arguments: [
        ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"),
        ("Origin", "https://evil.example"), ("Origin", "http://localhost:9999"),
    ])
    func `from another site it is refused, good token or not`(header: String, value: String) async throws {
        try await WebFixture().run { client in
            let (cookie, token) = try await Self.load(client)
            var more = HTTPFields()
            if let name = HTTPField.Name(header) { more[name] = value }
            let response = try await Self.send(client, "form-token=\(token)&name=x", cookie: cookie, more: more)
            #expect(response.status == .forbidden && response.text.contains("cross-origin"))
        }
    }

    @Test func `a session's form is bound to the session`() async throws {
        try await WebFixture().run { client in
            let (browser, token) = try await Self.load(client)
            let both = browser + "; zavet-person-izimat=" + SampleSessions.person
            let response = try await Self.send(client, "form-token=\(token)", cookie: both, to: "/c/izimat/mine")
            #expect(response.status == .forbidden)
        }
    }

    @Test func `a field that came twice, another media type and a large body are refused`() async throws {
        try await WebFixture().run { client in
            let (cookie, token) = try await Self.load(client)
            let twice = try await Self.send(client, "form-token=\(token)&name=1&name=2", cookie: cookie)
            #expect(twice.status == .badRequest)
            let headers: HTTPFields = [.contentType: "text/plain", .cookie: cookie]
            let plain = try await client.execute(
                uri: "/c/izimat/sample", method: .post, headers: headers, body: ByteBuffer(string: "name=1"))
            #expect(plain.status == .unsupportedMediaType)
            let large = try await Self.send(client, String(repeating: "a", count: 70_000), cookie: cookie)
            #expect(large.status == .contentTooLarge)
        }
    }

    @Test func `a page without a form gives no cookie`() async throws {
        try await WebFixture().run { client in
            let response = try await client.execute(uri: "/problems/not-found", method: .get)
            #expect(response.status == .ok && response.header("Set-Cookie") == nil)
        }
    }
}
