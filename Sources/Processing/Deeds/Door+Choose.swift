import Choices
import Ledger
import Policies
import Vocabulary

/// How a choice came about.
package struct ChoiceCircumstances: Sendable {
    package var way: ChoiceRecord.Way
    package var language: Language?
    /// The words that were before the person, where they were not Zavet's own.
    package var shown: ShownText?
    package var byGuardian: Bool
    package var isProven: Bool

    package init(
        way: ChoiceRecord.Way, language: Language?, shown: ShownText? = nil, byGuardian: Bool = false,
        isProven: Bool = true
    ) {
        (self.way, self.language, self.shown) = (way, language, shown)
        (self.byGuardian, self.isProven) = (byGuardian, isProven)
    }
}

extension Door {
    /// Records acts of choice, all or none; the next question already knows them.
    ///
    /// - Throws: ``ChoiceError``, then nothing was recorded; ``DoorError``.
    package func choose(
        _ acts: [ChoiceAct], by subject: SubjectID, _ circumstances: ChoiceCircumstances, _ context: DeedContext
    ) async throws -> (choices: [ChoiceRecord], evidence: [EntryID]) {
        let loaded = try policy(of: context.controller, at: context.now)
        let ids = ids
        let (records, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            try Self.apply(acts, circumstances, context, loaded, ids, to: &record, in: transaction)
        }
        return (records, evidence)
    }

    /// The part of a deed that is choices: rows, state and drafts of evidence.
    static func apply(
        _ acts: [ChoiceAct], _ circumstances: ChoiceCircumstances, _ context: DeedContext, _ loaded: LoadedPolicy,
        _ ids: RandomIDs, to record: inout PersonRecord, in transaction: any ChoiceTransaction
    ) throws -> ([ChoiceRecord], [EvidenceDraft]) {
        let rules = loaded.choiceRules
        var (choices, drafts): ([ChoiceRecord], [EvidenceDraft]) = ([], [])
        for act in acts {
            if act.isFindingOfTheFirm, context.principal.kind == .subject { throw ChoiceError.findingOfTheFirm }
            record.state = try rules.applying(
                act, to: record.state, happened: context.happened, byGuardian: circumstances.byGuardian)
            let shown = try words(of: act, circumstances, loaded, context.principal)
            if let shown { try transaction.keepShownText(shown, at: context.controller) }
            let consent = act.givenConsent.flatMap { loaded.policy.consents[$0] }
            let scope = consent.map(rules.scope(of:))
            let choice = ChoiceRecord(
                id: ids.timeOrdered(at: context.now), controller: context.controller, subject: record.subject,
                act: act, happened: context.happened, learned: context.now, way: circumstances.way,
                shown: shown?.digest, language: shown?.language ?? circumstances.language,
                policy: loaded.version.digest, purposes: scope?.purposes ?? [], data: scope?.data ?? [],
                expires: consent.flatMap { rules.expiry(of: $0, givenAt: context.happened) },
                byGuardian: circumstances.byGuardian, isProven: circumstances.isProven,
                actorKind: context.actor.kind.rawValue, actorID: context.actor.id)
            try transaction.insertChoice(choice)
            choices.append(choice)
            drafts.append(EvidenceDraft(choosing: choice, loaded.policy))
        }
        return (choices, drafts)
    }

    /// The words that a giving of consent is recorded with: those given, else the policy's own in that language.
    ///
    /// Our own pages show words of another language where there are none in the reader's, and that is recorded. Of the
    /// firm's programs we know only what they tell: a language in which there are no words cannot have been shown.
    static func words(
        of act: ChoiceAct, _ circumstances: ChoiceCircumstances, _ loaded: LoadedPolicy, _ principal: Asker
    ) throws(ChoiceError) -> ShownText? {
        guard let name = act.givenConsent else { return circumstances.shown }
        if let shown = circumstances.shown { return shown }
        guard circumstances.isProven else { return nil }
        guard let consent = loaded.policy.consents[name] else { throw .undeclared(name) }
        if let told = circumstances.language, principal.kind != .subject, consent.ask.byLanguage[told] == nil {
            throw .wordsMissing(name)
        }
        let language = circumstances.language ?? loaded.policy.prevailingLanguage
        guard let shown = loaded.words(of: consent, in: language) else { throw .wordsMissing(name) }
        return shown
    }
}

extension ChoiceAct {
    /// The consent that the act gives.
    fileprivate var givenConsent: ElementName? {
        guard case .giveConsent(let name) = self else { return nil }
        return name
    }

    fileprivate var evidenceKind: EvidenceKind {
        switch self {
        case .giveConsent: return .consentGiven
        case .refuseConsent: return .consentRefused
        case .withdrawConsent, .invalidateConsent: return .consentWithdrawn
        case .object, .objectToMarketing: return .objectionMade
        case .upholdObjection, .dismissObjection, .endObjection, .endMarketingObjection: return .objectionEnded
        case .leaveChannel, .leaveTopic: return EvidenceKind("preference-left")
        case .joinChannel, .joinTopic: return EvidenceKind("preference-joined")
        }
    }
}

extension EvidenceDraft {
    init(choosing choice: ChoiceRecord, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "act": .code(choice.act.code), "choice": .name(ElementName(rawValue: choice.id.rawValue)),
            "way": .code(choice.way.rawValue), "proven": .flag(choice.isProven),
        ]
        if let element = choice.act.element { detail["element"] = .name(element.name) }
        if !choice.purposes.isEmpty { detail["purposes"] = .names(choice.purposes) }
        if let shown = choice.shown { detail["words"] = .digest(shown) }
        if let language = choice.language { detail["language"] = .name(ElementName(rawValue: language.rawValue)) }
        if choice.byGuardian { detail["by-guardian"] = .flag(true) }
        let clauses = choice.act.element.flatMap { policy.element($0)?.clauses } ?? []
        self.init(kind: choice.act.evidenceKind, clauses: clauses, detail: detail)
    }
}
