import Vocabulary

/// A purpose made ready to be judged by.
final class CompiledPurpose: Sendable {
    let name: ElementName
    let element: ElementReference
    /// The purpose `data-subject-rights`, which every policy has.
    let isBuiltIn: Bool
    let items: ItemSet
    let declaresNoData: Bool
    let operations: OperationSet
    let condition: CompiledCondition?
    let requires: [ElementName]
    let roles: [ElementName]
    let minimumAge: Int?
    let grounds: [CompiledGround]
    let isDirectMarketing: Bool
    let isAggregateOnly: Bool
    let specialException: SpecialException?
    let isAboveRestriction: Bool
    /// Whether it is a reason to keep what serves it.
    let keepsData: Bool
    /// The prohibitions that name this purpose or none, in the order of the file.
    let prohibitions: [CompiledProhibition]
    /// The automated decisions for it in which a human must be able to step in.
    let humanReviews: [ElementName]

    init(_ purpose: Purpose, of policy: Policy, _ context: CompilationContext) {
        name = purpose.name
        element = ElementReference(.purposes, purpose.name)
        isBuiltIn = false
        items = context.items(purpose.data)
        declaresNoData = purpose.data.isEmpty
        let isShared = policy.recipients.contains { $0.purposes.contains(purpose.name) }
        operations = OperationSet(Array(purpose.operations) + [.collect, .store] + (isShared ? [.share] : []))
        condition = context.condition(purpose.condition)
        requires = purpose.requires
        roles = purpose.roles
        minimumAge = purpose.minimumAge
        grounds = purpose.grounds.map { CompiledGround($0, of: purpose, in: policy, context) }
        isDirectMarketing = purpose.isDirectMarketing
        isAggregateOnly = purpose.isAggregateOnly
        specialException = purpose.specialException
        isAboveRestriction = purpose.restrictionExemption != nil
        keepsData = purpose.keepsData
        prohibitions = context.prohibitions(for: purpose.name)
        humanReviews = Self.humanReviews(for: purpose.name, in: policy)
    }

    /// The purpose `data-subject-rights`: it covers all data and rests on a legal obligation.
    init(rightsIn policy: Policy, _ context: CompilationContext) {
        name = .dataSubjectRights
        element = ElementReference(.purposes, .dataSubjectRights)
        isBuiltIn = true
        items = ItemSet(all: policy.data.count)
        declaresNoData = false
        operations = OperationSet([.collect, .read, .use, .share])
        (condition, requires, roles, minimumAge, grounds) = (nil, [], [], nil, [])
        (isDirectMarketing, isAggregateOnly, specialException, isAboveRestriction) = (false, false, nil, true)
        keepsData = false
        prohibitions = context.prohibitions(for: .dataSubjectRights)
        humanReviews = Self.humanReviews(for: .dataSubjectRights, in: policy)
    }

    /// Whether an item that serves it may be held for it.
    func keeps(_ item: Int) -> Bool { keepsData && items.contains(item) }

    private static func humanReviews(for purpose: ElementName, in policy: Policy) -> [ElementName] {
        policy.automated.filter { $0.isSolelyAutomated && $0.purposes.contains(purpose) }.map(\.name)
    }
}

/// One ground of a purpose, with what a question must know of its element.
final class CompiledGround: Sendable {
    enum Kind: Sendable {
        case consent(ElementName, minimumAge: Int?, isExplicit: Bool)
        case contract(ElementName, beforeContract: Bool)
        /// Holds as such: a legal obligation or vital interests.
        case lawful(ReasonCode)
        /// Holds unless the person objected (Article 21(1) GDPR).
        case openToObjection(ReasonCode)
        /// A contract without a relation, which the checker refuses.
        case broken
    }
    let kind: Kind
    /// The consent, the relation, or the purpose itself.
    let element: ElementReference
    /// What a permit on this ground cites.
    let law: ElementReference?
    let condition: CompiledCondition?

    init(_ ground: Ground, of purpose: Purpose, in policy: Policy, _ context: CompilationContext) {
        condition = context.condition(ground.condition)
        law = ground.law.map { ElementReference(.laws, $0) }
        let own = ElementReference(.purposes, purpose.name)
        switch ground.basis {
        case .consent:
            let name = ground.consent ?? purpose.name
            let declared = policy.consents[name]
            kind = .consent(
                name, minimumAge: declared?.minimumAge, isExplicit: declared?.isExplicit ?? false)
            element = ElementReference(.consents, name)
        case .contract:
            guard let relation = ground.relation else {
                (kind, element) = (.broken, own)
                return
            }
            kind = .contract(relation, beforeContract: ground.beforeContract)
            element = ElementReference(.relations, relation)
        case .legalObligation: (kind, element) = (.lawful(.legalObligationHolds), own)
        case .vitalInterests: (kind, element) = (.lawful(.vitalInterestsHold), own)
        case .publicTask: (kind, element) = (.openToObjection(.publicTaskHolds), own)
        case .legitimateInterests: (kind, element) = (.openToObjection(.legitimateInterestsHold), own)
        }
    }
}

/// A prohibition made ready to be matched.
final class CompiledProhibition: Sendable {
    let element: ElementReference
    /// `nil`: any.
    let operations: OperationSet?
    let items: ItemSet?
    /// Empty: any, also none.
    let recipients: [ElementName]
    let purposes: [ElementName]
    let unless: CompiledCondition?

    init(_ prohibition: Prohibition, _ context: CompilationContext) {
        element = ElementReference(.never, prohibition.name)
        operations = prohibition.operations.isEmpty ? nil : OperationSet(prohibition.operations)
        items = prohibition.data.isEmpty ? nil : context.items(prohibition.data)
        (purposes, recipients) = (prohibition.purposes, prohibition.recipients)
        unless = context.condition(prohibition.unless)
    }
}
