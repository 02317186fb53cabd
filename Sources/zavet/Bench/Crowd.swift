import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// The invented people of one firm: each can be found by an e-mail address, which is held sealed under keys of its own.
///
/// They are written through the vault's own functions, keys first, in batches; the next batch is sealed while the one
/// before is written. Nothing of them is in evidence.
struct Crowd {
    /// One invented person, as the requests need it.
    struct Member: Sendable {
        let subject: SubjectID
        let email: String
        let state: PersonState
    }

    private static let batch = 1000
    /// How many different states there are.
    private static let variety = 200

    var mix: QuestionMix
    private let policy: Policy
    private let house: House
    private let item: ElementName
    private let keys: ControllerKeys
    private let states: [PersonState]

    /// - Throws: ``HouseError/noPolicies(_:)`` when the policy holds no e-mail address.
    init(_ policy: Policy, house: House, seed: UInt64) async throws {
        guard let item = policy.data.first(where: { $0.identifier == .email })?.name else {
            throw HouseError.noPolicies([policy.id.rawValue])
        }
        var mix = QuestionMix(policy, seed: seed)
        let purposes = Set(policy.purposes.filter { $0.data.contains(item) }.map(\.name))
        states = (0..<Self.variety).map { _ in
            var state = mix.next().state
            let collected = state.data[item]?.collectedAt ?? house.clock.now.adding(seconds: -86_400)
            state.data = [item: HeldDatum(collectedAt: collected, purposes: purposes)]
            state.age = .atLeast(18)
            return state
        }
        keys = try await house.stores.readKeys { try house.ring.keys(of: policy.id, in: $0) }
        (self.policy, self.house, self.item, self.mix) = (policy, house, item, mix)
    }

    /// One batch, sealed and ready to be written.
    private struct Batch: Sendable {
        var people: [PreparedPerson] = []
        var data: [PreparedDatum] = []
        var members: [Member] = []
    }

    /// Writes so many people; returns up to `count` of them, spread over the whole.
    func settle(_ people: Int, remembering count: Int) async throws -> [Member] {
        let step = max(1, people / count)
        // In the order of the primary keys, as a restore would write them.
        let subjects = (0..<people).map { _ in house.ids.text() }.sorted()
        var remembered: [Member] = []
        var start = 0
        var next = try seal(subjects, from: 0)
        while !next.members.isEmpty {
            let batch = next
            start += batch.members.count
            async let written: Void = write(batch)
            next = try seal(subjects, from: start)
            try await written
            for (index, member) in batch.members.enumerated()
            where (start - batch.members.count + index) % step == 0 && remembered.count < count {
                remembered.append(member)
            }
        }
        return remembered
    }

    private func seal(_ subjects: [String], from start: Int) throws -> Batch {
        var batch = Batch()
        let now = house.clock.now
        for (index, text) in subjects[start..<min(subjects.count, start + Self.batch)].enumerated() {
            let email = "person\(start + index)@\(policy.id).example"
            let subject = SubjectID(rawValue: text)
            let person = try keys.preparePerson(subject, reference: house.ids.next(), identifiers: [], at: now)
            let state = states[(start + index) % states.count]
            let new = NewDatum(
                id: house.ids.timeOrdered(at: now), item: item, value: Sealed(Array(email.utf8)),
                source: ElementName(rawValue: "subject"),
                point: policy.points.first?.name, collectedAt: state.data[item]?.collectedAt ?? now, learnedAt: now,
                policy: policy.digest)
            let datum = try person.key.prepare(new)
                .findable(by: keys.blindIndex(of: Identifier(.email, Sealed(email))))
            batch.people.append(person)
            batch.data.append(datum)
            batch.members.append(Member(subject: subject, email: email, state: state))
        }
        return batch
    }

    private func write(_ batch: Batch) async throws {
        let (controller, now) = (policy.id, house.clock.now)
        try await house.stores.writeKeys { transaction in
            for person in batch.people { try transaction.commit(person) }
            try transaction.commitKeys(of: batch.data)
        }
        try await house.stores.write { transaction in
            for member in batch.members {
                try transaction.insert(
                    RegisteredSubject(controller: controller, id: member.subject, registeredAt: now, learnedAt: now))
            }
            try transaction.commit(batch.data)
            for member in batch.members {
                try transaction.insert(
                    PersonRecord(
                        controller: controller, subject: member.subject, language: .english, state: member.state,
                        holdsSeveral: false),
                    // Found by the first recomputation, as for people from before.
                    due: nil)
            }
        }
    }
}
