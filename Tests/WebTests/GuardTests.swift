import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import Testing
import Vocabulary

@testable import Web

@Suite("The guards before every handler")
struct GuardTests {
    @Test(arguments: ["/healthz", "/nowhere", "/c/izimat/sample", "/api/v1/broken", "/c/izimat/broken", "/a//b"])
    func `every answer has the security headers, failures included`(path: String) async throws {
        try await WebFixture().run { client in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.header("Content-Security-Policy")?.hasPrefix("default-src 'none';") == true)
                #expect(response.header("X-Content-Type-Options") == "nosniff")
                #expect(response.header("Referrer-Policy") == "no-referrer")
                #expect(response.header("Cache-Control") == "no-store")
                #expect(response.header("X-Request-ID")?.count == 12)
                #expect(response.header("Strict-Transport-Security") == nil)
            }
        }
    }

    @Test func `over TLS the browser is told to stay there, and cookies are bound to the host`() async throws {
        var fixture = WebFixture()
        fixture.settings = ServerSettings(origin: "https://privacy.example.com")
        fixture.settings.isBehindTLSProxy = true
        try await fixture.run { client in
            try await client.execute(uri: "/c/izimat/sample", method: .get) { response in
                #expect(response.header("Strict-Transport-Security") == "max-age=63072000")
                let cookie = response.header("Set-Cookie") ?? ""
                #expect(cookie.hasPrefix("__Host-zavet-browser="))
                for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(word)) }
                #expect(!cookie.contains("Domain"))
            }
        }
    }

    @Test(arguments: [
        ("/c/%69zimat/sample", 400), ("/c/../healthz", 400), ("/a//b", 400), ("/x?a=%ff", 400), ("/x?a=%00", 400),
        ("/" + String(repeating: "a", count: 2100), 414), ("/c/nobody/sample", 404), ("/nowhere", 404),
    ])
    func `odd paths are refused before anything looks at them`(path: String, status: Int) async throws {
        try await WebFixture().run { client in
            let response = try await client.execute(uri: path, method: .get)
            #expect(response.status.code == status)
        }
    }

    @Test func `floods of headers are refused`() async throws {
        try await WebFixture().run { client in
            var many = HTTPFields()
            for index in 0..<101 { many.append(HTTPField(name: .field("X-Flood"), value: "\(index)")) }
            let flooded = try await client.execute(uri: "/healthz", method: .get, headers: many)
            let long: HTTPFields = [.field("X-Flood"): String(repeating: "a", count: 17_000)]
            let swollen = try await client.execute(uri: "/healthz", method: .get, headers: long)
            #expect(flooded.status.code == 431 && swollen.status.code == 431)
        }
    }

    @Test func `a known path with another method says which it knows`() async throws {
        try await WebFixture().run { client in
            try await client.execute(uri: "/healthz", method: .delete) { response in
                #expect(response.status == .methodNotAllowed && response.header("Allow") == "GET")
            }
        }
    }

    @Test func `a client that asks too much waits, and another does not`() {
        let limiter = RateLimiter(allowances: [.page: RateAllowance(burst: 2, perSecond: 0.5)])
        let one = ClientAddress(try? SocketAddress(ipAddress: "192.0.2.1", port: 1))
        let two = ClientAddress(try? SocketAddress(ipAddress: "192.0.2.2", port: 1))
        let now = WebFixture.now
        #expect(limiter.secondsToWait(one, .page, now: now) == nil)
        #expect(limiter.secondsToWait(one, .page, now: now) == nil)
        #expect(limiter.secondsToWait(one, .page, now: now) == 2)
        #expect(limiter.secondsToWait(two, .page, now: now) == nil)
        #expect(limiter.secondsToWait(one, .page, now: now.adding(seconds: 2)) == nil)
    }

    @Test func `the limiter's memory is bounded and keeps who came lately`() {
        let limiter = RateLimiter(allowances: [.page: RateAllowance(burst: 1, perSecond: 0.001)], clientsPerHalf: 10)
        let late = ClientAddress(try? SocketAddress(ipAddress: "198.51.100.1", port: 1))
        for index in 0..<100 {
            let client = ClientAddress(try? SocketAddress(ipAddress: "192.0.2.\(index)", port: 1))
            _ = limiter.secondsToWait(client, .page, now: WebFixture.now)
            if index == 95 { _ = limiter.secondsToWait(late, .page, now: WebFixture.now) }
            #expect(limiter.count <= 20)
        }
        #expect(limiter.secondsToWait(late, .page, now: WebFixture.now) != nil)
    }

    @Test func `neighbours in one IPv6 network share a bucket, and mapped IPv4 is IPv4`() throws {
        func address(_ text: String) throws -> ClientAddress {
            ClientAddress(try SocketAddress(ipAddress: text, port: 1))
        }
        #expect(try address("2001:db8:1:2::1") == address("2001:db8:1:2:ffff::9"))
        #expect(try address("2001:db8:1:2::1") != address("2001:db8:1:3::1"))
        #expect(try address("::ffff:192.0.2.1") == address("192.0.2.1"))
        #expect(try address("127.0.0.1").isLoopback && address("::1").isLoopback)
    }

    @Test func `an endpoint over its limit answers 429 with the time to wait`() async throws {
        var fixture = WebFixture()
        fixture.limiter = RateLimiter(allowances: [.page: RateAllowance(burst: 1, perSecond: 0.1)])
        try await fixture.run { client in
            _ = try await client.execute(uri: "/c/izimat/sample", method: .get)
            try await client.execute(uri: "/c/izimat/sample", method: .get) { response in
                #expect(response.status == .tooManyRequests && response.header("Retry-After") == "10")
                #expect(response.text.contains("Моля, изчакайте малко"))
            }
        }
    }
}

