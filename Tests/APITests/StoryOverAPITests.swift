import Accounts
import Fixtures
import HTTPTypes
import Testing
import Vocabulary

@testable import Web

/// How one registers at a firm, and which consent lets which use pass.
struct FirmCase: Sendable, CustomTestStringConvertible {
    let firm: String
    let registration: String
    let consent: String
    let purpose: String
    let datum: String
    var testDescription: String { firm }

    static let all = [
        FirmCase(
            firm: "easymath",
            registration: #"""
                {"point":"registration","values":{"email":"ani@example.org","login-name":"ani"},"agreements":["adult","rights-of-others"]}
                """#, consent: "marketing", purpose: "marketing", datum: "email"),
        FirmCase(
            firm: "infopartner", registration: #"{"point":"registration","values":{"email":"ani@example.org"}}"#,
            consent: "news-products", purpose: "news-products", datum: "email"),
        FirmCase(
            firm: "latinsoft",
            registration: #"""
                {"point":"registration","values":{"first-name":"Anna","surname":"Ozola","phone":"+371 20000000","email":"ani@example.org"},"agreements":["database"]}
                """#, consent: "personalised-content", purpose: "personalised-content", datum: "service-use"),
        FirmCase(
            firm: "softvisia",
            registration: #"""
                {"point":"registration","values":{"email":"ani@example.org","name":"Ани","birth-date":"1990-02-03","location":"София","username":"ani90"},"agreements":["terms-of-use"]}
                """#, consent: "newsletter", purpose: "newsletter", datum: "email"),
        FirmCase(
            firm: "zakonnik",
            registration: #"""
                {"point":"profile","values":{"email":"ani@example.org","login-name":"ani"},"agreements":["adult","terms"]}
                """#, consent: "news", purpose: "news", datum: "email"),
    ]
}

@Suite("The story of the five firms, over the API")
struct StoryOverAPITests {
    @Test(arguments: FirmCase.all)
    func `a use is permitted before the withdrawal and refused with reason and line in the very next request`(
        _ firm: FirmCase
    ) async throws {
        let house = try await APIHouse(firms: [firm.firm])
        let key = try await house.key(firm.firm)
        try await house.run { api in
            let collected = try await api.post("/api/v1/collections", firm.registration, key: key)
            #expect(collected.status == 201, "\(collected.text)")
            #expect(EndpointDescription.faults(in: collected, of: .collect).isEmpty)
            let person = try #require(collected.json["person"]?.stringValue)
            func ask() async throws -> Answer {
                let answer = try await api.post(
                    "/api/v1/decisions",
                    #"{"person":"\#(person)","purpose":"\#(firm.purpose)","data":["\#(firm.datum)"]}"#, key: key)
                #expect(EndpointDescription.faults(in: answer, of: .decide).isEmpty)
                return answer
            }
            func choose(_ act: String) async throws {
                let answer = try await api.post(
                    "/api/v1/persons/\(person)/choices",
                    #"{"act":"\#(act)","element":"\#(firm.consent)","language":"en"}"#, key: key)
                #expect(answer.status == 201, "\(answer.text)")
                #expect(EndpointDescription.faults(in: answer, of: .choose).isEmpty)
            }
            #expect(try await ask().json["permitted"] == false)
            try await choose("give-consent")
            #expect(try await ask().json["permitted"] == true)
            try await choose("withdraw-consent")
            let refused = try await ask().json
            #expect(refused["permitted"] == false)
            let reason = try #require(refused["reasons"]?.arrayValue?.first { $0["code"] == "consent-withdrawn" })
            #expect(reason["element"]?["name"]?.stringValue == firm.consent)
            #expect((reason["place"]?["line"]?.integerValue ?? 0) > 0)
            #expect(reason["text"]?.stringValue?.isEmpty == false)
        }
    }

    @Test func `what was collected is found by e-mail, read with evidence, told of and proved`() async throws {
        let firm = try #require(FirmCase.all.first)
        let house = try await APIHouse(firms: [firm.firm])
        let key = try await house.key(firm.firm)
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", firm.registration, key: key).json["person"]?.stringValue)
            let found = try await api.post(
                "/api/v1/persons/find", #"{"kind":"email","value":"ANI@example.org "}"#, key: key)
            #expect(found.json["persons"] == .array([.string(person)]))
            let read = try await api.post(
                "/api/v1/reads",
                #"{"identifier":{"kind":"email","value":"ani@example.org"},"purpose":"account","data":["email"]}"#,
                key: key)
            #expect(read.status == 200, "\(read.text)")
            #expect(EndpointDescription.faults(in: read, of: .readData).isEmpty)
            #expect(read.json["data"]?[0]?["value"] == "ani@example.org")
            let shown = try await api.get("/api/v1/persons/\(person)", key: key)
            #expect(EndpointDescription.faults(in: shown, of: .showPerson).isEmpty)
            #expect(!shown.text.contains("ani@"))
            try await house.house.sequence()
            let history = try await api.get("/api/v1/persons/\(person)/history", key: key)
            #expect(EndpointDescription.faults(in: history, of: .listHistory).isEmpty)
            #expect((history.json["items"]?.arrayValue?.count ?? 0) >= 3)
            #expect(!history.text.contains("ani@"))
            let entry = try #require(read.json["evidence"]?[0]?.stringValue)
            #expect(try await api.get("/api/v1/evidence/entries/\(entry)", key: key).status == 200)
            let head = try await api.get("/api/v1/evidence/checkpoint", key: key)
            #expect(EndpointDescription.faults(in: head, of: .showCheckpoint).isEmpty)
            let versions = try await api.get("/api/v1/policy/versions", key: key)
            #expect(EndpointDescription.faults(in: versions, of: .listPolicyVersions).isEmpty)
        }
    }

    @Test func `a list is walked from its beginning to its end, each entry once`() async throws {
        let firm = try #require(FirmCase.all.first)
        let house = try await APIHouse(firms: [firm.firm])
        let key = try await house.key(firm.firm)
        try await house.run { api in
            _ = try await api.post("/api/v1/collections", firm.registration, key: key)
            try await house.house.sequence()
            var (seen, cursor): ([Int64], String?) = ([], "")
            while let at = cursor {
                let query = at.isEmpty ? "" : "&cursor=\(at)"
                let page = try await api.get("/api/v1/evidence/entries?limit=2\(query)", key: key)
                #expect(page.status == 200)
                seen += (page.json["items"]?.arrayValue ?? []).compactMap { $0["sequence"]?.integerValue }
                cursor = page.json["next"]?.stringValue
            }
            #expect(seen == Array(0..<Int64(seen.count)))
            #expect(seen.count >= 3)
            for tampered in ["zz", "5b5d", "5b2278225d", "00"] {
                let answer = try await api.get("/api/v1/evidence/entries?cursor=\(tampered)", key: key)
                #expect(answer.status == 400)
                #expect(answer.code == "cursor-malformed")
            }
        }
    }
}
