import Accounts
import Choices
import Ledger
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// A few dozen invented people for each firm, and what they ask of it, so that no page of a first look is empty.
///
/// They come in through the same door as anybody: a declared point, its rules, evidence. Their addresses are at
/// `example.org` and their names say that they are samples.
struct SamplePeople {
    /// People for each firm.
    static let count = 24

    let house: House

    /// Fills the firms that have nobody yet.
    ///
    /// - Returns: how many people were made; a point that refuses them makes fewer, which is told to nobody but the log.
    func make(for policies: [Policy]) async throws -> Int {
        var made = 0
        for policy in policies {
            guard try await house.door.data.read({ try $0.subjectCount(of: policy.id) == 0 }),
                let point = policy.accountPoint
            else { continue }
            var people: [SubjectID] = []
            for number in 1...Self.count {
                if let person = try await make(number, at: point, of: policy) { people.append(person) }
            }
            made += people.count
            guard !people.isEmpty else { continue }
            let firm = SampleFirm(
                house: house, policy: policy, people: people, staff: try await firstStaff(of: policy.id))
            try await SampleRequests(firm: firm).make()
            try await SampleKeeping(firm: firm).make()
        }
        return made
    }

    private func firstStaff(of controller: ControllerID) async throws -> StaffID? {
        try await house.stores.readAccounts { try $0.staffMembers(of: controller, after: nil, limit: 1) }.first?.id
    }

    private func make(_ number: Int, at point: PointOfCollection, of policy: Policy) async throws -> SubjectID? {
        let (offers, ago) = (chosen(point.offers, by: number), Int64(number) * 86_400 * 11)
        let person = try await register(number, at: point, of: policy, deed(policy.id, ago: ago))
        guard let person else { return nil }
        try await choose(number, offers, person, Self.circumstances(policy), policy, ago: ago)
        try await use(number, person, policy)
        return person
    }

    /// Every third of these, beginning elsewhere for each person.
    private func chosen(_ names: [ElementName], by number: Int) -> [ElementName] {
        names.enumerated().filter { ($0.offset + number) % 3 == 0 }.map(\.element)
    }

    static func circumstances(_ policy: Policy) -> ChoiceCircumstances {
        ChoiceCircumstances(way: .page, language: policy.prevailingLanguage)
    }

    /// Registers one person; `nil` where the point refuses.
    func register(
        _ number: Int, at point: PointOfCollection, of policy: Policy, _ context: DeedContext
    ) async throws -> SubjectID? {
        let value = SampleValues(number: number, language: policy.prevailingLanguage)
        let asked = point.asks + chosen(point.mayAsk, by: number)
        var values: [String: [Sealed<String>]] = [:]
        for item in asked.compactMap({ policy.data[$0] }) { values[item.name.rawValue] = [Sealed(value.of(item))] }
        let consents = chosen(point.offers, by: number).map { ($0, true) }
        let submission = Submission(
            point: point.name, values: values, agreements: Set(point.agreements),
            consents: Dictionary(uniqueKeysWithValues: consents), circumstances: Self.circumstances(policy))
        guard case .accepted(let receipt) = try await house.door.collect(submission, context) else { return nil }
        return receipt.subject
    }

    /// Some withdraw, some leave marketing.
    private func choose(
        _ number: Int, _ offers: [ElementName], _ subject: SubjectID, _ circumstances: ChoiceCircumstances,
        _ policy: Policy, ago: Int64
    ) async throws {
        let context = deed(policy.id, ago: ago / 2)
        if number % 4 == 0, let consent = offers.first {
            _ = try await house.door.choose([.withdrawConsent(consent)], by: subject, circumstances, context)
        }
        if number % 7 == 0 {
            _ = try await house.door.choose([.objectToMarketing], by: subject, circumstances, context)
        }
    }

    /// The firm asks what it may do, for each of its first purposes and for one recipient.
    private func use(_ number: Int, _ subject: SubjectID, _ policy: Policy) async throws {
        let held = try await house.door.person(subject, at: policy.id).state.data
        func items(_ names: [ElementName]) -> [ElementName] { Array(names.filter { held[$0] != nil }.prefix(2)) }
        let context = DeedContext(
            controller: policy.id, principal: Asker(kind: .client),
            actor: .client(ClientID(rawValue: "sample-shop")), now: house.clock.now)
        for purpose in policy.purposes where (number + purpose.name.rawValue.utf8.count) % 5 == 0 {
            let data = items(purpose.data)
            if data.isEmpty { continue }
            _ = try await house.door.decide(
                DecisionRequest(
                    operation: .use, purpose: purpose.name, data: data, principal: context.principal, at: context.now),
                on: subject, context)
        }
        if number % 2 == 0 { _ = try await share(subject, policy, most: 1) }
    }

    /// Asks whether data may go to the first recipients for whom anything is held.
    ///
    /// - Parameter most: recipients that are asked about.
    /// - Returns: those to whom it went.
    func share(_ subject: SubjectID, _ policy: Policy, most: Int) async throws -> [ElementName] {
        let held = try await house.door.person(subject, at: policy.id).state.data
        let context = DeedContext(
            controller: policy.id, principal: Asker(kind: .client),
            actor: .client(ClientID(rawValue: "sample-shop")), now: house.clock.now)
        var gone: [ElementName] = []
        let receiving = policy.recipients.filter { !$0.purposes.isEmpty && $0.data.contains { held[$0] != nil } }
        for recipient in receiving.prefix(most) {
            let data = Array(recipient.data.filter { held[$0] != nil }.prefix(2))
            let answer = try await house.door.decide(
                DecisionRequest(
                    operation: .share, purpose: recipient.purposes.first, data: data,
                    recipient: recipient.name, principal: context.principal, particulars: Set(recipient.requires),
                    standings: [recipient.name: Set(recipient.needs)], at: context.now), on: subject, context)
            if answer.response.effect == .permit { gone.append(recipient.name) }
        }
        return gone
    }

    private func deed(_ controller: ControllerID, ago seconds: Int64) -> DeedContext {
        let now = house.clock.now
        return DeedContext(
            controller: controller, principal: Asker(kind: .subject), actor: .system("samples"), now: now,
            happened: now.adding(seconds: -seconds))
    }
}

extension Policy {
    /// Where people open their account on the pages.
    var accountPoint: PointOfCollection? { points.first { $0.opensAccount && $0.channel == .web } }
}
