import Policies
import Vocabulary

/// How one transaction meets people while acts on many are open: an act binds from its acknowledgement on, so whoever is
/// read must be as after it.
///
/// The first write on a person after an order settles for good whether the order means that person: either it was
/// carried out before, or a row says that there was nothing to do. So what is changed later is not changed back.
package final class MassActBinding {
    /// A write stops at the first whose acts are due; a read goes on and tells all of them at its end.
    private let isWrite: Bool
    /// Whom the transaction met too early.
    private(set) var due: [DueActs] = []
    /// Open acts, the oldest first; read once in a transaction.
    private var open: [ControllerID: [MassAct]] = [:]
    /// The states that were met, before anything is changed.
    private var met: [SubjectID: PersonState] = [:]

    init(isWrite: Bool) { self.isWrite = isWrite }

    /// Told by the store of people it read, where an act is open.
    ///
    /// - Throws: ``ActsDue`` in a write, when an act is still to be carried out on one of them.
    package func meet(
        _ people: [(subject: SubjectID, state: PersonState)], of controller: ControllerID,
        in transaction: any MassActTransaction
    ) throws {
        let acts = try openActs(of: controller, in: transaction)
        guard !acts.isEmpty else { return }
        for (subject, state) in people {
            if isWrite, met[subject] == nil { met[subject] = state }
            if try acts.oldestDue(on: subject, state, in: transaction) != nil {
                due.append(DueActs(controller: controller, subject: subject))
            }
        }
        if isWrite, !due.isEmpty { throw ActsDue(people: due) }
    }

    /// Told by the store of one person it read, and of whether an act is open at all.
    ///
    /// - Throws: ``ActsDue`` in a write, when an act is still to be carried out on the person.
    package func meet(
        _ record: PersonRecord, isActOpen: Bool, in transaction: any MassActTransaction
    ) throws {
        guard isActOpen else {
            if isWrite { open[record.controller] = [] }
            return
        }
        try meet([(record.subject, record.state)], of: record.controller, in: transaction)
    }

    /// Told by the store before it writes a person: what the open acts did not mean then they never mean.
    package func change(
        _ subject: SubjectID, of controller: ControllerID, in transaction: any MassActTransaction
    ) throws {
        let acts = try openActs(of: controller, in: transaction)
        guard !acts.isEmpty else { return }
        if let state = met[subject] {
            for act in acts where act.means(state) { _ = try transaction.settle(act, on: subject, .unchanged) }
        }
        try transaction.settleOutside(of: controller, subject, from: nil, before: nil)
    }

    private func openActs(
        of controller: ControllerID, in transaction: any MassActTransaction
    ) throws -> [MassAct] {
        if let known = open[controller] { return known }
        let acts = try transaction.openMassActs(of: controller, after: nil, before: nil).filter { !$0.isTrial }
        open[controller] = acts
        return acts
    }
}

/// Somebody on whom acts are still to be carried out.
struct DueActs: Hashable, Sendable {
    let controller: ControllerID
    let subject: SubjectID
}

extension [MassAct] {
    /// The first of these that is still to be carried out on a person.
    fileprivate func oldestDue(
        on subject: SubjectID, _ state: PersonState, in transaction: any MassActTransaction
    ) throws -> MassAct? {
        try first { act in
            try !act.isTrial && act.isDue(in: state) && transaction.settledOutcome(of: act, on: subject) == nil
        }
    }
}

extension ProcessingTransaction {
    /// The oldest act that is still to be carried out on a person who is there.
    func oldestDue(on subject: SubjectID, of controller: ControllerID) throws -> MassAct? {
        guard let record = try person(subject, of: controller) else { return nil }
        return try openMassActs(of: controller, after: nil, before: nil)
            .oldestDue(on: record.subject, record.state, in: self)
    }
}

/// A write met people on whom acts are still to be carried out; it changed nothing.
struct ActsDue: Error {
    let people: [DueActs]
}

/// An act that a door carries out on one person.
struct CarriedAct: Sendable {
    let act: MassAct
    /// The one that was carried out on the same person just before: what is older is settled already.
    let previous: MassActID?

    /// Before the deed, in its transaction: it is due still, and nothing older is.
    ///
    /// - Throws: ``NotMeant``; ``OlderFirst``.
    func begin(on record: PersonRecord, in transaction: any MassActTransaction) throws {
        // Whether it was carried out already, ``end(on:in:)`` finds by the row that it writes: to look for a row that is
        // not there would let transactions about others contend with this one.
        guard act.isDue(in: record.state) else { throw NotMeant() }
        let older = try transaction.openMassActs(of: act.controller, after: previous, before: act.id)
        guard !older.isEmpty else { return }
        for other in older where !other.isTrial && other.means(record.state) {
            if other.isDue(in: record.state), try transaction.settledOutcome(of: other, on: record.subject) == nil {
                throw OlderFirst()
            }
            _ = try transaction.settle(other, on: record.subject, .unchanged)
        }
        try transaction.settleOutside(of: act.controller, record.subject, from: previous, before: act.id)
    }

    /// After the deed, in its transaction: it was carried out on this person, once.
    ///
    /// - Throws: ``NotMeant`` when it was already.
    func end(on subject: SubjectID, in transaction: any ProcessingTransaction) throws {
        var outcome = MassOutcome.done
        if case .erase = act.deed, try transaction.person(subject, of: act.controller) != nil { outcome = .kept }
        guard try transaction.settle(act, on: subject, outcome) else { throw NotMeant() }
    }
}

/// The act does not mean this person, or was carried out on them already.
struct NotMeant: Error {}

/// An older act is due on the same person.
struct OlderFirst: Error {}

extension MassAct {
    /// Whether somebody with this state belongs to those for whom it was ordered.
    func means(_ state: PersonState) -> Bool { circle.holds(state, at: ordered, until: ordered) }

    /// Whether it is still to be done to somebody with this state.
    func isDue(in state: PersonState) -> Bool { means(state) && changes(state) }

    /// Whether it does not stand so already.
    func changes(_ state: PersonState) -> Bool {
        switch deed {
        case .erase: return !state.hasLeft
        case .withdrawConsent(let name), .invalidateConsent(let name):
            // Of a consent given after the time that the order tells of, the end would change nothing.
            return state.consents[name].map { $0.status == .given && $0.at <= happened } ?? false
        case .recordEvent(let name): return state.events[name].map { $0 < happened } ?? true
        case .setFact(let name, let holds): return state.facts.contains(name) != holds
        }
    }
}
