import Policies
import Vault
import Vocabulary

/// What a store does to take dates of birth out of the states that releases up to 0.1 wrote.
package protocol BirthTransaction {
    /// Looks at some people's own states, in the order of their names, behind `after`.
    ///
    /// - Returns: those whose state holds the date itself, and the last one looked at; `nil` behind the last of all.
    func birthsInClear(
        of controller: ControllerID, after: SubjectID?, limit: Int
    ) throws -> (people: [SubjectID], last: SubjectID?)
    /// The merges whose state from before holds the date itself.
    func mergesWithBirthInClear(of controller: ControllerID) throws -> [PersonMerge]
    /// Writes a person's own state anew, and nothing else of the record.
    func setState(of record: PersonRecord) throws
    /// Writes the state from before a merge anew.
    func setBefore(of merge: PersonMerge, at controller: ControllerID) throws
    /// Whether all states of the controller were looked at once.
    func areBirthsSealed(of controller: ControllerID) throws -> Bool
    func noteBirthsSealed(of controller: ControllerID, at now: Instant) throws
}

extension Door {
    /// The states with the ages that dates of birth give them; where a date was erased the age is unknown.
    package func opened(_ states: [PersonState], at controller: ControllerID) async throws -> [PersonState] {
        let sources = Set(states.compactMap(\.birth))
        guard !sources.isEmpty else { return states }
        let births = try await births(sources, at: controller)
        return states.map(births.opened)
    }

    /// The dates of birth that these data say, as far as they are there.
    package func births(_ sources: Set<BirthSource>, at controller: ControllerID) async throws -> OpenBirths {
        guard !sources.isEmpty else { return OpenBirths() }
        return try await keys.readKeys { try OpenBirths(sources, of: controller, with: ring, in: $0) }
    }

    /// A person's record, and what opened its date of birth, for a transaction that will read the record again.
    ///
    /// - Throws: ``DoorError/personUnknown``.
    func settled(
        _ subject: SubjectID, at controller: ControllerID
    ) async throws -> (record: PersonRecord, births: OpenBirths) {
        var record = try await rawPerson(subject, at: controller)
        if case .born = record.state.age {
            try await sealBirth(of: record.subject, at: controller)
            record = try await rawPerson(subject, at: controller)
        }
        let births = try await births(Set([record.state.birth].compactMap(\.self)), at: controller)
        record.state = births.opened(record.state)
        return (record, births)
    }

    /// Takes dates of birth out of states in which a release up to 0.1 wrote them, and seals them beside the keys of
    /// their data. A date whose datum was erased is forgotten.
    ///
    /// It may be cut off and run again, also on several nodes at once.
    /// - Parameter isForced: looks at everybody, though all were looked at once: a node of the older release may have
    ///   been at work since.
    /// - Returns: how many dates it took out; `nil` when there was nothing to look at.
    @discardableResult
    package func sealBirths(
        of controller: ControllerID, at now: Instant, isForced: Bool = false
    ) async throws -> Int? {
        if !isForced, try await data.read({ try $0.areBirthsSealed(of: controller) }) { return nil }
        var (count, cursor): (Int, SubjectID?) = (0, nil)
        while true {
            let page = try await data.read { [cursor] in
                try $0.birthsInClear(of: controller, after: cursor, limit: 256)
            }
            for subject in page.people { try await sealBirth(of: subject, at: controller) }
            count += page.people.count
            guard let last = page.last else { break }
            cursor = last
        }
        for merge in try await data.read({ try $0.mergesWithBirthInClear(of: controller) }) {
            try await sealBirth(beforeMerge: merge, at: controller)
            count += 1
        }
        try await data.write { try $0.noteBirthsSealed(of: controller, at: now) }
        return count
    }

    /// Takes the date of birth out of one person's own state.
    func sealBirth(of subject: SubjectID, at controller: ControllerID) async throws {
        let own = try await data.read { try $0.ownRecord(subject, of: controller) }
        guard let own, case .born(let date) = own.state.age else { return }
        let source = try await source(of: date, heldOf: subject, at: controller)
        try await data.write { transaction in
            guard var record = try transaction.ownRecord(subject, of: controller), record.state.age == .born(date)
            else { return }
            (record.state.age, record.state.birth) = (.unknown, source)
            try transaction.setState(of: record)
        }
    }

    func sealBirth(beforeMerge merge: PersonMerge, at controller: ControllerID) async throws {
        guard case .born(let date) = merge.before.age else { return }
        var before = merge.before
        before.birth = try await source(of: date, heldOf: merge.survivor, at: controller)
        before.age = .unknown
        let sealed = PersonMerge(survivor: merge.survivor, member: merge.member, at: merge.at, before: before)
        try await data.write { try $0.setBefore(of: sealed, at: controller) }
    }

    /// The datum that says this date, with the date sealed beside its key; `nil` when none does any more.
    private func source(
        of date: CalendarDate, heldOf subject: SubjectID, at controller: ControllerID
    ) async throws -> BirthSource? {
        let rows = try await data.read { try $0.heldData(of: subject, of: controller) }.filter { row in
            !row.isReplaced
                && policies.version(row.policy, of: controller)?.policy.data[row.item]?.isBirthDate == true
        }
        let saying = try await openData(rows, of: controller).last {
            CalendarDate(String(decoding: $0.value.revealingPersonalData(), as: UTF8.self)) == date
        }
        guard let stored = saying?.stored else { return nil }
        let isSealed = try await keys.writeKeys { transaction in
            let key = try ring.personKey(of: controller, stored.subject, in: transaction)
            let sealed = try key.seal(birth: date, of: stored.id)
            return try transaction.setBirth(sealed, of: controller, stored.subject, stored.id)
        }
        return isSealed ? BirthSource(subject: stored.subject, datum: stored.id) : nil
    }
}