@Suite("Who may pass")
struct AccessTests {
    private func status(_ path: String, cookie: String? = nil, key: String? = nil, _ method: HTTPRequest.Method = .get)
        async throws -> (code: Int, location: String?)
    {
        try await WebFixture().application().test(.router) { client in
            var headers = HTTPFields()
            if let cookie { headers[.cookie] = cookie }
            if let key { headers[.authorization] = "Bearer " + key }
            let response = try await client.execute(uri: path, method: method, headers: headers)
            return (response.status.code, response.header("Location"))
        }
    }

    private let person = "zavet-person-izimat=" + SampleSessions.person
    private let clerk = "zavet-staff-izimat=" + SampleSessions.clerk
    private let administrator = "zavet-staff-izimat=" + SampleSessions.administrator

    @Test func `a page of a person leads whoever has not signed in to the sign-in, and back`() async throws {
        let answer = try await status("/c/izimat/mine")
        #expect(answer.code == 303 && answer.location == "/c/izimat/sign-in?next=%2Fc%2Fizimat%2Fmine")
        #expect(try await status("/c/izimat/mine", cookie: person).code == 200)
    }

    @Test func `a desk needs one of its roles`() async throws {
        #expect(try await status("/c/izimat/desk").location == "/c/izimat/staff/sign-in?next=%2Fc%2Fizimat%2Fdesk")
        #expect(try await status("/c/izimat/desk", cookie: clerk).code == 403)
        #expect(try await status("/c/izimat/desk", cookie: administrator).code == 200)
        #expect(try await status("/c/izimat/office", cookie: clerk).code == 200)
    }

    @Test func `a person is not staff, and staff are not the person`() async throws {
        #expect(try await status("/c/izimat/desk", cookie: person).code == 303)
        #expect(try await status("/c/izimat/mine", cookie: administrator).code == 303)
    }

    @Test func `firms do not meet: a session of one is nobody at another`() async throws {
        for cookie in ["zavet-person-pie-latvia=" + SampleSessions.person, person] {
            #expect(try await status("/c/pie-latvia/mine", cookie: cookie).code == 303)
        }
        let staff = "zavet-staff-pie-latvia=" + SampleSessions.administrator
        #expect(try await status("/c/pie-latvia/office", cookie: staff).code == 303)
    }

    @Test func `when it cannot be found out who asks, nobody passes`() async throws {
        let answer = try await status("/c/izimat/office", cookie: "zavet-staff-izimat=" + SampleSessions.faulty)
        #expect(answer.code == 500)
    }

    @Test func `cookies open nothing in the API`() async throws {
        #expect(try await status("/api/v1/things", cookie: administrator, .post).code == 401)
        #expect(try await status("/api/v1/things", key: "zvt_izimat_wrong_key", .post).code == 401)
    }

    @Test func `metrics are for this machine or the operator's token only`() async throws {
        #expect(try await status("/metrics").code == 404)
        var fixture = WebFixture()
        fixture.settings.metrics = .token(Sealed("operator-token"))
        try await fixture.run { client in
            let headers: HTTPFields = [.authorization: "Bearer operator-token"]
            _ = try await client.execute(uri: "/c/izimat/sample?language=en", method: .get)
            try await client.execute(uri: "/metrics", method: .get, headers: headers) { response in
                #expect(response.status == .ok)
                let series = #"{method="GET",route="/c/{controller}/sample",status="200"} 1"#
                #expect(response.text.contains("zavet_http_requests_total" + series))
                #expect(!response.text.contains("izimat"))
            }
        }
    }
}
