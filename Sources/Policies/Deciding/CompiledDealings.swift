import Vocabulary

/// A recipient made ready to be judged by; whether data may cross borders to it is settled here.
final class CompiledRecipient: Sendable {
    let name: ElementName
    let element: ElementReference
    let purposes: Set<ElementName>
    let items: ItemSet
    let condition: CompiledCondition?
    let requires: [ElementName]
    let needs: [RecipientStanding]
    /// What forbids the transfer to its countries; the same for every question.
    let transferProblem: Reason?
    /// Nothing but the person's explicit consent covers the transfer (Article 49(1)(a) GDPR).
    let asksExplicitConsent: Bool
    let isAnnounced: Bool
    let isLimitedToDemand: Bool

    init(_ recipient: Recipient, of policy: Policy, countries: CountryKnowledge, _ context: CompilationContext) {
        name = recipient.name
        element = ElementReference(.recipients, recipient.name)
        purposes = Set(recipient.purposes)
        items = context.items(recipient.data)
        condition = context.condition(recipient.condition)
        (requires, needs) = (recipient.requires, recipient.needs)
        (isAnnounced, isLimitedToDemand) = (recipient.isAnnounced, recipient.isLimitedToDemand)
        transferProblem = Self.transferProblem(recipient, of: policy, countries)
        let unasked = recipient.safeguards.filter { $0 != .explicitConsent }
        asksExplicitConsent =
            transferProblem == nil && Self.isLacking(unasked, Self.outside(recipient, of: policy, countries), countries)
    }

    /// Where the recipient gets the data outside the European Economic Area.
    private static func outside(
        _ recipient: Recipient, of policy: Policy, _ knowledge: CountryKnowledge
    ) -> [String] {
        let places = recipient.countries.isEmpty ? [policy.controller.country] : recipient.countries
        return places.filter { !knowledge.isInside($0) }
    }

    /// Whether data may not go to one of these countries under these safeguards.
    private static func isLacking(
        _ safeguards: [TransferSafeguard], _ outside: [String], _ knowledge: CountryKnowledge
    ) -> Bool {
        let onlyAdequacy = safeguards.allSatisfy { $0 == .adequacy }
        return !outside.isEmpty
            && (safeguards.isEmpty || (onlyAdequacy && !outside.allSatisfy(knowledge.adequate.contains)))
    }

    /// Articles 44 to 49 GDPR, for each country in which the recipient gets the data.
    private static func transferProblem(
        _ recipient: Recipient, of policy: Policy, _ knowledge: CountryKnowledge
    ) -> Reason? {
        let outside = outside(recipient, of: policy, knowledge)
        guard !outside.isEmpty else { return nil }
        if let transfers = policy.transfers, transfers.rule == .never {
            return Reason(.transferForbidden, ElementReference(.transfers, transfers.name))
        }
        return isLacking(recipient.safeguards, outside, knowledge)
            ? Reason(.transferWithoutSafeguard, ElementReference(.recipients, recipient.name)) : nil
    }
}

/// A point of collection made ready to be judged by.
final class CompiledPoint: Sendable {
    let name: ElementName
    let element: ElementReference
    let purposes: Set<ElementName>
    let source: ElementName
    let asks: [Int]
    /// What may come in without a fact: asked, or allowed.
    let open: ItemSet
    let asksIf: [(fact: ElementName, asks: [Int], items: ItemSet)]
    let needs: CompiledCondition?
    let agreements: [ElementName]
    let requires: [ElementName]
    let minimumAge: Int?
    let isForChildrenOnly: Bool
    /// Nobody is there who could state an age: a log, or a partner that sends data on.
    let isUnattended: Bool
    let hasWarning: Bool

    init(_ point: PointOfCollection, of policy: Policy, _ context: CompilationContext) {
        name = point.name
        element = ElementReference(.collect, point.name)
        purposes = Set(point.purposes)
        source = point.source
        asks = context.positions(point.asks)
        open = context.items(point.asks + point.mayAsk)
        asksIf = point.asksIf.map { ($0.fact, context.positions($0.data), context.items($0.data)) }
        needs = context.condition(point.needs)
        (agreements, requires, minimumAge) = (point.agreements, point.requires, point.minimumAge)
        isForChildrenOnly =
            !point.people.isEmpty && point.people.allSatisfy { policy.people[$0]?.areChildren ?? false }
        hasWarning = !point.warning.isEmpty
        isUnattended = point.channel == .automatic || point.channel == .partner
    }
}

/// A role of the staff, with what it covers.
struct CompiledRole: Sendable {
    /// `nil`: all purposes.
    let purposes: Set<ElementName>?
    let items: ItemSet

    init(_ role: StaffRole, _ context: CompilationContext) {
        purposes = role.purposes.isEmpty ? nil : Set(role.purposes)
        items = role.data.isEmpty ? ItemSet(all: context.itemIndex.count) : context.items(role.data)
    }

    func covers(_ purpose: ElementName) -> Bool { purposes?.contains(purpose) ?? true }
}
