import HTTPTypes
import Ledger
import Testing
import Vocabulary

@testable import Web

@Suite("The table of endpoints")
struct RouteTableTests {
    @Test func `every row of the gateway has a handler and every handler a row`() throws {
        _ = try makeResponder(WebFixture().gateway, table: Endpoint.gateway)
    }

    @Test func `a row without a handler stops the server from being made`() throws {
        let error = #expect(throws: RouteTableError.self) {
            try makeResponder(WebFixture().gateway, table: Endpoint.gateway + [SampleRoutes.page])
        }
        #expect(error?.unserved == ["GET /c/:controller/sample"])
    }

    @Test func `a handler without a row stops the server from being made`() throws {
        let error = #expect(throws: RouteTableError.self) {
            try makeResponder(
                WebFixture().gateway, routes: [SampleRoutes()],
                table: Endpoint.gateway + SampleRoutes.endpoints.filter { $0 != SampleRoutes.desk })
        }
        #expect(error?.unlisted == ["GET /c/:controller/desk"])
    }

    @Test func `no two rows have the same method and path`() {
        let names = Endpoint.all.map(\.description)
        #expect(Set(names).count == names.count)
    }

    @Test func `evidence can name every row, and none like another`() {
        let names = Endpoint.all.map(\.evidenceName.rawValue)
        #expect(names.allSatisfy { EvidenceShape.name.matches($0) })
        #expect(Set(names).count == names.count)
        #expect(names.contains("post.api.v1.reads"))
    }

    @Test func `what changes something is a form or an API call, never a page`() {
        for endpoint in Endpoint.all where endpoint.kind == .page {
            #expect(endpoint.method == .get, "\(endpoint)")
        }
        for endpoint in Endpoint.all where endpoint.kind == .form {
            #expect(endpoint.method == .post, "\(endpoint)")
            // A reload and a language link show the form again.
            #expect(Endpoint.all.contains { $0.kind == .page && $0.path == endpoint.path }, "\(endpoint)")
        }
    }

    @Test func `the API is only for keys, and keys only for the API`() {
        for endpoint in Endpoint.all {
            if case .client = endpoint.access { #expect(endpoint.kind == .api, "\(endpoint)") }
            if endpoint.kind == .api { #expect(endpoint.path.pattern.hasPrefix("/api/"), "\(endpoint)") }
        }
    }

    @Test func `what a signed-in person or clerk may use names its firm in the path`() {
        for endpoint in Endpoint.all {
            switch endpoint.access {
            case .subject, .staff: #expect(endpoint.path.pattern.hasPrefix("/c/:controller"), "\(endpoint)")
            case .anyone, .client, .operatorTools, .thisMachine: break
            }
        }
    }

    @Test func `a link and its pattern are made from the same path`() {
        let pattern = Path.notice(.parameter("controller")).pattern
        #expect(pattern == "/c/:controller/notice")
        #expect(Path.notice(ControllerID(rawValue: "izimat")).link == "/c/izimat/notice")
        #expect(Path("a b", "ž/").with("q", "1&2").link == "/a%20b/%C5%BE%2F?q=1%262")
    }
}
