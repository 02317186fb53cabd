import Policies
import Vocabulary

/// How one transaction meets people while acts on many are open: an act binds from its acknowledgement on, so whoever is
/// read must be as after it.
///
/// The first write on a person after an order settles for good whether the order means that person: what was due was
/// carried out before it, and the person is marked with the number of the newest order (``PersonRecord/settledActs``). So
/// what is changed later is not changed back, and what is settled is not looked at again.
package final class MassActBinding {
    /// A write stops at the first whose acts are due; a read goes on and tells all of them at its end.
    private let isWrite: Bool
    /// Whom the transaction met too early.
    private(set) var due: [DueActs] = []
    /// Open acts behind a number, the oldest first; read once in a transaction, or again for one who is settled less far.
    private var open: [ControllerID: (after: Int64, acts: [MassAct])] = [:]
    /// The newest of them; read once in a transaction.
    private var newest: [ControllerID: Int64] = [:]
    /// Whom it met, before anything is changed.
    private var met: [SubjectID: MetPerson] = [:]

    init(isWrite: Bool) { self.isWrite = isWrite }

    /// Told by the store of people it read.
    ///
    /// - Throws: ``ActsDue`` in a write, when an act is still to be carried out on one of them.
    package func meet(
        _ people: [MetPerson], of controller: ControllerID, in transaction: any MassActTransaction
    ) throws {
        let newest = try newestOpen(of: controller, in: transaction)
        for person in people {
            if isWrite, met[person.subject] == nil { met[person.subject] = person }
            guard person.settledActs < newest else { continue }
            if try openActs(of: controller, after: person.settledActs, in: transaction)
                .oldestDue(on: person, in: transaction) != nil
            {
                due.append(DueActs(controller: controller, subject: person.subject))
            }
        }
        if isWrite, !due.isEmpty { throw ActsDue(people: due) }
    }

    /// Told by the store of one person it read, and of the newest act that was open then.
    ///
    /// - Throws: ``ActsDue`` in a write, when an act is still to be carried out on the person.
    package func meet(
        _ record: PersonRecord, newestOpen: Int64?, in transaction: any MassActTransaction
    ) throws {
        if newest[record.controller] == nil, newestOpen != MassAct.unnumbered {
            newest[record.controller] = newestOpen ?? 0
        }
        try meet([MetPerson(record)], of: record.controller, in: transaction)
    }

    /// Told by the store before it writes a person: what the open acts did not mean then they never mean.
    ///
    /// - Returns: the number up to which the person is settled with this.
    package func change(_ record: PersonRecord, in transaction: any MassActTransaction) throws -> Int64 {
        let newest = try newestOpen(of: record.controller, in: transaction)
        guard record.settledActs < newest else { return record.settledActs }
        if let person = met[record.subject], person.settledActs < newest {
            for act in try openActs(of: record.controller, after: person.settledActs, in: transaction)
            where act.means(person.state) {
                // Nothing was due, so of whom it means it held already. The act counts them by this.
                _ = try transaction.settle(act, on: record.subject, .unchanged)
            }
        }
        return newest
    }

    /// The number of the newest act under way, 0 for none.
    private func newestOpen(of controller: ControllerID, in transaction: any MassActTransaction) throws -> Int64 {
        if let known = newest[controller] { return known }
        var number = try transaction.newestOpenMassAct(of: controller) ?? 0
        if isWrite, number == MassAct.unnumbered {
            try transaction.numberMassActs(of: controller)
            number = try transaction.newestOpenMassAct(of: controller) ?? 0
        }
        newest[controller] = number
        return number
    }

    private func openActs(
        of controller: ControllerID, after number: Int64, in transaction: any MassActTransaction
    ) throws -> [MassAct] {
        if let known = open[controller], known.after <= number { return known.acts.filter { $0.number > number } }
        let acts = try transaction.openMassActs(of: controller, after: number, upTo: MassAct.unnumbered)
            .filter { !$0.isTrial }
        open[controller] = (number, acts)
        return acts
    }
}

/// Somebody whom a transaction met.
package struct MetPerson: Sendable {
    package let subject: SubjectID
    package let state: PersonState
    /// ``PersonRecord/settledActs``.
    package let settledActs: Int64

    package init(_ subject: SubjectID, _ state: PersonState, settledActs: Int64) {
        (self.subject, self.state, self.settledActs) = (subject, state, settledActs)
    }

    init(_ record: PersonRecord) {
        self.init(record.subject, record.state, settledActs: record.settledActs)
    }
}

/// Somebody on whom acts are still to be carried out.
struct DueActs: Hashable, Sendable {
    let controller: ControllerID
    let subject: SubjectID
}

extension [MassAct] {
    /// The first of these that is still to be carried out on a person.
    fileprivate func oldestDue(on person: MetPerson, in transaction: any MassActTransaction) throws -> MassAct? {
        try first { act in
            try !act.isTrial && act.number > person.settledActs && act.isDue(in: person.state)
                && transaction.settledOutcome(of: act, on: person.subject) == nil
        }
    }
}

extension ProcessingTransaction {
    /// The oldest act that is still to be carried out on a person who is there.
    func oldestDue(on subject: SubjectID, of controller: ControllerID) throws -> MassAct? {
        guard let record = try person(subject, of: controller) else { return nil }
        return try openMassActs(of: controller, after: record.settledActs, upTo: MassAct.unnumbered)
            .oldestDue(on: MetPerson(record), in: self)
    }
}

/// A write met people on whom acts are still to be carried out; it changed nothing.
struct ActsDue: Error {
    let people: [DueActs]
}

/// An act that a door carries out on one person.
struct CarriedAct: Sendable {
    let act: MassAct

    /// Before the deed, in its transaction: it is due still, and nothing older is. The record is marked with it.
    ///
    /// - Throws: ``NotMeant``; ``OlderFirst``.
    func begin(on record: inout PersonRecord, in transaction: any MassActTransaction) throws {
        if act.number == MassAct.unnumbered { try transaction.numberMassActs(of: act.controller) }
        let open = try transaction.openMassActs(of: act.controller, after: record.settledActs, upTo: act.number)
        // Whether it was carried out already, ``end(on:in:)`` finds by the row that it writes: to look for a row that is
        // not there would let transactions about others contend with this one.
        guard let number = open.first(where: { $0.id == act.id })?.number, act.isDue(in: record.state) else {
            throw NotMeant()
        }
        for other in open where other.number < number && !other.isTrial && other.means(record.state) {
            if other.isDue(in: record.state), try transaction.settledOutcome(of: other, on: record.subject) == nil {
                throw OlderFirst()
            }
            _ = try transaction.settle(other, on: record.subject, .unchanged)
        }
        record.settledActs = number
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
