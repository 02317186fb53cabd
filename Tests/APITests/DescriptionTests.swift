import Fixtures
import Accounts
import Foundation
import HTTPTypes
import Testing
import Vocabulary

@testable import Web

@Suite("The description of the API")
struct DescriptionTests {
    @Test func `every endpoint of the API is described, once, and nothing else is`() {
        let rows = Endpoint.all.filter { $0.kind == .api }.map(\.description).sorted()
        #expect(EndpointDescription.all.map(\.endpoint.description).sorted() == rows)
        #expect(Set(EndpointDescription.all.map(\.name)).count == rows.count)
    }

    @Test func `every code that is named has a status`() {
        for described in EndpointDescription.all {
            for code in described.codes where code != "collection-refused" {
                #expect(FailureTable.status(of: code) != nil, "\(code) of \(described.name)")
            }
        }
    }

    @Test func `every shape that is referred to is there`() {
        let document = OpenAPIDocument.json(origin: "http://localhost").canonicalText
        let names = Set(APIShapes.named.map(\.name))
        for reference in document.split(separator: "#/components/schemas/").dropFirst() {
            #expect(names.contains(String(reference.prefix { $0 != "\"" })))
        }
    }

    @Test func `anybody is given the description`() async throws {
        let house = try await APIHouse(firms: [])
        try await house.run { api in
            let answer = try await api.get("/api/openapi.json", key: nil)
            #expect(answer.status == 200)
            #expect(answer.json["openapi"]?.stringValue == "3.1.0")
            #expect(answer.json["paths"]?["/api/v1/persons/{person}/choices"]?["post"] != nil)
        }
    }

    /// With `ZAVET_WRITE_REFERENCE=1` the page is written anew.
    @Test func `the reference is the one made from the table`() throws {
        let page = URL(fileURLWithPath: TestHouse.root + "/docs/reference/api.md")
        if ProcessInfo.processInfo.environment["ZAVET_WRITE_REFERENCE"] != nil {
            try Data(APIReference.markdown.utf8).write(to: page)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == APIReference.markdown)
    }
}
