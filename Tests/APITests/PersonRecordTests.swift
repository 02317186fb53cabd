import Accounts
import Fixtures
import Testing
import Vocabulary

@testable import Web

@Suite("Erasing, merging and parting people over the API")
struct PersonRecordTests {
    @Test(arguments: FirmCase.all)
    func `who was erased is unknown in the very next request (Article 17 GDPR)`(_ firm: FirmCase) async throws {
        let house = try await APIHouse(firms: [firm.firm])
        let key = try await house.key(firm.firm)
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", firm.registration, key: key).json["person"]?.stringValue)
            let answer = try await api.post(
                "/api/v1/persons/\(person)/erasures", #"{"everything": true, "ground": "asked"}"#, key: key)
            #expect(answer.status == 200)
            #expect(answer.json["whole"]?.boolValue == true)
            #expect(answer.json["kept"]?.arrayValue?.isEmpty == true)
            let shown = try await api.get("/api/v1/persons/\(person)", key: key)
            #expect(shown.status == 404 && shown.code == "person-unknown")
        }
    }

    @Test func `what the law keeps is named with rule, law and end (EAS-65)`() async throws {
        let house = try await APIHouse(firms: ["easymath"])
        let key = try await house.key("easymath")
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", FirmCase.all[0].registration, key: key)
                    .json["person"]?.stringValue)
            let order = try await api.post(
                "/api/v1/collections",
                #"""
                {"point": "order", "person": "\#(person)", "facts": ["invoice-wanted"],
                 "agreements": ["adult-payer", "rights-of-others"],
                 "values": {"subscription-plan": "year", "invoice-details": "123456789"}}
                """#, key: key)
            #expect(order.status == 201)
            let answer = try await api.post(
                "/api/v1/persons/\(person)/erasures", #"{"everything": true, "ground": "asked"}"#, key: key)
            let kept = try #require(answer.json["kept"]?.arrayValue?.first)
            #expect(answer.json["left"]?.boolValue == true)
            #expect(kept["item"]?.stringValue == "invoice-details")
            #expect(kept["law"]?.stringValue == "bg/accountancy-act")
            #expect(kept["until"]?["when"]?.stringValue == "at")
            #expect(answer.json["restricted"]?.arrayValue?.compactMap(\.stringValue) == ["invoice-details"])
        }
    }

    @Test(arguments: [
        (#"{"ground": "asked"}"#, "/data missing"),
        (#"{"everything": true, "data": ["x"], "ground": "asked"}"#, "/data excluded"),
        (#"{"everything": true, "ground": "boredom"}"#, "/ground unknown-value"),
    ])
    func `an erasure that is not clear is refused and changes nothing`(_ body: String, _ fault: String) async throws {
        let house = try await APIHouse(firms: ["easymath"])
        let key = try await house.key("easymath")
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", FirmCase.all[0].registration, key: key)
                    .json["person"]?.stringValue)
            let answer = try await api.post("/api/v1/persons/\(person)/erasures", body, key: key)
            #expect(answer.status == 422 && answer.errors.contains(fault), "\(answer.text)")
            #expect(try await api.get("/api/v1/persons/\(person)", key: key).status == 200)
        }
    }

    @Test func `a key without the scope erases nobody`() async throws {
        let house = try await APIHouse(firms: ["easymath"])
        let key = try await house.key("easymath", scopes: Set(Scope.allCases).subtracting([.persons]))
        try await house.run { api in
            let answer = try await api.post(
                "/api/v1/persons/x/erasures", #"{"everything": true, "ground": "asked"}"#, key: key)
            #expect(answer.status == 403)
        }
    }

    @Test func `two records are joined, listed, and parted again`() async throws {
        let house = try await APIHouse(firms: ["easymath"])
        let key = try await house.key("easymath")
        try await house.run { api in
            func register(_ email: String) async throws -> String {
                let answer = try await api.post(
                    "/api/v1/collections",
                    #"""
                    {"point":"registration","values":{"email":"\#(email)","login-name":"ani"},
                     "agreements":["adult","rights-of-others"]}
                    """#, key: key)
                return try #require(answer.json["person"]?.stringValue)
            }
            let (first, second) = (try await register("a@example.org"), try await register("b@example.org"))
            let merged = try await api.post(
                "/api/v1/persons/\(first)/merges", #"{"with": "\#(second)", "reason": "duplicate"}"#, key: key)
            #expect(merged.status == 200 && merged.json["evidence"]?.arrayValue?.count == 2)
            let listed = try await api.get("/api/v1/persons/\(first)/merges", key: key)
            #expect(listed.json["merges"]?.arrayValue?.first?["member"]?.stringValue == second)
            #expect(try await api.get("/api/v1/persons/\(second)", key: key).json["person"]?.stringValue == first)
            // A reading says whom an identifier leads to, and gives a name that was sent back as it was.
            for (who, person) in [
                (#""identifier":{"kind":"email","value":"b@example.org"}"#, first),
                (#""person":"\#(second)""#, second),
            ] {
                let read = try await api.post(
                    "/api/v1/reads", #"{\#(who),"purpose":"account","data":["email"]}"#, key: key)
                #expect(read.status == 200 && read.json["person"]?.stringValue == person)
                #expect(read.json["data"]?.arrayValue?.count == 2)
            }
            let again = try await api.post(
                "/api/v1/persons/\(first)/merges", #"{"with": "\#(second)", "reason": "duplicate"}"#, key: key)
            #expect(again.status == 409 && again.code == "merge-same-person")
            let parted = try await api.post(
                "/api/v1/persons/\(first)/splits", #"{"member": "\#(second)", "reason": "mistake"}"#, key: key)
            #expect(parted.status == 200)
            #expect(try await api.get("/api/v1/persons/\(second)", key: key).json["person"]?.stringValue == second)
        }
    }
}
