import Choices
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

/// A few dozen invented people for each firm, so that no page of a first look is empty.
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
                let point = policy.points.first(where: { $0.opensAccount && $0.channel == .web })
            else { continue }
            for number in 1...Self.count where try await make(number, at: point, of: policy) { made += 1 }
        }
        return made
    }

    private func make(_ number: Int, at point: PointOfCollection, of policy: Policy) async throws -> Bool {
        let value = SampleValues(number: number, language: policy.prevailingLanguage)
        let asked = point.asks + point.mayAsk.enumerated().filter { ($0.offset + number) % 3 == 0 }.map(\.element)
        var values: [String: [Sealed<String>]] = [:]
        for item in asked.compactMap({ policy.data[$0] }) { values[item.name.rawValue] = [Sealed(value.of(item))] }
        let offers = point.offers.enumerated().filter { ($0.offset + number) % 3 == 0 }.map(\.element)
        let circumstances = ChoiceCircumstances(way: .page, language: policy.prevailingLanguage)
        let submission = Submission(
            point: point.name, values: values, agreements: Set(point.agreements),
            consents: Dictionary(uniqueKeysWithValues: offers.map { ($0, true) }), circumstances: circumstances)
        let ago = Int64(number) * 86_400 * 11
        let context = deed(policy.id, daysAgo: ago)
        guard case .accepted(let receipt) = try await house.door.collect(submission, context) else { return false }
        try await choose(number, offers, receipt.subject, circumstances, policy, ago: ago)
        try await use(number, receipt.subject, policy)
        return true
    }

    /// Some withdraw, some leave marketing.
    private func choose(
        _ number: Int, _ offers: [ElementName], _ subject: SubjectID, _ circumstances: ChoiceCircumstances,
        _ policy: Policy, ago: Int64
    ) async throws {
        let context = deed(policy.id, daysAgo: ago / 2)
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
        guard let recipient = policy.recipients.first(where: { !items($0.data).isEmpty && !$0.purposes.isEmpty }),
            number % 2 == 0
        else { return }
        _ = try await house.door.decide(
            DecisionRequest(
                operation: .share, purpose: recipient.purposes.first, data: items(recipient.data),
                recipient: recipient.name, principal: context.principal, particulars: Set(recipient.requires),
                standings: [recipient.name: Set(recipient.needs)], at: context.now), on: subject, context)
    }

    private func deed(_ controller: ControllerID, daysAgo seconds: Int64) -> DeedContext {
        let now = house.clock.now
        return DeedContext(
            controller: controller, principal: Asker(kind: .subject), actor: .system("samples"), now: now,
            happened: now.adding(seconds: -seconds))
    }
}

/// Invented values that have the shape of their item.
struct SampleValues {
    let number: Int
    let language: Language

    func of(_ item: DataItem) -> String {
        if item.category == "identity.name" || item.category.hasPrefix("account.username") { return name(item) }
        switch item.type {
        case .email: return "sample-\(number)@example.org"
        case .phone: return (language == .latvian ? "+371 2000" : "+359 88800") + padded(number, to: 4)
        case .date: return "19\(60 + number)-0\(number % 9 + 1)-1\(number % 9)"
        case .dateTime: return "2026-0\(number % 9 + 1)-12T09:30:00Z"
        case .number: return String(number)
        case .boolean: return number % 2 == 0 ? "true" : "false"
        case .choice: return item.choices[number % max(1, item.choices.count)].name.rawValue
        case .country: return language == .latvian ? "LV" : "BG"
        case .url: return "https://example.org/\(number)"
        case .ip: return "192.0.2.\(number)"
        case .iban: return "LV80BANK0000435195001"
        case .address, .text, .longText, .nationalID, .file: return place(item)
        }
    }

    private func name(_ item: DataItem) -> String {
        let first: [String]
        let last: String
        switch language {
        case .bulgarian: (first, last) = (["Мария", "Иван", "Елена", "Георги", "Рая", "Петър"], "Примерова")
        case .latvian: (first, last) = (["Anna", "Jānis", "Līga", "Pēteris", "Ieva", "Andris"], "Paraugs")
        default: (first, last) = (["Mary", "John", "Ellen", "George", "Ray", "Peter"], "Sample")
        }
        let given = first[number % first.count]
        if item.category.hasPrefix("account") { return "sample\(number)" }
        if item.name.rawValue.contains("first") || item.name.rawValue.contains("given") { return given }
        if item.name.rawValue.contains("sur") || item.name.rawValue.contains("last") { return last }
        return given + " " + last
    }

    private func place(_ item: DataItem) -> String {
        let text: String
        switch language {
        case .bulgarian: text = "София, ул. „Примерна“ \(number)"
        case .latvian: text = "Rīga, Parauga iela \(number)"
        default: text = "\(number) Sample Street"
        }
        return String(text.prefix(item.maxLength))
    }

    private func padded(_ value: Int, to width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
