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
}
