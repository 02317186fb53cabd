import Accounts
import Fixtures
import Processing
import Testing
import Vocabulary

@testable import Web

@Suite("Many people at once, over the API")
struct ManyTests {
    private let registration = #"{"point":"registration","values":{"email":"ani@example.org"}}"#

    @Test func `whoever agreed is found, may be acted on with evidence, and is gone after the act`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        let controller = ControllerID(rawValue: "infopartner")
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", registration, key: key).json["person"]?.stringValue)
            let ask = #"{"purpose":"news-products","data":["email"],"record":true}"#
            #expect(try await api.post("/api/v1/selections", ask, key: key).json["items"] == [])
            let yes = #"{"act":"give-consent","element":"news-products"}"#
            #expect(try await api.post("/api/v1/persons/\(person)/choices", yes, key: key).status == 201)
            let found = try await api.post("/api/v1/selections", ask, key: key)
            #expect(found.json["items"] == [.string(person)] && found.json["evidence"]?.arrayValue?.count == 2)
            let order = #"{"deed":"erase","ground":"no-longer-needed","consent":"news-products"}"#
            let ordered = try await api.post("/api/v1/mass-acts", order, key: key)
            #expect(ordered.status == 202 && ordered.json["finished"] == nil)
            let run = MassActRun(door: house.house.door, clock: house.house.time.clock, holder: "node")
            #expect(try await run.run(controller) == 1)
            let act = try #require(ordered.json["act"]?.stringValue)
            let done = try await api.get("/api/v1/mass-acts/\(act)", key: key)
            #expect(done.json["done"] == 1 && done.json["finished"]?.stringValue != nil)
            #expect(try await api.get("/api/v1/persons/\(person)", key: key).status == 404)
        }
    }

    @Test func `a deed on many needs the scope that it needs for one, and a recorded part the scope of records`()
        async throws
    {
        let house = try await APIHouse(firms: ["infopartner"])
        let persons = try await house.key("infopartner", scopes: [.persons])
        let decide = try await house.key("infopartner", scopes: [.decide])
        try await house.run { api in
            let order = #"{"deed":"withdraw-consent","element":"news-products","consent":"news-products"}"#
            let refused = try await api.post("/api/v1/mass-acts", order, key: persons)
            #expect(refused.status == 403)
            #expect(try await api.post("/api/v1/mass-acts", order, key: decide).status == 403)
            let ask = #"{"purpose":"news-products","data":["email"]}"#
            #expect(try await api.post("/api/v1/selections", ask, key: decide).status == 200)
            #expect(try await api.post("/api/v1/reads/bulk", ask, key: decide).status == 403)
            let recorded = #"{"purpose":"news-products","data":["email"],"record":true}"#
            #expect(try await api.post("/api/v1/selections", recorded, key: decide).status == 403)
        }
    }

    @Test func `what does not say whom or what is refused with each member`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            let empty = try await api.post("/api/v1/selections", "{}", key: key)
            #expect(empty.errors == ["/purpose missing"])
            let two = #"{"consent":"news-products","objection":"news-products"}"#
            #expect(
                try await api.post("/api/v1/selections", two, key: key).errors.contains(
                    "/objection one-of-two-expected"))
            let everybody = #"{"deed":"erase","ground":"asked"}"#
            #expect(try await api.post("/api/v1/mass-acts", everybody, key: key).errors == ["/consent missing"])
            let ungrounded = #"{"deed":"erase","consent":"news-products"}"#
            #expect(try await api.post("/api/v1/mass-acts", ungrounded, key: key).errors == ["/ground missing"])
            let unknown = #"{"deed":"set-fact","element":"moon","consent":"news-products"}"#
            #expect(try await api.post("/api/v1/mass-acts", unknown, key: key).code == "event-undeclared")
            #expect(try await api.get("/api/v1/mass-acts", key: key).json["items"] == [])
        }
    }

    @Test func `the data of many are not read as if each had asked for a copy (Article 15(4) GDPR)`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            _ = try await api.post("/api/v1/collections", registration, key: key)
            let all = #"{"purpose":"data-subject-rights","data":["email"]}"#
            for path in ["reads/bulk", "selections"] {
                let refused = try await api.post("/api/v1/\(path)", all, key: key)
                #expect(refused.status == 422 && refused.errors == ["/purpose unknown-value"])
            }
        }
    }

    @Test func `the newest entries come first, part by part, down to the very first`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            _ = try await api.post("/api/v1/collections", registration, key: key)
            try await house.house.sequence()
            var (numbers, path): ([JSON], String?) = ([], "/api/v1/evidence/newest?limit=2")
            while let asked = path {
                let part = try await api.get(asked, key: key)
                numbers += (part.json["items"]?.arrayValue ?? []).compactMap { $0["sequence"] }
                path = part.json["next"]?.stringValue.map { "/api/v1/evidence/newest?limit=2&cursor=\($0)" }
            }
            #expect(numbers.count > 2 && numbers == (0..<numbers.count).reversed().map { .integer(Int64($0)) })
        }
    }
}
