import Ledger
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// Carries holds that newer evidence tells into restored stores: what was placed since stands again, what was lifted since
/// does not, and reviews have the later day (Article 17(3)(e) GDPR).
///
/// Evidence tells a hold whole. One of somebody whom the copy does not know cannot be placed; it is told.
struct RepeatedHolds {
    let house: House
    /// When the copy of the data was begun; what was answered before is in it.
    let since: Instant
    private(set) var repeated = 0

    init(house: House, since: Instant) { (self.house, self.since) = (house, since) }

    static let kinds: Set<EvidenceKind> = [.holdPlaced, .holdReviewed, .holdLifted]

    /// Takes one entry of a bundle, in the order of the bundle.
    ///
    /// - Returns: whether it is done; `false` where it belongs to nobody here.
    mutating func take(_ entry: EvidenceEntry) async throws -> Bool {
        let isDone = try await entry.detail["everybody"] == .flag(true) ? repeatWide(entry) : repeatOwn(entry)
        if isDone { repeated += 1 }
        return isDone
    }

    private func repeatWide(_ entry: EvidenceEntry) async throws -> Bool {
        guard let hold = WideHold(told: entry) else { return false }
        return try await house.stores.write { transaction in
            let standing = try transaction.wideHolds(of: hold.controller).first { $0.id == hold.id }
            switch entry.kind {
            case .holdPlaced where standing == nil: try transaction.insert(hold)
            case .holdReviewed:
                guard let standing, let next = entry.instant("next") else { return standing != nil }
                try transaction.setReview(of: standing, at: next)
            case .holdLifted:
                guard let standing else { return true }
                try transaction.delete(standing)
                guard let basis = try transaction.dueBasis(of: hold.controller) else { return true }
                // What became due meanwhile is found as after any lifting: all dues are computed anew.
                try transaction.put(
                    DueBasis(controller: hold.controller, policy: basis.policy, begunAt: entry.learned))
            default: break
            }
            return true
        }
    }

    private func repeatOwn(_ entry: EvidenceEntry) async throws -> Bool {
        guard let reference = entry.subject else { return false }
        let (controller, now) = (entry.controller, house.clock.now)
        let key = try await house.stores.readKeys { try $0.personKey(of: controller, reference: reference)?.subject }
        guard let subject = key, let hold = Hold(told: entry, of: subject) else { return false }
        return try await house.stores.write { transaction in
            guard var record = try transaction.person(subject, of: controller) else { return false }
            let names = try transaction.names(of: record.subject, of: controller)
            let standing = try names.flatMap { try transaction.holds(of: $0, at: controller) }
            let same = standing.first { $0.id == hold.id }
            switch entry.kind {
            case .holdPlaced where same == nil:
                try transaction.insert(hold)
                record.state.holds.insert(hold.ground)
            case .holdReviewed:
                guard let same, let next = entry.instant("next") else { return same != nil }
                try transaction.setReview(of: same, at: next)
            case .holdLifted:
                guard let same else { return true }
                try transaction.delete(same)
                if !standing.contains(where: { $0.id != hold.id && $0.ground == hold.ground }) {
                    record.state.holds.remove(hold.ground)
                }
            default: break
            }
            // The next sweep looks at the person and says when anything goes.
            try transaction.update(record, due: now)
            return true
        }
    }
}

extension Hold {
    /// As its evidence tells it.
    fileprivate init?(told entry: EvidenceEntry, of subject: SubjectID) {
        guard let id = entry.told("hold"), let ground = entry.told("ground") else { return nil }
        self.init(
            controller: entry.controller, id: id.rawValue, subject: subject, ground: ground,
            matter: entry.told("matter"), orderedBy: entry.told("ordered-by"),
            placedAt: entry.instant("placed") ?? entry.happened, review: entry.instant("review"))
    }
}

extension WideHold {
    /// As its evidence tells it.
    fileprivate init?(told entry: EvidenceEntry) {
        guard let id = entry.told("hold"), let ground = entry.told("ground"),
            case .names(let items)? = entry.detail["data"]
        else { return nil }
        self.init(
            controller: entry.controller, id: id.rawValue, ground: ground, recipient: entry.told("recipient"),
            items: items, matter: entry.told("matter"), orderedBy: entry.told("ordered-by"),
            placedAt: entry.instant("placed") ?? entry.happened, review: entry.instant("review"))
    }
}

extension EvidenceEntry {
    fileprivate func told(_ member: String) -> ElementName? {
        guard case .name(let name)? = detail[member] else { return nil }
        return name
    }

    fileprivate func instant(_ member: String) -> Instant? {
        guard case .instant(let instant)? = detail[member] else { return nil }
        return instant
    }
}
