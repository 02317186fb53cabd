import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Erasure of people and of single values (Article 17 GDPR)")
struct ErasureTests {
    let easymath = ControllerID(rawValue: "easymath")
    private var easymathStory: FirmStory { FirmStory.all[0] }
    private var invoice: ElementName { ElementName(rawValue: "invoice-details") }

    private func withInvoice(_ house: TestHouse) async throws -> CollectionReceipt {
        let receipt = try await easymathStory.register(in: house)
        let outcome = try await house.door.collect(
            Submission(
                at: "order", ["subscription-plan": "year", "invoice-details": "Ани ЕООД, 123456789"],
                facts: ["invoice-wanted"], agreements: ["adult-payer", "rights-of-others"], subject: receipt.subject),
            house.byPerson(easymath))
        guard case .accepted = outcome else {
            Issue.record("\(outcome)")
            throw StoryBroken()
        }
        return receipt
    }

    @Test(arguments: FirmStory.all)
    func `who is kept by nothing goes whole: record, keys, address, and the tie of the evidence`(
        _ story: FirmStory
    ) async throws {
        let house = try await TestHouse(shipped: [story.firm])
        let receipt = try await story.register(in: house)
        let (result, evidence) = try await house.door.erase(
            .everything, of: receipt.subject, ground: .asked, house.byPerson(story.controller))
        #expect(result.isWhole && result.kept.isEmpty)
        #expect(Set(result.erased.map(\.datum)) == Set(receipt.data.map(\.datum)))
        #expect(result.reference == receipt.reference)
        await #expect(throws: DoorError.personUnknown) {
            try await house.door.person(receipt.subject, at: story.controller)
        }
        #expect(try await house.stores.readKeys { try $0.personKey(of: story.controller, receipt.subject) } == nil)
        #expect(try await house.stores.readData { try $0.data(of: story.controller, receipt.subject) }.isEmpty)
        #expect(try await house.stores.readData { try $0.erasures(limit: 10) }.isEmpty)
        let email = try Identifier(.email, Sealed(story.values["email"] ?? ""))
        #expect(try await house.door.find(email, at: story.controller).isEmpty)
        // EAS-67: the record of it shows what, when and why, without the content.
        try await house.sequence()
        let key = try #require(house.signers[story.controller]).key
        var entries: [EvidenceEntry] = []
        for id in evidence {
            entries += try await house.door.receipt(of: id, at: story.controller, key: key).map { [$0.entry] } ?? []
        }
        let erasure = try #require(entries.first { $0.kind == .subjectErased })
        #expect(erasure.subject == receipt.reference)
        #expect(erasure.detail["ground"] == .code("asked"))
    }

    @Test func `what a statutory period keeps stays, is restricted and is told with its law and end (EAS-65)`()
        async throws
    {
        let house = try await TestHouse(shipped: ["easymath"])
        let receipt = try await withInvoice(house)
        let (result, _) = try await house.door.erase(
            .everything, of: receipt.subject, ground: .asked, house.byPerson(easymath))
        #expect(!result.isWhole && result.hasLeft)
        let kept = try #require(result.kept.first)
        #expect(result.kept.count == 1 && kept.value.item == invoice)
        #expect(kept.rule?.rawValue == "invoices" && kept.law?.rawValue == "bg/accountancy-act")
        guard case .at(let end, _)? = kept.until else { throw StoryBroken() }
        #expect(end > house.time.now)
        let state = try await house.door.person(receipt.subject, at: easymath).state
        #expect(Set(state.data.keys) == [invoice])
        #expect(state.restriction?.data == [invoice] && state.hasLeft)
        let rows = try await house.stores.readData { try $0.data(of: easymath, receipt.subject) }
        #expect(rows.map(\.item) == [invoice] && rows.map(\.status) == [.restricted])
    }

    @Test func `who left signs in no more and may come again as somebody new (SOF-103)`() async throws {
        let house = try await TestHouse(shipped: ["softvisia"])
        let story = FirmStory.all[3]
        let receipt = try await story.register(in: house)
        _ = try await house.door.record(
            [ElementName(rawValue: "order-placed")], of: receipt.subject, house.byProgram(story.controller))
        let (result, _) = try await house.door.erase(
            .everything, of: receipt.subject, ground: .asked, house.byPerson(story.controller))
        let kept = Set(result.kept.map(\.value.item.rawValue))
        #expect(result.hasLeft && kept.contains("email") && !kept.contains("username"))
        #expect(
            result.kept.allSatisfy {
                $0.until
                    == .waiting(
                        for: [ElementReference(.events, ElementName(rawValue: "customer-ended"))],
                        rule: ElementName(rawValue: "customers"))
            })
        let state = try await house.door.person(receipt.subject, at: story.controller).state
        #expect(state.relations[ElementName(rawValue: "account")]?.state == .ended)
        let email = try Identifier(.email, Sealed("ani@example.org"))
        #expect(try await house.door.find(email, at: story.controller) == [receipt.subject])
        #expect(try await house.door.findPresent(email, at: story.controller).isEmpty)
        let again = try await story.register(in: house)
        #expect(again.isNew && again.subject != receipt.subject)
    }

    @Test func `one value alone goes, and nothing else of the person`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let receipt = try await withInvoice(house)
        let login = try #require(receipt.data.first { $0.item.rawValue == "login-name" })
        let (result, _) = try await house.door.erase(
            .data([login.datum]), of: receipt.subject, ground: .noLongerNeeded, house.byProgram(easymath))
        #expect(result.erased.map(\.datum) == [login.datum] && !result.isWhole && !result.hasLeft)
        let state = try await house.door.person(receipt.subject, at: easymath).state
        #expect(state.data[login.item] == nil && state.data[invoice] != nil && state.restriction == nil)
        let key = try await house.stores.readKeys { try $0.datumKey(of: easymath, receipt.subject, login.datum) }
        #expect(key == nil)
    }

    @Test func `a value that the law keeps is not erased when asked for alone; it is restricted`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let receipt = try await withInvoice(house)
        let rows = try await house.stores.readData { try $0.data(of: easymath, receipt.subject) }
        let datum = try #require(rows.first { $0.item == invoice })
        let (result, _) = try await house.door.erase(
            .data([datum.id]), of: receipt.subject, ground: .asked, house.byPerson(easymath))
        #expect(result.erased.isEmpty && result.kept.map(\.value.datum) == [datum.id])
        let state = try await house.door.person(receipt.subject, at: easymath).state
        #expect(state.restriction?.ground == RestrictionFact.keptByLaw && !state.hasLeft)
        #expect(state.data.count == 4)
    }

    @Test func `a datum of somebody else is unknown, and nothing is changed`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let receipt = try await easymathStory.register(in: house)
        let before = try await house.door.person(receipt.subject, at: easymath)
        await #expect(throws: ErasureFault.datumUnknown) {
            try await house.door.erase(
                .data([DatumID(rawValue: "none")]), of: receipt.subject, ground: .asked, house.byPerson(easymath))
        }
        #expect(try await house.door.person(receipt.subject, at: easymath) == before)
    }

    @Test func `leaving withdraws every consent that stands (Article 7(3) GDPR)`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let receipt = try await withInvoice(house)
        let consent = ElementName(rawValue: "marketing")
        _ = try await house.door.choose(
            [.giveConsent(consent)], by: receipt.subject, ChoiceCircumstances(way: .page, language: .english),
            house.byPerson(easymath))
        _ = try await house.door.erase(.everything, of: receipt.subject, ground: .asked, house.byPerson(easymath))
        let state = try await house.door.person(receipt.subject, at: easymath).state
        #expect(state.consents[consent]?.status == .withdrawn)
    }

    @Test func `an erasure that was cut off after its intent is finished at the next start`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let receipt = try await easymathStory.register(in: house)
        let (controller, now) = (easymath, house.time.now)
        try await house.stores.writeData { try $0.beginErasure(of: controller, receipt.subject, at: now) }
        await #expect(throws: DoorError.personUnknown) { try await house.door.person(receipt.subject, at: easymath) }
        #expect(try await Erasing(keys: house.stores, data: house.stores).finish() == 1)
        #expect(try await house.stores.readKeys { try $0.personKey(of: controller, receipt.subject) } == nil)
    }
}

