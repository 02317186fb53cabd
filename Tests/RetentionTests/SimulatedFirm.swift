import Policies
import Retention
import Testing
import Vocabulary

/// A firm whose rules of keeping are of every kind, for simulated people to live with.
enum SimulatedFirm {
    static let text = """
        zavet: 1
        policy: simulated
        version: "1"
        effective: 2020-01-01
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        clause: S-0
        controller: {name: Simulated Ltd, country: BG, contact: {email: office@simulated.example}}
        laws:
          bg/keeping-act: {citation: Keeping Act, period: 5 years}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          birthday: {category: identity.birth-date, type: date, labels: Date of birth}
          call: {category: transaction.order, labels: Recording}
          invoice: {category: financial.billing, many: true, labels: Invoice}
          paper: {category: transaction.order, labels: Paper form}
          note: {category: transaction.order, many: true, labels: Note}
          order: {category: transaction.order, labels: Order}
          claim: {category: transaction.order, many: true, labels: Claim}
          school: {category: transaction.order, labels: School report}
          taste: {category: transaction.order, labels: Taste}
          log: {category: transaction.order, many: true, generalise: count, labels: Log}
          card: {category: transaction.order, labels: Member's card}
          stay: {category: transaction.order, labels: Form of arrival}
        events:
          asked: {labels: Somebody asks}
          joined: {labels: Somebody joins}
          left: {labels: Somebody leaves}
          delivered: {labels: It is delivered}
          settled: {labels: The claim is settled}
          reviewed: {labels: The call is reviewed}
          dispute-ended: {labels: The dispute is ended}
          year-end: {yearly: 12-31, labels: The year ends}
        relations:
          account: {requested-by: asked, opens: joined, ends: left, labels: Account}
        purposes:
          desk:
            basis: legitimate-interests
            interests: Good service
            data: [email, birthday, call, invoice, paper, note, order, claim, school, log, card, stay]
            labels: The desk
          offers: {basis: consent, consent: offers, data: [taste, email], labels: Offers}
        consents:
          offers: {purposes: offers, ask: May we send you offers?, expires: 2 years, labels: Offers}
        collect:
          asking: {channel: web, for: desk, asks: email, may-ask: [birthday, note], events: asked, offers: offers, labels: Asking}
          join: {channel: web, for: desk, asks: email, may-ask: [birthday, school, log, card], events: joined, offers: offers, labels: Joining}
          desk: {channel: office, for: desk, may-ask: [call, invoice, paper, note, order, claim, school, log, stay], labels: The desk}
          tasting: {channel: web, for: offers, asks: taste, needs: {consent: offers}, labels: Tasting}
        retention:
          members: {data: email, keep: {latest of: [while account, while consent offers, 30 days after collected]}, then: erase}
          birthdays: {data: birthday, keep: while account, then: erase}
          calls: {data: call, keep: {earliest of: [until reviewed, 6 months after collected]}, then: erase}
          invoices: {data: invoice, keep: {law: bg/keeping-act, after: year-end}, then: erase}
          papers: {data: paper, keep: 10 days after collected, then: [erase, shred-paper]}
          notes: {data: note, keep: 20 days after collected, then: restrict}
          old-notes: {data: note, keep: 2 years after collected, then: erase}
          orders: {data: order, keep: 1 years after delivered, not-before: {law: bg/keeping-act}, then: erase}
          claims: {data: claim, keep: {either: 6 months after settled, else: 3 years after collected}, then: erase}
          school: {data: school, keep: until age 18, when: {relation: account, state: [open, ended]}, then: erase}
          school-of-others: {data: school, keep: 1 years after collected, when: {relation: account, state: [none, requested]}, then: erase}
          tastes: {data: taste, keep: while needed, then: erase}
          logs: {data: log, keep: 13 months after collected, then: anonymise}
          cards: {data: card, keep: {either: 2 years after left, else: 5 years after collected}, then: erase}
          stays: {data: stay, keep: {either: {law: bg/keeping-act, after: delivered}, else: 1 years after collected}, then: erase}
        holds:
          dispute: {labels: A dispute, until: dispute-ended}
          fraud: {labels: Fraud, data: [call, order]}
        """

    static func policy() throws -> Policy {
        let reading = PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)])
        return try #require(reading.policy, "\(reading.errors)")
    }

    static func compiled(_ policy: Policy) -> CompiledPolicy {
        CompiledPolicy(policy, countries: CountryKnowledge(economicArea: ["BG"], adequate: []))
    }

    /// Ten years of so many people, under the server's sweep or a faulty one.
    static func report(people: Int, seed: UInt64 = 7, cuts: Int = 5, sweep: SimulatedSweep? = nil) async throws
        -> SimulationReport
    {
        let policy = try policy()
        let start = try #require(CalendarDate(year: 2020, month: 1, day: 1))
        return await Simulation(
            of: policy, compiled(policy), from: start, years: 10, people: people, seed: seed, cuts: cuts, sweep: sweep
        ).run()
    }
}
