import Policies
import Vocabulary

/// Makes the page of rights from the policy and the register of authorities.
struct RightsReading: Sendable {
    let policy: Policy
    let registers: Registers
    let say: Voice

    /// In the order of the law, those of which a person thinks first at the top.
    private static let order: [Right] = [
        .access, .rectification, .withdrawConsent, .objection, .portability, .erasure, .restriction,
        .automatedDecision, .information, .complaint,
    ]

    var page: RightsPage {
        RightsPage(
            controller: policy.id, entries: Self.order.map(entry), contacts: contacts, authorities: authorities,
            outside: OutsideLinks(policy: policy))
    }

    private func entry(_ right: Right) -> RightsPage.Entry {
        guard let rule = policy.rights[ElementName(rawValue: right.rawValue)] else {
            return .init(right: right, text: "", facts: [], clauses: [], isDeclared: false)
        }
        var facts: [(RightsText, String)] = []
        if !rule.channels.isEmpty {
            facts.append((.ways, rule.channels.map { say(RightsText.channel($0)) }.joined(separator: ", ")))
        }
        if right != .complaint, right != .information, right != .withdrawConsent {
            facts.append((.within, rule.within.map(period) ?? say(RightsText.oneMonth)))
        }
        if let longest = rule.extendedTo { facts.append((.longest, period(longest))) }
        let texts: [(RightsText, LocalizedText)] = [
            (.identity, rule.identification), (.others, rule.representation), (.fee, rule.fee), (.limits, rule.limits),
        ]
        facts += texts.map { ($0.0, say($0.1)) }.filter { !$0.1.isEmpty }
        return .init(
            right: right, text: say(rule.annotations.text), facts: facts, clauses: rule.clauses, isDeclared: true)
    }

    private func period(_ period: Period) -> String {
        switch period.unit {
        case .hours: return say(RightsText.hours(period.count))
        case .days: return say(RightsText.days(period.count))
        case .weeks: return say(RightsText.weeks(period.count))
        case .months: return say(RightsText.months(period.count))
        case .years: return say(RightsText.years(period.count))
        }
    }

    private var contacts: [RightsPage.Contact] {
        var contacts: [RightsPage.Contact] = []
        let own = rows(policy.controller.contact) + seat
        if !own.isEmpty { contacts.append(.init(name: say(policy.controller.legalName), rows: own)) }
        if let officer = policy.controller.dataProtectionOfficer.flatMap({ policy.parties[$0] }) {
            let rows = rows(officer.contact)
            let name = say(officer.legalName)
            contacts.append(
                .init(name: say(RightsText.officer) + (name.isEmpty ? "" : ": " + name), rows: rows))
        }
        return contacts
    }

    private var seat: [(RightsText, String)] {
        let seat = say(policy.controller.seat)
        return seat.isEmpty || !policy.controller.contact.addresses.isEmpty ? [] : [(.address, seat)]
    }

    private func rows(_ contact: ContactDetails) -> [(RightsText, String)] {
        contact.emails.map { (RightsText.email, $0) } + contact.phones.map { (.phone, $0) }
            + contact.addresses.map { (.address, say($0)) } + contact.sites.map { (.site, $0) }
    }

    private var authorities: [RightsPage.Contact] {
        let own = policy.controller.authority ?? registers.countries[policy.controller.country]?.authority
        var keys: [String] = []
        for key in [own].compactMap({ $0 }) + (policy.complaints?.authorities ?? []) where !keys.contains(key) {
            keys.append(key)
        }
        return keys.compactMap { registers.authorities[$0] }.map { authority in
            let address = say(authority.address)
            let rows: [(RightsText, String?)] = [
                (.email, authority.email), (.phone, authority.phone), (.address, address.isEmpty ? nil : address),
                (.site, authority.site),
            ]
            return .init(name: say(authority.name), rows: rows.compactMap { row in row.1.map { (row.0, $0) } })
        }
    }
}
