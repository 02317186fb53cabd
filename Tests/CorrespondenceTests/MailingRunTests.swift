import Correspondence
import Fixtures
import Ledger
import Processing
import Storage
import Testing
import Vocabulary

@Suite("Messages to many: in the background, resumed, once to each")
struct MailingRunTests {
    private func order(
        _ shop: Shop, _ message: String, _ audience: Audience, by channel: String? = nil
    ) async throws -> MailingID {
        try await shop.door.order(
            name(message), by: channel.map(name), to: audience, shop.words(),
            shop.house.byProgram(CorrespondenceTests.firm)
        ).mailing.id
    }

    private func mailing(_ shop: Shop, _ id: MailingID) async throws -> Mailing {
        let found = try await shop.house.stores.readCorrespondence {
            try $0.mailing(id, of: CorrespondenceTests.firm)
        }
        return try #require(found)
    }

    @Test(arguments: Engine.allCases)
    func `everybody who may be written to is, and of the others it says why`(_ engine: Engine) async throws {
        let shop = try await Shop(on: engine)
        for index in 0..<70 {
            _ = try await shop.person("p\(index)@people.example", news: index % 7 == 0 ? true : nil)
        }
        shop.house.time.advance(seconds: 60)
        let id = try await order(shop, "newsletter", .circle(.everybody))
        #expect(shop.post.all.isEmpty)
        try await shop.run()
        let done = try await mailing(shop, id)
        #expect(done.finished != nil && done.sent == 10 && done.denied == 60 && done.looked >= 70)
        #expect(shop.post.all.count == 10)
        let deliveries = try await shop.house.stores.readCorrespondence {
            try $0.deliveries(of: id, at: CorrespondenceTests.firm, after: nil, limit: 100)
        }
        #expect(deliveries.count == 70)
        #expect(
            deliveries.filter { $0.state == .denied }.allSatisfy { $0.reasons == [name("consent-missing")] })
        let entry = try #require(try await shop.evidence(.mailingDone).first)
        #expect(entry.detail["sent"] == .count(10) && entry.detail["denied"] == .count(60))
    }

    @Test(arguments: Engine.allCases)
    func `cut off in the middle it goes on, and nobody is written to twice`(_ engine: Engine) async throws {
        let shop = try await Shop(on: engine)
        for index in 0..<80 { _ = try await shop.person("p\(index)@people.example", news: true) }
        shop.house.time.advance(seconds: 60)
        let id = try await order(shop, "newsletter", .circle(.consent(name("news"))))
        shop.post.breakOnce()
        await #expect(throws: KeptPost.Broken.self) { try await shop.run(holder: "one") }
        #expect(try await mailing(shop, id).finished == nil)
        // Another node takes over once the first has not been heard of.
        shop.house.time.advance(seconds: 120)
        try await shop.run(holder: "two")
        let done = try await mailing(shop, id)
        #expect(done.finished != nil && done.sent == 80)
        #expect(Set(shop.post.addresses).count == 80 && shop.post.all.count == 80)
        #expect(try await shop.evidence(.messageHanded).count == 80)
    }

    @Test(arguments: Engine.allCases)
    func `to whom an event happened is reminded of it once, and again when it happens again`(
        _ engine: Engine
    ) async throws {
        let shop = try await Shop(on: engine)
        let ann = try await shop.person("ann@people.example")
        _ = try await shop.person("bob@people.example")
        let by = { shop.house.byProgram(CorrespondenceTests.firm) }
        _ = try await shop.house.door.record([name("payment-due")], of: ann, by())
        for expected in [1, 0] {
            shop.house.time.advance(seconds: 60)
            let id = try await order(shop, "reminder", .event(name("payment-due")))
            try await shop.run()
            #expect(try await mailing(shop, id).sent == expected)
        }
        shop.house.time.advance(seconds: 60)
        _ = try await shop.house.door.record([name("payment-due")], of: ann, by())
        shop.house.time.advance(seconds: 60)
        let again = try await order(shop, "reminder", .event(name("payment-due")))
        try await shop.run()
        #expect(try await mailing(shop, again).sent == 1)
        #expect(shop.post.addresses == ["ann@people.example", "ann@people.example"])
    }

    @Test func `a message to one person that its node left behind is carried out by the background`() async throws {
        let shop = try await Shop()
        let ann = try await shop.person("ann@people.example")
        shop.post.breakOnce()
        let written = try await shop.door.write(
            name("reminder"), by: nil, to: ann, shop.words(), shop.house.byProgram(CorrespondenceTests.firm))
        #expect(written.delivery.state == .waiting)
        try await shop.run()
        #expect(try await shop.evidence(.mailingDone).isEmpty)
        shop.house.time.advance(seconds: MailingRun.patience + 1)
        try await shop.run()
        #expect(shop.post.addresses == ["ann@people.example"])
        #expect(try await shop.evidence(.messageHanded).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `who is erased takes what was sent along, words and all; other words go after six months`(_ engine: Engine)
        async throws
    {
        let shop = try await Shop(on: engine)
        let ann = try await shop.person("ann@people.example")
        let firm = CorrespondenceTests.firm
        let sent = try await shop.door.write(
            name("reminder"), by: nil, to: ann, shop.words(), shop.house.byProgram(firm)
        ).delivery
        let stored = try await mailing(shop, sent.mailing)
        #expect(try await shop.door.words(of: stored) != nil)
        _ = try await shop.house.door.erase(
            .everything, of: ann, ground: .asked, shop.house.byProgram(firm))
        let left = try await shop.house.stores.readCorrespondence {
            try $0.deliveries(of: sent.mailing, at: firm, after: nil, limit: 10)
        }
        #expect(left.isEmpty)
        let care = MailingCare(door: shop.house.door, store: shop.house.stores)
        #expect(try await care.letWordsGo(shop.house.byProgram(firm)) == 1)
        #expect(try await shop.house.door.papers(in: try #require(stored.folder), at: firm).isEmpty)
        let bob = try await shop.person("bob@people.example")
        let other = try await shop.door.write(
            name("reminder"), by: nil, to: bob, shop.words(), shop.house.byProgram(firm)
        ).delivery
        #expect(try await care.letWordsGo(shop.house.byProgram(firm)) == 0)
        let folder = try #require(try await mailing(shop, other.mailing).folder)
        shop.house.time.set("2027-07-01T08:00:00Z")
        #expect(try await care.letWordsGo(shop.house.byProgram(firm)) == 1)
        #expect(try await care.letWordsGo(shop.house.byProgram(firm)) == 0)
        #expect(try await mailing(shop, other.mailing).folder == nil)
        #expect(try await shop.house.door.papers(in: folder, at: firm).isEmpty)
    }

    @Test func `nothing goes out of a copy that was brought back`() async throws {
        let shop = try await Shop()
        _ = try await shop.person("ann@people.example", news: true)
        shop.house.time.advance(seconds: 60)
        let id = try await order(shop, "newsletter", .circle(.everybody))
        let care = MailingCare(door: shop.house.door, store: shop.house.stores)
        #expect(try await care.giveUp(shop.house.byProgram(CorrespondenceTests.firm)) == 1)
        try await shop.run()
        #expect(shop.post.all.isEmpty)
        #expect(try await mailing(shop, id).finished != nil)
    }
}
