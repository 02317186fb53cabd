import Policies
import Processing
import Vocabulary

/// Speaks of the elements of one policy to one reader: labels, grounds, ends of keeping.
struct PolicyVoice: Sendable {
    let policy: Policy
    let registers: Registers
    let say: Voice

    init(_ policy: Policy, registers: Registers, say: Voice) {
        (self.policy, self.registers, self.say) = (policy, registers, say)
    }

    /// The label of an element; its name when the policy no longer declares it.
    func label(_ section: PolicySection, _ name: ElementName) -> String {
        if section == .purposes, name == .dataSubjectRights { return say(PolicyWordsText.rightsPurpose) }
        return policy.element(ElementReference(section, name))?.label(say) ?? name.rawValue
    }

    func labels(_ section: PolicySection, _ names: [ElementName]) -> [String] { names.map { label(section, $0) } }

    /// The grounds of a purpose in words, in the policy's order.
    func bases(of purpose: ElementName) -> [String] {
        var seen: Set<String> = []
        return (policy.purposes[purpose]?.grounds ?? []).map { say(basis($0)) }.filter { seen.insert($0).inserted }
    }

    private func basis(_ ground: Ground) -> BasisText {
        switch ground.basis {
        case .consent: return .consent(ground.consent.map { label(.consents, $0) } ?? "")
        case .contract: return .contract(ground.relation.map { label(.relations, $0) } ?? "")
        case .legalObligation: return .legalObligation(ground.law.map(citation) ?? "")
        case .vitalInterests: return .vitalInterests
        case .publicTask: return .publicTask(ground.law.map(citation) ?? "")
        case .legitimateInterests: return .legitimateInterests(bare(say(ground.interests)))
        }
    }

    /// A law as the reader's language cites it; never one whose citation nobody has confirmed without saying so.
    func citation(_ law: ElementName) -> String {
        let declared = policy.laws[law]
        let known = registers.laws[law.rawValue]
        let text = declared.map { say($0.citation) } ?? known.map { say($0.citation) } ?? ""
        guard !text.isEmpty else { return label(.laws, law) }
        let isVerified = declared?.isVerified ?? known?.isVerified ?? false
        return isVerified ? text : say(PolicyWordsText.unverified(text))
    }

    /// Where something came from.
    func source(_ name: ElementName) -> String {
        if let declared = policy.sources[name], !declared.annotations.labels.isEmpty {
            return declared.label(say)
        }
        switch name.rawValue {
        case "subject": return say(MyDataText.fromSubject)
        case "observed": return say(MyDataText.fromObserved)
        case "derived": return say(MyDataText.fromDerived)
        default: return name.rawValue
        }
    }

    /// Without the full stop at its end, for use inside a sentence.
    func bare(_ text: String) -> String {
        guard text.hasSuffix(ForeignWords.end) else { return text.hasSuffix(".") ? String(text.dropLast()) : text }
        return bare(String(text.dropLast(ForeignWords.end.count))) + ForeignWords.end
    }
}

extension PolicyVoice {
    /// When something goes, in words, as a sentence.
    func keeping(_ end: KeepingEnd) -> String {
        switch end {
        case .at(let instant, let rule):
            guard instant > say.now else { return say.sentence(say(KeepingText.over(say.date(instant)))) }
            return say.sentence(say(KeepingText.on(outcome(rule), say.date(instant))))
        case .waiting(let awaited, let rule):
            let clauses = awaited.map { say(clause($0)) }
            guard !clauses.isEmpty else { return say.sentence(say(KeepingText.never)) }
            return say.sentence(say(KeepingText.when(outcome(rule), clauses.joined(separator: "; "))))
        case .never: return say.sentence(say(KeepingText.never))
        }
    }

    /// When a value goes; what another replaced has no day of its own.
    func keeping(_ held: HeldValue) -> String {
        if held.isReplaced { return say(MyDataText.replacedEnd) }
        let ofPurposes = Set(held.ends.map(\.end)).count > 1 ? held.ends.map(serving) : []
        return ([keeping(held.end)] + ofPurposes).joined(separator: " ")
    }

    /// Until when a value serves some of its purposes, as a sentence.
    private func serving(_ part: KeepingPlan.PurposeEnd) -> String {
        let purposes = part.purposes.map { label(.purposes, $0) }.joined(separator: ", ")
        let text: KeepingText
        switch part.end {
        case .at(let instant, _):
            let day = say.date(instant)
            text = instant > say.now ? .servesUntil(purposes, day) : .servesNoMore(purposes, day)
        case .waiting(let awaited, _) where !awaited.isEmpty:
            text = .servesWhile(purposes, awaited.map { say(clause($0)) }.joined(separator: "; "))
        case .waiting, .never: text = .servesWithoutEnd(purposes)
        }
        return say.sentence(say(text))
    }

    /// The rule's own words, the law and the clauses behind an end.
    func rule(of end: KeepingEnd) -> RetentionRule? {
        switch end {
        case .at(_, let rule), .waiting(_, let rule): return policy.retention[rule]
        case .never: return nil
        }
    }

    /// The law that a rule of keeping rests on.
    func law(of rule: RetentionRule) -> ElementName? { rule.law ?? rule.keep.law ?? rule.notBefore?.law }

    private func outcome(_ rule: ElementName) -> RetentionOutcome { policy.retention[rule]?.outcome ?? .erase }

    private func clause(_ reference: ElementReference) -> KeepingText {
        let name = label(reference.section, reference.name)
        switch reference.section {
        case .relations: return .relationEnds(name)
        case .events: return .afterEvent(name)
        case .consents: return .consentEnds(name)
        case .purposes: return .purposeEnds(name)
        case .laws: return .lawEnds(citation(reference.name))
        case .ages: return .birthdayUnknown
        default: return .otherEnds(name)
        }
    }
}

extension RetentionExpression {
    /// The first law that the expression counts by.
    fileprivate var law: ElementName? {
        switch self {
        case .law(let law, _): return law
        case .latest(let parts), .earliest(let parts): return parts.lazy.compactMap(\.law).first
        case .otherwise(let first, let second): return first.law ?? second.law
        default: return nil
        }
    }
}
