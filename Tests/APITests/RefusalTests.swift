import Accounts
import Fixtures
import HTTPTypes
import Ledger
import Processing
import Storage
import Testing
import Vocabulary

@testable import Web

@Suite("What the API refuses")
struct RefusalTests {
    private static func path(of endpoint: Endpoint, person: String = "p1") -> String {
        let described = EndpointDescription.all.first { $0.endpoint == endpoint }
        return (described.map(OpenAPIDocument.template) ?? "")
            .replacing("{person}", with: person).replacing(/\{[a-z]+\}/, with: "x1")
    }

    @Test func `without a key nothing is told, and with one that lacks the scope neither (401, 403)`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        var lacking: [Scope: String] = [:]
        for scope in Scope.allCases {
            lacking[scope] = try await house.key("infopartner", scopes: Set(Scope.allCases).subtracting([scope]))
        }
        let keys = lacking
        try await house.run { api in
            for described in EndpointDescription.all {
                let path = Self.path(of: described.endpoint)
                let body = described.request == nil ? nil : "{}"
                let nobody = try await api.send(path, described.endpoint.method, body, key: nil)
                #expect(nobody.status == 401, "\(path)")
                #expect(nobody.code == "key-needed")
                guard case .client(let scope) = described.endpoint.access else { continue }
                let other = try await api.send(path, described.endpoint.method, body, key: keys[scope])
                #expect(other.status == 403, "\(path)")
                #expect(EndpointDescription.faults(in: other, of: described.endpoint).isEmpty)
            }
        }
    }

    @Test func `a key that does not open, or opens too little, leaves evidence without the key (Article 32)`()
        async throws
    {
        let house = try await APIHouse(firms: ["infopartner", "easymath"])
        let weak = try await house.key("infopartner", scopes: [.policy, .decide])
        let last = try #require(weak.last)
        let slip = weak.dropLast() + (last == "a" ? "b" : "a")
        try await house.run { api in
            for key in [weak, weak, String(slip), "zvt_nobody_x"] {
                _ = try await api.post("/api/v1/reads", "{}", key: key)
            }
            _ = try await api.post("/api/v1/decisions", #"{"person":"p1","purpose":"x","record":true}"#, key: weak)
        }
        try await house.refusals.sumUp(now: house.house.time.now, stopping: true)
        let entries = try await house.house.stores.write {
            try $0.takePendingEntries(of: ControllerID(rawValue: "infopartner"), limit: 100)
        }.map { try EvidenceEntry(canonicalBytes: $0.bytes) }.filter { $0.kind == .accessRefused }
        let told = entries.map { entry in
            [entry.detail["reason"], entry.detail["route"], entry.detail["repeated"]].map { $0.map { "\($0)" } ?? "-" }
                .joined(separator: " ")
        }
        #expect(
            Set(told) == [
                #"code("not-permitted") name(post.api.v1.reads) -"#,
                #"code("not-permitted") name(post.api.v1.reads) count(1)"#,
                #"code("api-key-malformed") name(post.api.v1.reads) -"#,
                #"code("not-permitted") name(post.api.v1.decisions) -"#,
            ])
        let parts = weak.split(separator: "_")
        let bytes = entries.map { String(decoding: $0.canonicalBytes, as: UTF8.self) }.joined()
        #expect(!bytes.contains(parts[3].prefix(20)))
        let easymath = try await house.house.stores.read {
            try $0.controllersWithPendingEntries(limit: 9)
        }
        #expect(easymath.allSatisfy { $0.rawValue != "nobody" }, "a firm that is not here has no evidence here")
    }

    @Test func `a body that is no JSON, no object, or has a member too many is refused and named`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            for described in EndpointDescription.all where !(described.request ?? []).isEmpty {
                let path = Self.path(of: described.endpoint)
                #expect(try await api.post(path, "{", key: key).status == 400, "\(path)")
                #expect(try await api.post(path, "[]", key: key).errors == [" object-expected"], "\(path)")
                let unknown = try await api.post(path, #"{"naught":"marker-7f3a@example.org"}"#, key: key)
                #expect(unknown.status == 422, "\(path)")
                #expect(unknown.errors.contains("/naught unknown-member"), "\(path)")
                #expect(!unknown.text.contains("marker-7f3a"), "\(path)")
                #expect(Shape.shared("Problem").faults(in: unknown.json).isEmpty)
            }
        }
    }

    @Test func `another firm's person is nobody, and nothing of him is told (404)`() async throws {
        let house = try await APIHouse(firms: ["infopartner", "easymath"])
        let (own, other) = (try await house.key("easymath"), try await house.key("infopartner"))
        let firm = try #require(FirmCase.all.first)
        try await house.run { api in
            let person = try #require(
                try await api.post("/api/v1/collections", firm.registration, key: own).json["person"]?.stringValue)
            let bodies: [String: String] = [
                "recordEvents": #"{"events":["account-closed"]}"#, "setFacts": #"{"facts":{"x":true}}"#,
                "correctDatum": #"{"datum":"d","value":"v"}"#,
                "choose": #"{"act":"object-to-marketing"}"#,
                "beginRepresentation": #"{"representative":"\#(person)","kind":"proxy","proof":"x"}"#,
            ]
            for described in EndpointDescription.all where described.parameters.contains("person") {
                let path = Self.path(of: described.endpoint, person: person)
                let body = described.request == nil ? nil : bodies[described.name] ?? "{}"
                let answer = try await api.send(path, described.endpoint.method, body, key: other)
                // Where the body is a file, its media type is looked at before anything else.
                let refusals = described.takes.isEmpty ? [404, 422] : [404, 415, 422]
                #expect(refusals.contains(answer.status), "\(path) \(answer.text)")
                #expect(!answer.text.contains("ani"), "\(path)")
                // What is not the person's fault must be told alike of somebody who is nowhere.
                let nowhere = try await api.send(
                    Self.path(of: described.endpoint, person: "nobody"), described.endpoint.method, body, key: other)
                #expect(nowhere.status == answer.status && nowhere.code == answer.code, "\(path)")
            }
            let found = try await api.post(
                "/api/v1/persons/find", #"{"kind":"email","value":"ani@example.org"}"#, key: other)
            #expect(found.json["persons"] == [])
            let decided = try await api.post(
                "/api/v1/decisions", #"{"person":"\#(person)","purpose":"account"}"#, key: other)
            #expect(decided.status == 404)
        }
    }

    @Test func `a planted marker in any value comes back in no problem`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            let marker = "marker-91c2"
            for body in [
                #"{"point":"registration","values":{"email":"\#(marker)"}}"#,
                #"{"point":"registration","values":{"\#(marker)":"x"},"happened":"\#(marker)"}"#,
                #"{"point":5,"values":{"email":{"\#(marker)":1}}}"#,
            ] {
                let answer = try await api.post("/api/v1/collections", body, key: key)
                #expect(answer.status == 422, "\(answer.text)")
                #expect(!answer.text.contains("\"\(marker)\""), "\(answer.text)")
            }
            let found = try await api.post(
                "/api/v1/persons/find", #"{"kind":"email","value":"\#(marker) \#(marker)"}"#, key: key)
            #expect(found.status == 422)
            #expect(!found.text.contains(marker))
        }
    }

    @Test func `a consent in a language in which its words do not exist was not shown in it (Article 7(1))`()
        async throws
    {
        let house = try await APIHouse(firms: ["infopartner"])
        let key = try await house.key("infopartner")
        try await house.run { api in
            func collect(_ language: String) async throws -> Answer {
                try await api.post(
                    "/api/v1/collections",
                    #"""
                    {"point":"registration","values":{"email":"\#(language)@example.org"},
                     "consents":{"news-products":true},"language":"\#(language)"}
                    """#, key: key)
            }
            for language in ["lv", "zz"] {
                let refused = try await collect(language)
                #expect(refused.status == 422, "\(refused.text)")
                #expect(refused.errors.contains { $0.hasSuffix("words-missing") }, "\(refused.text)")
            }
            let person = try #require(try await collect("en").json["person"]?.stringValue)
            func choose(_ more: String) async throws -> Answer {
                try await api.post(
                    "/api/v1/persons/\(person)/choices",
                    #"{"act":"give-consent","element":"news-versions"\#(more)}"#, key: key)
            }
            for language in ["lv", "zz"] {
                let refused = try await choose(#","language":"\#(language)""#)
                #expect(refused.status == 422 && refused.code == "words-missing", "\(refused.text)")
            }
            #expect(try await choose(#","language":"bg""#).status == 201)
            #expect(try await choose(#","language":"lv","words":"Vai vēlaties saņemt ziņas?""#).status == 201)
        }
    }

    @Test func `a consent of a child below the guardian's age does not count, wherever it comes from (Article 8(1))`()
        async throws
    {
        let house = try await APIHouse(firms: ["softvisia"])
        let key = try await house.key("softvisia")
        let today = house.house.time.now.utcDate
        let born = try #require(CalendarDate(year: today.year - 13, month: today.month, day: 1))
        try await house.run { api in
            func register(_ more: String) async throws -> Answer {
                try await api.post(
                    "/api/v1/collections",
                    #"""
                    {"point":"registration","values":{"email":"ani@example.org","name":"Ани","birth-date":"\#(born)",
                     "location":"София","username":"ani"},"agreements":["terms-of-use"]\#(more)}
                    """#, key: key)
            }
            let refused = try await register(#","consents":{"newsletter":true}"#)
            #expect(refused.status == 422, "\(refused.text)")
            #expect(refused.errors.contains { $0.hasSuffix("guardian-consent-missing") }, "\(refused.text)")
            let person = try #require(try await register("").json["person"]?.stringValue)
            func choose(_ more: String) async throws -> Answer {
                try await api.post(
                    "/api/v1/persons/\(person)/choices",
                    #"{"act":"give-consent","element":"newsletter","language":"en"\#(more)}"#, key: key)
            }
            let alone = try await choose("")
            #expect(alone.status == 422 && alone.code == "guardian-consent-missing", "\(alone.text)")
            #expect(try await choose(#","guardian":true"#).status == 201)
        }
    }

    @Test func `a sealed value that was moved is told by its code`() async throws {
        let house = try await APIHouse(firms: ["infopartner"])
        let (key, stores) = (try await house.key("infopartner"), house.house.stores)
        try await house.run { api in
            var people: [String] = []
            for name in ["ann", "bob"] {
                let taken = try await api.post(
                    "/api/v1/collections", #"{"point":"registration","values":{"email":"\#(name)@example.org"}}"#,
                    key: key)
                people.append(try #require(taken.json["person"]?.stringValue))
            }
            try await stores.data.write {
                _ = try $0.execute("update datum set sealed = (select max(sealed) from datum)")
            }
            var answers: [Answer] = []
            for person in people {
                answers.append(
                    try await api.post(
                        "/api/v1/reads", #"{"person":"\#(person)","purpose":"account","data":["email"]}"#, key: key))
            }
            #expect(Set(answers.map(\.status)) == [200, 500])
            #expect(answers.compactMap(\.code) == ["seal-broken"])
        }
    }
}
