import Testing
import Vocabulary

@testable import Web

@Suite("What was refused is pointed at where it stands (RFC 6901)")
struct PointerTests {
    private func refused(_ firm: String, _ body: String) async throws -> [String] {
        let house = try await APIHouse(firms: [firm])
        let key = try await house.key(firm)
        let told = Told()
        try await house.run { api in
            let answer = try await api.post("/api/v1/collections", body, key: key)
            #expect(answer.status == 422, "\(answer.text)")
            await told.take(answer.errors)
        }
        return await told.errors
    }

    private actor Told {
        var errors: [String] = []
        func take(_ errors: [String]) { self.errors = errors }
    }

    @Test func `an agreement that lacks is under the agreements, an age that is not known at the point`() async throws {
        let errors = try await refused(
            "easymath", #"{"point":"registration","values":{"email":"ani@example.org","login-name":"ani"}}"#)
        #expect(errors.contains("/agreements/adult agreement-missing"))
        #expect(errors.contains("/agreements/rights-of-others agreement-missing"))
        #expect(errors.allSatisfy { !$0.hasPrefix("/values/") }, "\(errors)")
    }

    @Test func `a value that is wrong is not missing as well`() async throws {
        let errors = try await refused(
            "easymath",
            #"{"point":"registration","values":{"email":"nobody","login-name":"ani"},"agreements":["adult","rights-of-others"]}"#
        )
        #expect(errors == ["/values/email value-not-email"])
    }

    @Test func `a refusal for another reason names no consent that was not given`() async throws {
        let errors = try await refused(
            "softvisia",
            #"{"point":"registration","values":{"email":"nobody","name":"Ани"},"agreements":[]}"#)
        #expect(!errors.isEmpty && errors.allSatisfy { !$0.hasSuffix("consent-missing") }, "\(errors)")
    }

    @Test func `a person and an identifier of another are refused`() async throws {
        let house = try await APIHouse(firms: ["easymath"])
        let key = try await house.key("easymath")
        let firm = try #require(FirmCase.all.first)
        try await house.run { api in
            let collected = try await api.post("/api/v1/collections", firm.registration, key: key)
            let person = try #require(collected.json["person"]?.stringValue)
            func ask(_ email: String) async throws -> Answer {
                try await api.post(
                    "/api/v1/decisions",
                    #"{"person":"\#(person)","identifier":{"kind":"email","value":"\#(email)"},"purpose":"account","data":["email"]}"#,
                    key: key)
            }
            #expect(try await ask("ani@example.org").status == 200)
            #expect(try await ask("other@example.org").errors == ["/identifier identifier-of-another"])
        }
    }

    @Test func `the description tells only operations that are taken, and each status of a list`() throws {
        let reads = try #require(EndpointDescription.all.first { $0.name == "readData" })
        let operation = try #require(reads.request?.first { $0.name == "operation" })
        guard case .oneOf(let taken) = operation.shape else {
            Issue.record("no list of operations")
            return
        }
        #expect(taken.contains("read") && !taken.contains("collect") && !taken.contains("erase"))
        for list in EndpointDescription.all where list.isPaged {
            #expect(list.problems.contains { $0.status == 422 && $0.codes.contains("fields-invalid") }, "\(list.name)")
        }
    }
}
