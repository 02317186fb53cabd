import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Retention
import Storage
import Testing
import Vault
import Vocabulary

/// A firm that keeps each kind of data in another way, for sweeps to work on.
enum KeepingPolicy {
    static let controller = ControllerID(rawValue: "keeper")

    /// - Parameters:
    ///   - calls: how long recordings of calls are kept.
    ///   - effective: the first day of the version.
    ///   - lawyer: what may go to the lawyer.
    static func text(
        calls: String = "30 days after collected", effective: String = "2020-01-01", lawyer: String = "call, note"
    ) -> String {
        """
        zavet: 1
        policy: keeper
        version: "1"
        effective: \(effective)
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        clause: K-0
        controller: {name: Keeper Ltd, country: BG, contact: {email: office@keeper.example}}
        laws:
          bg/keeping-act: {citation: Keeping Act, period: 5 years}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          call: {category: transaction.order, many: true, labels: Recording}
          invoice: {category: financial.billing, many: true, labels: Invoice}
          paper: {category: transaction.order, labels: Paper form}
          note: {category: transaction.order, labels: Note}
          answer: {category: transaction.order, generalise: prefix 2, labels: Answer}
          form: {category: transaction.order, labels: "Form, on paper and here"}
          case: {category: transaction.order, many: true, labels: Case}
          card: {category: transaction.order, labels: "Card, on paper and here"}
        events:
          joined: {labels: Somebody joins}
          left: {labels: Somebody leaves}
          dispute-ended: {labels: The dispute is ended}
        relations:
          account: {opens: joined, ends: left, labels: Account}
        purposes:
          club: {basis: contract, relation: account, data: [email], labels: The club, withholding: No membership without it}
          desk: {basis: legitimate-interests, interests: Good service, data: [call, invoice, paper, note, answer, form, case, card], labels: The desk}
        collect:
          join: {channel: web, for: club, asks: email, events: joined, opens-account: true, labels: Joining}
          desk: {channel: office, for: desk, may-ask: [call, invoice, paper, note, answer, form, case, card], labels: The desk}
        retention:
          members: {data: email, keep: while account, then: erase, clause: K-1}
          calls: {data: call, keep: \(calls), then: erase, clause: [K-2, K-3]}
          invoices: {data: invoice, keep: {law: bg/keeping-act}, then: erase, clause: K-4}
          papers: {data: paper, keep: 10 days after collected, then: shred-paper, clause: K-5}
          notes: {data: note, keep: 20 days after collected, then: archive, clause: K-6}
          forms: {data: form, keep: 12 days after collected, then: [erase, shred-paper], clause: K-10}
          cases: {data: case, keep: 10 days after collected, then: restrict, clause: K-11}
          old-cases: {data: case, keep: 40 days after collected, then: erase, clause: K-12}
          cards: {data: card, keep: 10 days after collected, then: [restrict, shred-paper], clause: K-13}
          answers: {data: answer, keep: 15 days after collected, then: anonymise, clause: K-7}
        recipients:
          lawyer: {role: recipient, for: desk, data: [\(lawyer)], labels: A lawyer}
        holds:
          dispute: {labels: A dispute, until: dispute-ended, clause: K-8}
          fraud: {labels: Fraud, data: call, clause: K-9}
        """
    }
}

/// A house of that firm, and what happens in it.
struct KeepingHouse: Sendable {
    let house: TestHouse
    var controller: ControllerID { KeepingPolicy.controller }
    var now: Instant { house.time.now }
    /// The circumstances of a deed done now.
    var deed: DeedContext { house.byProgram(controller) }

    init(on engine: Engine, calls: String = "30 days after collected") async throws {
        house = try await TestHouse(written: [KeepingPolicy.text(calls: calls)], on: engine)
    }

    /// Under a policy of other words.
    init(on engine: Engine, text: String) async throws { house = try await TestHouse(written: [text], on: engine) }

    /// Somebody with an account.
    func member(_ email: String = "ani@example.org") async throws -> SubjectID {
        try await collect(Submission(at: "join", ["email": email]))
    }

    /// Somebody of whom only these were noted at the desk.
    @discardableResult
    func noted(
        _ items: String..., of subject: SubjectID? = nil, happened: Instant? = nil
    ) async throws -> SubjectID {
        try await collect(
            Submission(
                at: "desk", Dictionary(uniqueKeysWithValues: items.map { ($0, "something") }), subject: subject),
            happened: happened)
    }

    private func collect(_ submission: Submission, happened: Instant? = nil) async throws -> SubjectID {
        let outcome = try await house.door.collect(submission, house.byProgram(controller, happened: happened))
        guard case .accepted(let receipt) = outcome else {
            Issue.record("refused: \(outcome)")
            throw DoorError.personUnknown
        }
        return receipt.subject
    }

    func days(_ days: Int64) { house.time.advance(seconds: days * 86_400) }

    var sweep: Sweep { Sweep(door: house.door, clock: house.time.clock, holder: "node-1") }

    @discardableResult
    func swept(isTrial: Bool = false) async throws -> SweepReport {
        try #require(try await sweep.run(controller, isTrial: isTrial))
    }

    func held(_ subject: SubjectID) async throws -> Set<String> {
        let controller = controller
        return Set(try await house.stores.readData { try $0.data(of: controller, subject) }.map(\.item.rawValue))
    }

    /// The rows of an item that stand, oldest first.
    func rows(_ item: String, of subject: SubjectID) async throws -> [SealedDatum] {
        let controller = controller
        return try await house.stores.readData { try $0.standingData(of: controller, subject) }
            .filter { $0.item.rawValue == item }.sorted { $0.collectedAt < $1.collectedAt }
    }

    func due(_ subject: SubjectID) async throws -> Instant? {
        let controller = controller
        let marks = try await house.stores.read {
            try $0.peopleDue(of: controller, until: Instant(milliseconds: .max), after: nil, limit: 1000)
        }
        return marks.first { $0.subject == subject }?.due
    }

    func isThere(_ subject: SubjectID) async throws -> Bool {
        do { return try await house.door.person(subject, at: controller).subject == subject } catch DoorError
            .personUnknown
        { return false }
    }

    /// The person's entries, newest first.
    func entries(_ subject: SubjectID) async throws -> [EvidenceEntry] {
        try await house.sequence()
        return try await house.door.history(of: subject, at: controller, before: nil, limit: 100)
            .map { try $0.entry }
    }
}