@Suite("Erasures by staff that wait (Article 32(1)(b) and (c) GDPR)")
struct WaitingErasureTests {
    private let latinsoft = ControllerID(rawValue: "latinsoft")
    private var story: FirmStory { FirmStory.all[2] }
    private let staff = StaffID(rawValue: "clerk")

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: latinsoft, principal: Asker(kind: .staff), actor: .staff(staff), now: house.time.now)
    }

    @Test(arguments: Engine.allCases)
    func `one that is taken back in time leaves everything as it was (LAT-34)`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["latinsoft"], on: engine)
        let receipt = try await story.register(in: house)
        let before = try await house.door.person(receipt.subject, at: latinsoft).state
        let order = try await house.door.orderErasure(
            of: receipt.subject, ground: .noLongerNeeded, staff: staff, deed(house))
        let due = try #require(order).due
        #expect(due == house.time.now.adding(seconds: 3 * 86_400))
        #expect(try await house.door.person(receipt.subject, at: latinsoft).state.restriction != nil)
        house.time.advance(seconds: 3 * 86_400 - 1)
        #expect(try await house.door.finishWaitingErasures(at: latinsoft, house.time.now) == 0)
        _ = try await house.door.takeBackErasure(of: receipt.subject, deed(house))
        #expect(try await house.door.person(receipt.subject, at: latinsoft).state == before)
        house.time.advance(seconds: 86_400)
        #expect(try await house.door.finishWaitingErasures(at: latinsoft, house.time.now) == 0)
        await #expect(throws: ErasureFault.notWaiting) {
            try await house.door.takeBackErasure(of: receipt.subject, deed(house))
        }
    }

    @Test(arguments: Engine.allCases)
    func `one that nobody takes back becomes final, once`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["latinsoft"], on: engine)
        let receipt = try await story.register(in: house)
        for _ in 0..<2 {
            _ = try await house.door.orderErasure(
                of: receipt.subject, ground: .unlawful, staff: staff, deed(house))
        }
        house.time.advance(seconds: 3 * 86_400)
        #expect(try await house.door.finishWaitingErasures(at: latinsoft, house.time.now) == 1)
        await #expect(throws: DoorError.personUnknown) {
            try await house.door.person(receipt.subject, at: latinsoft)
        }
        #expect(try await house.door.finishWaitingErasures(at: latinsoft, house.time.now) == 0)
    }

    @Test func `where the policy lets none wait, none does`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let subject = try await FirmStory.all[0].register(in: house).subject
        let context = DeedContext(
            controller: FirmStory.all[0].controller, principal: Asker(kind: .staff), actor: .staff(staff),
            now: house.time.now)
        #expect(try await house.door.orderErasure(of: subject, ground: .asked, staff: staff, context) == nil)
    }
}
