import Vocabulary

/// A question resolved against one policy: everything about it that is the same for each person.
struct Question: Sendable {
    /// `nil` for care of the data.
    var purpose: CompiledPurpose?
    /// Positions of the items asked about, in the question's order, each once.
    var items: [Int]
    /// For sharing: the recipient, when it is declared.
    var recipient: CompiledRecipient?
    /// For collecting: the point, when it is declared.
    var point: CompiledPoint?
    /// Prohibitions that match, with the item by which they do.
    var prohibitions: [(prohibition: CompiledProhibition, item: Int?)] = []
    /// Reasons that no person's state can change, in the order of ``Slot``.
    var fixed: [(slot: Slot, reason: Reason)] = []

    /// Where a fixed reason stands among the others.
    enum Slot: UInt8 {
        case purposeData, operation, particulars, roles, recipient, afterRecipientCondition
    }

    mutating func add(_ slot: Slot, _ code: ReasonCode, _ element: ElementReference?, datum: ElementName? = nil) {
        fixed.append((slot, Reason(code, element, datum: datum)))
    }

    /// Gives the fixed reasons of one slot.
    func append(_ slot: Slot, to reasons: inout [Reason]) {
        guard !fixed.isEmpty else { return }
        for entry in fixed where entry.slot == slot { reasons.append(entry.reason) }
    }
}

/// What stage 1 comes to: an answer at once, or a question that is worth judging.
enum Resolution {
    case answered(DecisionResponse, by: DecisionCheck)
    case question(Question)
}

extension CompiledPolicy {
    /// Stage 1 of the judgement, and all of stage 2 that does not depend on the person.
    func resolve(_ request: DecisionRequest) -> Resolution {
        var purpose: CompiledPurpose?
        if request.operation.isUse {
            guard let name = request.purpose else {
                return .answered(.init(effect: .deny, reasons: [Reason(.purposeMissing, nil)]), by: .purpose)
            }
            guard let declared = purposes[name] else {
                return .answered(
                    .init(effect: .notApplicable, reasons: [Reason(.purposeUndeclared, closed.purposes)]),
                    by: .purpose)
            }
            purpose = declared
        }
        let (items, unknown) = resolveItems(request.data)
        guard unknown.isEmpty else {
            let reasons = unknown.map { Reason(.dataUndeclared, closed.data, datum: $0) }
            return .answered(.init(effect: .deny, reasons: reasons), by: .data)
        }
        guard !items.isEmpty else {
            if let purpose, purpose.declaresNoData {
                let reason = Reason(.noPersonalData, purpose.element)
                return .answered(.init(effect: .permit, reasons: [reason], restsOn: [purpose.element]), by: .data)
            }
            return .answered(.init(effect: .deny, reasons: [Reason(.dataMissing, nil)]), by: .data)
        }
        if let effective, request.at < effective {
            return .answered(.init(effect: .deny, reasons: [Reason(.notInForce, nil)]), by: .force)
        }
        var question = Question(purpose: purpose, items: items)
        guard let purpose else { return .question(question) }
        weighPurpose(purpose, request, &question)
        if request.operation == .share { weighRecipient(purpose, request, &question) }
        if request.operation == .collect { question.point = request.point.flatMap { points[$0] } }
        return .question(question)
    }

    /// The items of these names and groups, each once, and the names that are not declared.
    private func resolveItems(_ names: [ElementName]) -> (items: [Int], unknown: [ElementName]) {
        var items: [Int] = []
        var unknown: [ElementName] = []
        var seen: Set<ElementName> = []
        items.reserveCapacity(names.count)
        for name in names {
            if let item = itemIndex[name] {
                if !items.contains(item) { items.append(item) }
            } else if let group = groups[name] {
                for item in group where !items.contains(item) { items.append(item) }
            } else if seen.insert(name).inserted {
                unknown.append(name)
            }
        }
        return (items, unknown)
    }

    /// The operations that would need a value that can be read.
    private static let reading = OperationSet([.read, .combine, .share, .publish])

    /// Rules 4, 5, 6, 8 and 9.
    private func weighPurpose(_ purpose: CompiledPurpose, _ request: DecisionRequest, _ question: inout Question) {
        for item in question.items where !purpose.items.contains(item) {
            question.add(.purposeData, .dataNotForPurpose, purpose.element, datum: itemNames[item])
        }
        if !purpose.operations.contains(request.operation) {
            question.add(.operation, .operationNotForPurpose, purpose.element)
        }
        if let digestItems, !purpose.isBuiltIn, Self.reading.contains(request.operation) {
            for item in question.items where digestItems.contains(item) {
                question.add(.operation, .keptAsDigest, itemElements[item], datum: itemNames[item])
            }
        }
        for prohibition in purpose.prohibitions {
            match(prohibition, request, &question)
        }
        guard !purpose.isBuiltIn else { return }
        for name in purpose.requires where !request.particulars.contains(name) {
            question.add(.particulars, .particularMissing, ElementReference(.particulars, name))
        }
        if request.principal.kind == .staff { weighRoles(purpose, request, &question) }
    }

    private func match(_ prohibition: CompiledProhibition, _ request: DecisionRequest, _ question: inout Question) {
        if let operations = prohibition.operations, !operations.contains(request.operation) { return }
        if !prohibition.recipients.isEmpty {
            guard let recipient = request.recipient, prohibition.recipients.contains(recipient) else { return }
        }
        guard let items = prohibition.items else {
            question.prohibitions.append((prohibition, nil))
            return
        }
        if let item = question.items.first(where: { items.contains($0) }) {
            question.prohibitions.append((prohibition, item))
        }
    }

    private func weighRoles(_ purpose: CompiledPurpose, _ request: DecisionRequest, _ question: inout Question) {
        let held = request.principal.roles
        if !purpose.roles.isEmpty, !purpose.roles.contains(where: { held.contains($0) }) {
            question.add(.roles, .roleNotAllowed, purpose.element)
            return
        }
        guard !roles.isEmpty else { return }
        let covering = held.compactMap { roles[$0] }.filter { $0.covers(purpose.name) }
        for item in question.items where !covering.contains(where: { $0.items.contains(item) }) {
            question.add(.roles, .roleNotAllowed, itemElements[item], datum: itemNames[item])
        }
    }

    /// Rule 16, but for the recipient's condition.
    private func weighRecipient(_ purpose: CompiledPurpose, _ request: DecisionRequest, _ question: inout Question) {
        guard let name = request.recipient else {
            question.add(.recipient, .recipientMissing, nil)
            return
        }
        guard let recipient = recipients[name] else {
            question.add(.recipient, .recipientUndeclared, closed.recipients)
            return
        }
        question.recipient = recipient
        guard !purpose.isBuiltIn else { return }
        if !recipient.purposes.contains(purpose.name) {
            question.add(.recipient, .recipientNotForPurpose, recipient.element)
        }
        for item in question.items where !recipient.items.contains(item) {
            question.add(.recipient, .recipientNotForData, recipient.element, datum: itemNames[item])
        }
        for name in recipient.requires where !request.particulars.contains(name) && !purpose.requires.contains(name) {
            question.add(.afterRecipientCondition, .particularMissing, ElementReference(.particulars, name))
        }
        if !recipient.needs.isEmpty {
            let onRecord = request.standings[name] ?? []
            if !recipient.needs.allSatisfy(onRecord.contains) {
                question.add(.afterRecipientCondition, .recipientStandingMissing, recipient.element)
            }
        }
        if let problem = recipient.transferProblem { question.fixed.append((.afterRecipientCondition, problem)) }
    }
}
