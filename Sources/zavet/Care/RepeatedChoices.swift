import Choices
import Ledger
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// Carries what newer evidence tells into restored stores, as far as it speaks for the person, and names the rest.
///
/// Invariant (withdrawn is withdrawn): what narrows is repeated, because evidence tells it whole: a consent refused,
/// withdrawn or found invalid, an objection, a channel or topic left; and holds (``RepeatedHolds``). What widens, or would need a value that evidence
/// never holds, is not: it is told, to be entered again.
struct RepeatedChoices {
    /// A deed that the copy lacks and that was not repeated.
    struct Lost: Sendable {
        let entry: EntryID
        let controller: ControllerID
        let kind: EvidenceKind
        let subject: SubjectReference?
        let happened: Instant
    }

    let house: House
    /// When the copy of the data was begun; what was answered before is in it.
    let since: Instant
    private(set) var repeated = 0
    private(set) var holds: RepeatedHolds
    private(set) var lost: [Lost] = []

    init(house: House, since: Instant) {
        (self.house, self.since) = (house, since)
        holds = RepeatedHolds(house: house, since: since)
    }

    /// Takes one entry of a bundle, in the order of the bundle.
    mutating func take(_ entry: EvidenceEntry) async throws {
        guard entry.learned >= since, !Self.changesNothing.contains(entry.kind), try await isLacking(entry) else {
            return
        }
        if RepeatedHolds.kinds.contains(entry.kind), try await holds.take(entry) { return }
        if let act = entry.act, act.isNarrowing, let subject = try await person(of: entry) {
            do {
                try await choose(act, by: subject, as: entry)
                repeated += 1
                return
            } catch let error as ChoiceError {
                if case .nothingToEnd = error { return }
            }
        }
        lost.append(
            Lost(
                entry: entry.id, controller: entry.controller, kind: entry.kind, subject: entry.subject,
                happened: entry.happened))
    }

    private func choose(_ act: ChoiceAct, by subject: SubjectID, as entry: EvidenceEntry) async throws {
        let context = DeedContext(
            controller: entry.controller, principal: Asker(kind: .system), actor: .operator, now: house.clock.now,
            happened: entry.happened)
        let circumstances = ChoiceCircumstances(
            way: entry.way ?? .office, language: nil, byGuardian: entry.isByGuardian)
        _ = try await house.door.choose([act], by: subject, circumstances, context)
    }

    private func isLacking(_ entry: EvidenceEntry) async throws -> Bool {
        try await house.stores.read { try $0.sequence(of: entry.id, of: entry.controller) == nil }
    }

    private func person(of entry: EvidenceEntry) async throws -> SubjectID? {
        guard let reference = entry.subject else { return nil }
        return try await house.stores.readKeys { try $0.personKey(of: entry.controller, reference: reference)?.subject }
    }

    /// Deeds after which nothing is other than before, and erasures, which are repeated by themselves.
    private static let changesNothing: Set<EvidenceKind> = [
        .decisionPermitted, .decisionDenied, .dataViewed, .collectionRefused, .signedIn, .signInFailed, .policyLoaded,
        .subjectErased, .datumErased,
    ]
}

extension ChoiceAct {
    /// Whether less may be done after it than before.
    fileprivate var isNarrowing: Bool {
        switch self {
        case .refuseConsent, .withdrawConsent, .invalidateConsent, .object, .upholdObjection, .objectToMarketing,
            .leaveChannel, .leaveTopic:
            return true
        case .giveConsent, .dismissObjection, .endObjection, .endMarketingObjection, .joinChannel, .joinTopic:
            return false
        }
    }
}

extension EvidenceEntry {
    /// The act of choice that the entry tells.
    fileprivate var act: ChoiceAct? {
        guard case .code(let code) = detail["act"] else { return nil }
        guard case .name(let name) = detail["element"] else { return ChoiceAct(code: code, name: nil) }
        return ChoiceAct(code: code, name: name)
    }

    fileprivate var way: ChoiceRecord.Way? {
        guard case .code(let code) = detail["way"] else { return nil }
        return ChoiceRecord.Way(rawValue: code)
    }

    fileprivate var isByGuardian: Bool { detail["by-guardian"] == .flag(true) }
}
