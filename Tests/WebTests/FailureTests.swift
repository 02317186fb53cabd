import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Vocabulary

@testable import Web

@Suite("Failures: RFC 9457 for programs, plain words for people")
struct FailureTests {
    @Test func `nothing of an internal error gets out or into the log`() async throws {
        let fixture = WebFixture()
        try await fixture.run { client in
            for path in ["/api/v1/broken", "/c/izimat/broken"] {
                try await client.execute(uri: path + "?note=ana", method: .get) { response in
                    #expect(response.status == .internalServerError && !response.text.contains("ana"))
                    #expect(response.text.contains("internal-error"))
                }
            }
        }
        let log = fixture.log.all.joined()
        #expect(log.contains("SampleFault") && !log.contains("ana") && !log.contains("izimat"))
    }

    @Test func `a log line has the route, not the path`() async throws {
        let fixture = WebFixture()
        try await fixture.run { _ = try await $0.execute(uri: "/problems/conflict?a=b", method: .get) }
        let line = try #require(try fixture.log.all.map { try JSON.parse($0) }.last)
        #expect(line["status"] == "200" && line["method"] == "GET" && line["message"] == "request")
        #expect(line["route"]?.stringValue?.hasPrefix("/problems/") == true)
        #expect(line["route"]?.stringValue?.contains("conflict") == false)
        #expect(line["request"]?.stringValue?.count == 12 && line["ms"] != nil)
    }

