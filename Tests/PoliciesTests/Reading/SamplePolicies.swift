import Foundation
import Policies

/// Policies for tests to read and to break.
enum SamplePolicies {
    /// A policy that uses most sections and has nothing wrong with it, not even a warning.
    static let complete = """
        zavet: 1
        policy: sample
        version: "3"
        effective: 2026-01-01
        published: 2025-12-01
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        clause: S-1
        not-carried: {S-99: an invitation to like the page}
        controller:
          name: Sample Ltd
          country: BG
          contact: {email: office@sample.example, phone: "0888 000 000"}
          dpo: officer
        parties:
          officer: {name: A. Person, roles: [dpo], contact: {email: dpo@sample.example}}
          host: {name: Host GmbH, roles: [processor], countries: [DE]}
          clinic: {category: true, roles: source, labels: Clinics}
        scope:
          site: {covers: site, addresses: [https://sample.example], labels: Our site}
        laws:
          bg/sample-act: {citation: Sample Act, period: 5 years}
        people:
          customer: {labels: Customers}
          pupil: {labels: Pupils, children: true}
        sources:
          clinics: {kind: third-party, party: clinic, labels: Clinics}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          order: {category: transaction.order, many: true, labels: What was ordered}
          invoice: {category: financial.billing, labels: Invoice data}
          sex: {category: identity.sex, choices: {female: Female, male: {labels: Male}}, labels: Sex}
          health: {category: health.record, source: [subject, clinics], labels: State of health}
          visits: {category: usage.activity, source: observed, personal: when-combined, generalise: count, labels: Visits}
          score: {category: profile.score, source: derived, labels: Score}
        groups:
          contact-data: [email]
          order-data: {data: [contact-data, order], reasons: {baking: To bake, reaching: {labels: To reach you}}, because: {contact-data: [reaching], order: baking}, labels: Order data}
        facts:
          invoice-wanted: {labels: An invoice is wanted}
        particulars:
          court-order: {labels: Reference of the court order}
        events:
          order-placed: {labels: An order is placed}
          order-delivered: {labels: The order is delivered}
          joined: {labels: Somebody joins}
          left: {labels: Somebody leaves}
          year-end: {yearly: 12-31, labels: End of the year}
        relations:
          order: {requested-by: order-placed, ends: order-delivered, labels: Order}
          membership: {opens: joined, ends: left, labels: Membership}
        purposes:
          baking: {basis: contract, relation: order, before-contract: true, data: [order-data, sex], labels: Baking, withholding: No order without it}
          club: {basis: contract, relation: membership, data: [email, score], labels: The club, withholding: No membership without it}
          accounting: {basis: legal-obligation, law: bg/sample-act, data: invoice, labels: Accounts, withholding: The law demands it}
          news: {basis: consent, direct-marketing: true, data: email, labels: News}
          care: {bases: [{basis: consent, consent: care, when: {fact: invoice-wanted}}], data: health, special-exception: explicit-consent, labels: Care}
          improve: {basis: legitimate-interests, interests: Better bread, data: [visits], labels: Improving}
        consents:
          news: {purposes: news, ask: "Yes, send me news.", labels: News, withdraw-by: [link]}
          care: {purposes: [care], ask: You may note how I am., explicit: true, labels: Care}
        agreements:
          adult: {statement: I am an adult., states-age: 18}
        collect:
          order-form: {channel: web, for: [baking, accounting], asks: [order-data], may-ask: sex, asks-if: {invoice-wanted: invoice}, needs: {not: {event: left}}, agreements: adult, offers: [news], events: order-placed, opens-account: true, labels: Order form, clause: [S-2, S-3]}
          talk: {channel: office, people: customer, for: [care], asks: health, labels: A talk}
          log: {channel: automatic, for: improve, asks: visits, labels: Log of the site}
        ages: {minimum: 14, guardian: We ask by post, refuses: [health]}
        never:
          sell: {operations: share, data: health, labels: We never pass on health data, unless: {particular: court-order}}
        automated:
          scoring: {purposes: club, data: score, solely-automated: true, logic: We count visits, consequences: A free loaf, human-review: Ask us, labels: The free loaf}
        recipients:
          hosting: {party: host, role: processor, for: [baking, club], needs: [contract]}
          courts: {role: authority, for: [accounting], requires: court-order, limited-to-demand: true, labels: Courts}
        transfers: {outside-eea: never}
        retention:
          orders: {data: [order-data, sex], keep: { latest of: [while order, {either: 30 days after order-delivered, else: 1 years after collected}]}, then: erase}
          invoices: {data: invoice, keep: {latest of: [{either: until left, else: 2 years after collected}, {law: bg/sample-act, after: year-end}]}, then: erase}
          health: {data: health, keep: while consent care, then: erase}
          visits: {data: visits, keep: 6 months after collected, then: [anonymise, shred-paper]}
          score: {data: score, keep: while membership, not-before: 1 day after collected, then: erase, review: 1 years}
        anonymity: {people: 12, wait: 2 weeks, clause: S-9}
        holds:
          court: {labels: Court proceedings, until: left}
        backups: {at-most: 14 days}
        rights:
          access: {channels: [page, email], within: 2 weeks, forms: {request: {labels: Request}}, steps: {look: {labels: Look it up, owner: officer, within: 1 days}}}
        procedures:
          vetting: {owner: clerk, every: 1 years, starts-on: joined, labels: Vetting of providers}
        complaints: {authorities: [lv/dvi], procedure: vetting}
        breaches: {tell-authority-within: 48 hours}
        trackers:
          session: {kind: cookie, necessity: necessary, lifetime: session, keys: [sid], labels: Session}
          stats: {kind: cookie, necessity: analytics, lifetime: 1 years, consent: news, purposes: [news], labels: Statistics}
        tracker-rules: {maximum-lifetime: 2 years, signal-refuses: [news]}
        channels:
          mail: {kind: email, address: email, unsubscribe: The link at the foot, labels: Mail}
        topics:
          bread: {purpose: news, channels: mail, labels: Bread}
        messages:
          sunday: {purpose: news, topic: bread, channels: mail, on: year-end}
        security:
          locks: {kind: physical, owner: clerk, law: bg/sample-act, standard: ISO/IEC 27002, check: Try each door, every: 6 months, reviewed: 2026-08-31, result: All shut, labels: Locked doors}
        staff:
          clerk: {purposes: [baking], data: order-data, confidentiality: true, labels: Clerks}
        changes: {notice: 30 days, announced-by: mail, acceptance: none, keeps-rights: yes}
        statements:
          no-promise: {topic: security, text: Nothing is safe for ever.}

        """

    static func reading(_ text: String) -> PolicyReading {
        PolicyReader.read([SourceFile(path: "policy.yaml", text: text)])
    }

    /// The place of the first such words in a text.
    static func place(of words: String, in text: String) -> (line: Int, column: Int)? {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let range = line.range(of: words) {
                return (number + 1, line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1)
            }
        }
        return nil
    }

    /// The root of the package, found from this file.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
