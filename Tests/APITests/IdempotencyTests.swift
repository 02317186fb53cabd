import Accounts
import Fixtures
import HTTPTypes
import Testing
import Vocabulary

@testable import Web

@Suite("A request that is sent again")
struct IdempotencyTests {
    private static let body = #"{"point":"registration","values":{"email":"ani@example.org"}}"#

    @Test func `the same key and body give the first answer again, and the deed is done once`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            let first = try await api.post("/api/v1/collections", Self.body, key: key, again: "order-0001")
            let second = try await api.post("/api/v1/collections", Self.body, key: key, again: "order-0001")
            #expect(first.status == 201 && !first.isReplay)
            #expect(second.text == first.text && second.isReplay)
            let other = try await api.post(
                "/api/v1/collections", #"{"point":"registration"}"#, key: key, again: "order-0001")
            #expect(other.status == 422)
            #expect(other.code == "idempotency-key-reused")
            let malformed = try await api.post("/api/v1/collections", Self.body, key: key, again: "a b")
            #expect(malformed.code == "idempotency-key-malformed")
        }
    }

    @Test func `sent many times at once, it is done once; the others wait or are told that it runs`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await api.post("/api/v1/collections", Self.body, key: key, again: "order-0002")
                    }
                }
                return try await group.reduce(into: [Answer]()) { $0.append($1) }
            }
            #expect(answers.filter { $0.status == 201 && !$0.isReplay }.count == 1)
            for answer in answers where answer.status != 201 {
                #expect(answer.code == "idempotency-in-progress")
            }
        }
    }

    @Test func `another client's same key is another deed`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let (one, two) = (try await house.key("infopartner"), try await house.key("infopartner"))
        try await house.run { api in
            _ = try await api.post("/api/v1/collections", Self.body, key: one, again: "order-0003")
            let second = try await api.post("/api/v1/collections", Self.body, key: two, again: "order-0003")
            #expect(!second.isReplay)
        }
    }

    @Test func `what was erased does not come back through the key of an earlier read (Article 17)`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            let marker = "planted-marker@example.org"
            let collected = try await api.post(
                "/api/v1/collections", #"{"point":"registration","values":{"email":"\#(marker)"}}"#, key: key,
                again: "collect-0001")
            let person = try #require(collected.json["person"]?.stringValue)
            let questions = [
                ("/api/v1/reads", #"{"person":"\#(person)","purpose":"account","data":["email"]}"#),
                ("/api/v1/persons/find", #"{"kind":"email","value":"\#(marker)"}"#),
                ("/api/v1/classifications", #"{"person":"\#(person)","data":["email"]}"#),
            ]
            for (path, body) in questions {
                #expect(try await api.post(path, body, key: key, again: "question-1").status == 200, "\(path)")
            }
            let erased = try await api.post(
                "/api/v1/persons/\(person)/erasures", #"{"everything": true, "ground": "asked"}"#, key: key)
            #expect(erased.status == 200 && erased.json["whole"] == true, "\(erased.text)")
            for (path, body) in questions {
                let answer = try await api.post(path, body, key: key, again: "question-1")
                #expect(!answer.isReplay && !answer.text.contains(marker), "\(path)")
                #expect(answer.status == 404 || answer.json["persons"] == [], "\(path) \(answer.text)")
            }
            // The deed itself was done once and stays done; its answer holds no value.
            let again = try await api.post(
                "/api/v1/collections", #"{"point":"registration","values":{"email":"\#(marker)"}}"#, key: key,
                again: "collect-0001")
            #expect(again.isReplay && !again.text.contains(marker))
        }
    }

    @Test func `a permit does not come back after the withdrawal through the key of the question (Article 7(3))`()
        async throws
    {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", Self.body, key: key).json["person"]?.stringValue)
            func choose(_ act: String) async throws {
                let choice = #"{"act":"\#(act)","element":"news-products","language":"en"}"#
                #expect(try await api.post("/api/v1/persons/\(person)/choices", choice, key: key).status == 201)
            }
            func ask(_ path: String, _ whom: String) async throws -> Answer {
                try await api.post(
                    path, #"{\#(whom),"purpose":"news-products","data":["email"]}"#, key: key, again: "may-i-0001")
            }
            try await choose("give-consent")
            #expect(try await ask("/api/v1/decisions", #""person":"\#(person)""#).json["permitted"] == true)
            #expect(
                try await ask("/api/v1/decisions/bulk", #""persons":["\#(person)"]"#)
                    .json["answers"]?.arrayValue?.first?["effect"] == "permit")
            try await choose("withdraw-consent")
            let decided = try await ask("/api/v1/decisions", #""person":"\#(person)""#)
            #expect(decided.json["permitted"] == false && !decided.isReplay)
            #expect(
                try await ask("/api/v1/decisions/bulk", #""persons":["\#(person)"]"#)
                    .json["answers"]?.arrayValue?.first?["effect"] == "deny")
        }
    }

    @Test func `no answer that is kept for a repetition has a place for a person's value`() {
        for described in EndpointDescription.all where described.isReplayed {
            for shape in [described.answer] + described.others.values {
                #expect(!Self.holdsValues(shape), "\(described.name)")
            }
        }
        #expect(EndpointDescription.all.contains { $0.endpoint == .readData && Self.holdsValues($0.answer) })
    }

    /// Whether a value of a person, or a text that a person wrote, has its place in the shape.
    private static func holdsValues(_ shape: Shape) -> Bool {
        switch shape {
        case .value, .anything: return true
        case .list(let element), .map(let element), .nullable(let element): return holdsValues(element)
        case .object(let members): return members.contains { $0.name == "value" || holdsValues($0.shape) }
        case .shared(let name): return holdsValues(members(of: name))
        case .text, .name, .time, .flag, .number, .oneOf: return false
        }
    }

    private static func members(of name: String) -> Shape {
        .object(APIShapes.named.first { $0.name == name }?.members ?? [])
    }
}