    @Test func `a program gets problem details whose type explains itself`() async throws {
        try await WebFixture().run { client in
            let response = try await client.execute(uri: "/api/v1/nothing", method: .get)
            #expect(response.header("Content-Type") == "application/problem+json")
            let problem = try JSON.parse(response.text)
            #expect(
                problem["status"] == 404 && problem["code"] == "not-found" && problem["type"] == "/problems/not-found")
            for code in FailureCode.allCases {
                let page = try await client.execute(uri: "/problems/\(code.rawValue)", method: .get)
                #expect(page.status == .ok && page.text.contains(code.rawValue))
            }
        }
    }

    @Test func `a person gets words in their language, in the firm's dress`() async throws {
        try await WebFixture().run { client in
            let headers: HTTPFields = [.accept: "text/html", .acceptLanguage: "lv, en;q=0.5"]
            try await client.execute(uri: "/nowhere", method: .get, headers: headers) { response in
                #expect(response.text.contains("Šo lapu nevar atrast") && response.text.contains("<html lang=\"lv\">"))
            }
            try await client.execute(uri: "/c/izimat/broken", method: .get) { response in
                #expect(response.text.contains("ИЗИМАТ.БГ ООД") && response.text.contains("Възникна грешка при нас"))
            }
        }
    }

    @Test func `what does not exist, what is another's and a firm not served are told alike`() async throws {
        try await WebFixture().run { client in
            let headers: HTTPFields = [.accept: "text/html", .acceptLanguage: "lv, en;q=0.5"]
            var told: Set<String> = []
            for path in ["/nowhere", "/c/nobody/sample", "/c/izimat/nothing", "/c/izimat/unfound", "/c/nobody/unfound"]
            {
                try await client.execute(uri: path, method: .get, headers: headers) { response in
                    #expect(response.status == .notFound && response.text.contains("not-found"), "\(path)")
                    // Its own address and number apart.
                    var text = response.text.replacing(path, with: "")
                    text.replace(#/<dd>[0-9a-z]{12}<\/dd>/#, with: "")
                    told.insert(text)
                }
            }
            #expect(told.count == 1, "\(told)")
        }
    }

    @Test func `an error page does not speak of the language of texts that it has not`() async throws {
        let words = "The firm has not written its texts in English"
        #expect(LayoutText.textsElsewhere.english.contains(words))
        try await WebFixture().run { client in
            let headers: HTTPFields = [.accept: "text/html"]
            for (path, isThere) in [("/c/unwritten/sample", true), ("/c/unwritten/broken", false)] {
                try await client.execute(uri: path + "?language=en", method: .get, headers: headers) { response in
                    #expect(response.text.contains(words) == isThere, "\(path)")
                }
            }
        }
    }

    @Test func `every code has words for people, and those of rooms a status`() {
        for code in FailureCode.allCases {
            let words = FailureText.words(code: code.rawValue, status: code.status)
            #expect(words.title != words.body && !code.hint.isEmpty)
        }
        for reason in JSONError.Reason.allCases { #expect(FailureTable.rooms[reason.rawValue] != nil) }
    }
}

@Suite("Conventions of the API")
struct APITests {
    private static func post(
        _ client: any TestClientProtocol, _ body: String, key: String? = nil, idempotency: String? = nil
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.authorization] = "Bearer " + (key ?? WebFixture.key(of: WebFixture.collector))
        headers[.field("Idempotency-Key")] = idempotency
        return try await client.execute(
            uri: "/api/v1/things", method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    @Test func `a key needs its scope`() async throws {
        try await WebFixture().run { client in
            #expect(try await Self.post(client, #"{"name":"x"}"#).status == .created)
            let idle = try await Self.post(client, "{}", key: WebFixture.key(of: WebFixture.idler))
            #expect(idle.status == .forbidden)
        }
    }

    @Test(arguments: [
        ("{", 400, "json-unexpected-end"), (#"{"name":1,"name":2}"#, 400, "json-duplicate-key"),
        (#"{"other":1}"#, 422, "unknown-member"), ("[]", 422, "object-expected"), ("", 422, "object-expected"),
    ])
    func `bodies are strict JSON`(body: String, status: Int, code: String) async throws {
        try await WebFixture().run { client in
            let response = try await Self.post(client, body)
            #expect(response.status.code == status && response.text.contains(code))
        }
    }

    @Test func `the same key and body get the first answer, another body is 422`() async throws {
        try await WebFixture().run { client in
            let first = try await Self.post(client, #"{"name":"a"}"#, idempotency: "key-0001")
            let again = try await Self.post(client, #"{"name":"a"}"#, idempotency: "key-0001")
            #expect(first.status == .created && again.status == .created && first.text == again.text)
            #expect(first.header("Idempotency-Replayed") == nil && again.header("Idempotency-Replayed") == "true")
            let other = try await Self.post(client, #"{"name":"b"}"#, idempotency: "key-0001")
            #expect(other.status.code == 422 && other.text.contains("idempotency-key-reused"))
            let fresh = try await Self.post(client, #"{"name":"a"}"#, idempotency: "key-0002")
            #expect(fresh.text != first.text)
            #expect(try await Self.post(client, "{}", idempotency: "short").status == .badRequest)
        }
    }

    @Test func `a failure gives the key back`() async throws {
        try await WebFixture().run { client in
            for _ in 0..<2 {
                let response = try await Self.post(client, #"{"name":"fail"}"#, idempotency: "key-0003")
                #expect(response.status == .conflict && response.text.contains(#""code":"conflict""#))
            }
        }
    }

    @Test func `a running key is not carried out twice, and an old one is forgotten`() throws {
        let store = MemoryIdempotencyStore()
        let key = IdempotencyKey(
            controller: WebFixture.firm, client: WebFixture.collector, endpoint: "POST /x", value: "key-0001")
        let body = try #require(Digest(Array(repeating: UInt8(1), count: 32)))
        #expect(store.begin(key, body: body, now: WebFixture.now) == .fresh)
        #expect(store.begin(key, body: body, now: WebFixture.now) == .running)
        store.complete(key, with: .done, now: WebFixture.now)
        #expect(store.begin(key, body: body, now: WebFixture.now.adding(seconds: 86_399)) == .answered(.done))
        #expect(store.begin(key, body: body, now: WebFixture.now.adding(seconds: 86_400)) == .fresh)
    }

    @Test func `a cursor reads back, and anything else is refused`() throws {
        let cursor = Cursor(parts: ["2026-11-21", "ж\"&"])
        #expect(try Cursor(cursor.text) == cursor)
        for text in [
            "", "zz", "5b5d", Hex.text(Array("[1]".utf8)), Hex.text(Array("{}".utf8)),
            String(repeating: "a", count: 500),
        ] {
            #expect(throws: RequestFailure(.cursorMalformed)) { try Cursor(text) }
        }
    }
}
