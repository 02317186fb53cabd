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
            controller: policy.id, entries: Self.order.map(entry), contacts: contacts, email: email,
            authorities: authorities,
            namesOtherAuthorities: policy.complaints?.namesElsewhere(on: say.timeZone.local(say.now).date) ?? false,
            outside: OutsideLinks(policy: policy))
    }

    private func entry(_ right: Right) -> RightsPage.Entry {
        guard let rule = policy.rights[ElementName(rawValue: right.rawValue)] else {
            return .init(
                right: right, text: "", facts: [], clauses: [], isDeclared: false, letter: letter(right, nil),
                forms: forms(right))
        }
        var facts: [(RightsText, String)] = []
        let channels = rule.channels.filter { right.isTakenOnPages || $0 != .page }
        if !channels.isEmpty {
            facts.append((.ways, channels.map { say(RightsText.channel($0)) }.joined(separator: ", ")))
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
            right: right, text: say(rule.annotations.text), facts: facts, clauses: rule.clauses, isDeclared: true,
            letter: letter(right, rule), forms: forms(right))
    }

    /// In the reader's language where the firm has it, else in the firm's own.
    private func forms(_ right: Right) -> [(title: String, path: Path)] {
        let languages = PrintedForm.languages(of: policy)
        let language = languages.contains(say.language) ? say.language : languages[0]
        return PrintedForm.all(of: policy).filter { $0.right == right }.map {
            ($0.title(say), .form(policy.id, $0.name, language))
        }
    }

    /// For the rights that the pages do not take; with the subject line that the firm wants, where it wants one.
    private func letter(_ right: Right, _ rule: RightRule?) -> RightsPage.Letter? {
        guard !right.isTakenOnPages else { return nil }
        let firm = ForeignWords.bare(say(policy.controller.legalName))
        let wanted = rule.map { ForeignWords.bare(say($0.subjectLine)) } ?? ""
        return .init(
            subject: wanted.isEmpty ? say(RightsText.letterSubject(right)) : wanted,
            body: say(RightsText.letter(right, firm: firm)))
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

    private var officer: Party? { policy.controller.dataProtectionOfficer.flatMap { policy.parties[$0] } }
    private var representative: Party? { policy.controller.representative.flatMap { policy.parties[$0] } }

    /// The controller, its officer, its representative: whoever of them can be reached in any way.
    private var contacts: [RightsPage.Contact] {
        var contacts: [RightsPage.Contact] = []
        let own = rows(policy.controller.contact) + seat
        if !own.isEmpty { contacts.append(.init(name: say(policy.controller.legalName), rows: own)) }
        if let officer {
            contacts.append(.init(name: named(.officer, officer), rows: rows(officer.contact)))
        }
        if let representative, !representative.contact.isEmpty {
            contacts.append(.init(name: named(.representative, representative), rows: rows(representative.contact)))
        }
        return contacts
    }

    private func named(_ role: RightsText, _ party: Party) -> String {
        let name = say(party.legalName)
        return name.isEmpty ? say(role) : say(role) + ": " + name
    }

    private var email: String? {
        [officer?.contact, policy.controller.contact, representative?.contact].lazy
            .compactMap { $0?.emails.first }.first
    }

    private var seat: [(RightsText, String)] {
        let seat = say(policy.controller.seat)
        return seat.isEmpty || !policy.controller.contact.addresses.isEmpty ? [] : [(.address, seat)]
    }

    private func rows(_ contact: ContactDetails) -> [(RightsText, String)] {
        var rows: [(RightsText, String)] = contact.emails.map { (.email, $0) }
        rows += contact.phones.map { (.phone, $0) }
        rows += contact.addresses.map { (.address, say($0)) }
        rows += contact.sites.map { (.site, $0) }
        if !contact.office.isEmpty { rows.append((.office, say(contact.office))) }
        if !contact.person.isEmpty { rows.append((.person, say(contact.person))) }
        return rows
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
