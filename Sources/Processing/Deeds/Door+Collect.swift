import Choices
import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// What is written in the transaction of a submission that was taken, given whose it is.
    package typealias Following = @Sendable (any ProcessingTransaction, SubjectID, SubjectReference) throws -> Void

    /// Takes a submission at a declared point, whole or not at all.
    ///
    /// - Parameter following: when it throws, nothing is taken.
    /// - Throws: ``DoorError``; ``DoorError/contended`` when the person's state kept changing meanwhile.
    package func collect(
        _ submission: Submission, _ context: DeedContext, followedBy following: Following? = nil
    ) async throws -> CollectionOutcome {
        let loaded = try policy(of: context.controller, at: context.now)
        guard let point = loaded.policy.points[submission.point] else {
            let reason = Reason(.pointUndeclared, loaded.policy.closing("collect"))
            let refusal = IntakeRefusal(field: nil, code: reason.code.rawValue, reason: reason)
            return try await refuse([refusal], submission, context, loaded)
        }
        for _ in 0..<3 {
            do {
                return try await collectOnce(submission, point, context, loaded, following)
            } catch is StateMoved {}
        }
        throw DoorError.contended
    }

    private func collectOnce(
        _ submission: Submission, _ point: PointOfCollection, _ context: DeedContext, _ loaded: LoadedPolicy,
        _ following: Following?
    ) async throws -> CollectionOutcome {
        let check = IntakeCheck(
            loaded: loaded, point: point, submission: submission, context: context,
            issued: try await numbers(for: point, of: loaded.policy, at: context.controller))
        let identifiers = identifiers(in: check.values().values)
        var subject = submission.subject
        if let named = subject { subject = try await person(named, at: context.controller).subject }
        if subject == nil, !identifiers.isEmpty, point.opensAccount || context.principal.kind != .subject {
            let known = try await people(with: identifiers.deciding, at: context.controller)
            if !known.isEmpty, context.principal.kind == .subject { return .alreadyKnown(known) }
            if known.count > 1 {
                return try await refuse(
                    [IntakeRefusal(field: nil, code: "identifier-ambiguous")], submission, context, loaded)
            }
            subject = known.first
        }
        var (state, births) = (PersonState(), OpenBirths())
        if let subject {
            let known = try await settled(subject, at: context.controller)
            (state, births) = (known.record.state, known.births)
        }
        let taken: IntakeCheck.Taken
        switch check.judge(state) {
        case .success(let value): taken = value
        case .failure(let refused):
            return try await refuse(refused.refusals, submission, context, loaded, subject: subject)
        }
        let intake = try await prepare(kept(taken), for: subject, check)
        try await keys.writeKeys { transaction in
            if let person = intake.person { try transaction.commit(person) }
            try transaction.commitKeys(of: intake.data.map(\.prepared))
        }
        return .accepted(try await store(intake, check, births, following))
    }

    /// The digits of a number that is made here.
    static var digitsOfANumber: Int { 12 }

    /// Numbers that nobody has, for what the point issues; made by chance and from nothing that is known of a person.
    private func numbers(
        for point: PointOfCollection, of policy: Policy, at controller: ControllerID
    ) async throws -> [ElementName: Sealed<String>] {
        var numbers: [ElementName: Sealed<String>] = [:]
        for name in point.issues {
            while numbers[name] == nil {
                let value = Sealed(ids.digits(Self.digitsOfANumber))
                guard let kind = policy.data[name]?.identifier, let number = try? Identifier(kind, value) else { break }
                if try await find(number, at: controller).isEmpty { numbers[name] = value }
            }
        }
        return numbers
    }

    /// What was taken, in the form in which each item is kept.
    private func kept(_ taken: IntakeCheck.Taken) async throws -> IntakeCheck.Taken {
        var kept = taken
        for index in kept.values.indices {
            kept.values[index].values = try await digests.kept(kept.values[index].values, of: kept.values[index].item)
        }
        return kept
    }

    /// What a submission will write, prepared outside the writer.
    private struct Intake: Sendable {
        let subject: SubjectID
        let reference: SubjectReference
        /// Keys of somebody new.
        let person: PreparedPerson?
        let data: [(item: DataItem, prepared: PreparedDatum)]
        /// Names of the items, each once.
        let items: [ElementName]

        /// The datum among these that says when the person was born.
        var birth: BirthSource? {
            data.last { $0.prepared.key.birth != nil }.map {
                BirthSource(subject: subject, datum: $0.prepared.key.datum)
            }
        }
    }

    private func prepare(
        _ taken: IntakeCheck.Taken, for known: SubjectID?, _ check: IntakeCheck
    ) async throws -> Intake {
        let context = check.context
        let (key, person, controllerKeys): (PersonKey, PreparedPerson?, ControllerKeys) = try await keys.readKeys {
            transaction in
            let controllerKeys = try ring.keys(of: context.controller, in: transaction)
            if let known {
                let key = try ring.personKey(of: context.controller, known, in: transaction)
                return (key, nil, controllerKeys)
            }
            let person = try controllerKeys.preparePerson(
                ids.next(), reference: ids.next(), identifiers: [], at: context.now)
            return (person.key, person, controllerKeys)
        }
        let (source, upload) = (check.submission.source ?? check.point.source, check.submission.upload)
        // Merged into another while the file came in: its key is of the former name.
        if let upload, upload.file.subject != key.subject { throw DoorError.contended }
        let data = try taken.values.flatMap { entry in
            try entry.values.enumerated().map { place, value in
                let isIssued = check.point.issues.contains(entry.item.name)
                let uploaded = upload?.item == entry.item.name ? upload : nil
                let new = NewDatum(
                    id: uploaded?.file.datum ?? ids.timeOrdered(at: context.now), item: entry.item.name,
                    value: Sealed(Array(value.revealingPersonalData().utf8)),
                    source: isIssued ? ElementName(rawValue: "derived") : source, point: check.point.name,
                    collectedAt: context.happened, learnedAt: context.now, policy: check.loaded.version.digest)
                // Of several values the first counts. What is kept as a digest says no date.
                let birth = entry.item.isBirthDate && place == 0 ? CalendarDate(value.revealingPersonalData()) : nil
                var prepared = try key.prepare(new, birth: birth, under: uploaded?.key)
                if let kind = entry.item.identifier, let identifier = try? Identifier(kind, value) {
                    prepared = prepared.findable(by: controllerKeys.blindIndex(of: identifier))
                }
                return (item: entry.item, prepared: prepared)
            }
        }
        return Intake(
            subject: key.subject, reference: key.reference, person: person, data: data,
            items: taken.values.map(\.item.name))
    }

    private func store(
        _ intake: Intake, _ check: IntakeCheck, _ births: OpenBirths, _ following: Following?
    ) async throws -> CollectionReceipt {
        let (context, loaded, point) = (check.context, check.loaded, check.point)
        let (ids, shelf) = (ids, shelf)
        let isNew = intake.person != nil
        let stored = try await data.write { transaction -> (Stored, [Erasure]) in
            var record: PersonRecord
            if isNew {
                try transaction.insert(
                    RegisteredSubject(
                        controller: context.controller, id: intake.subject, registeredAt: context.happened,
                        learnedAt: context.now))
                record = PersonRecord(
                    controller: context.controller, subject: intake.subject,
                    language: check.submission.circumstances.language, state: PersonState(), holdsSeveral: false)
            } else {
                guard let known = try transaction.person(intake.subject, of: context.controller) else {
                    throw DoorError.personUnknown
                }
                guard known.subject == intake.subject else { throw StateMoved() }
                record = known
                do { try births.open(&record.state) } catch { throw StateMoved() }
            }
            // The state may have moved since it was judged: what counts is the judgement within this transaction.
            guard case .success(let taken) = check.judge(record.state) else { throw StateMoved() }
            guard taken.values.map(\.item.name) == intake.items else { throw StateMoved() }
            record.state = check.hypothetical(record.state, taken.values)
            if let birth = intake.birth { record.state.birth = birth }
            let replaced = try transaction.replaced(
                by: intake.data.map(\.item), of: intake.subject, record.state, context, loaded)
            try transaction.commit(intake.data.map(\.prepared))
            if let upload = check.submission.upload, try !transaction.hold(upload.file) { throw FileError.tooSlow }
            let added = record.state.hold(
                taken, besides: replaced, at: context.happened, point: point.name)
            if added || !replaced.holds.isEmpty { record.holdsSeveral = nil }
            var drafts =
                check.isChoiceAlone ? [] : [EvidenceDraft(collecting: taken, check, replaced)]
            if isNew { drafts.insert(EvidenceDraft(kind: .subjectRegistered, clauses: point.clauses), at: 0) }
            let (choices, choiceDrafts) = try Self.apply(
                taken.acts, check.submission.circumstances, context, loaded, ids, to: &record, in: transaction)
            let due = try Self.due(of: &record, by: loaded, context.now, in: transaction)
            isNew ? try transaction.insert(record, due: due) : try transaction.update(record, due: due)
            let entries = try (drafts + choiceDrafts).map {
                try $0.entry(context, intake.reference, policy: loaded.version.digest, ids: ids)
            }
            for entry in entries { try transaction.record(entry) }
            shelf.note(entries)
            try following?(transaction, intake.subject, intake.reference)
            return (
                Stored(purposes: taken.purposes, choices: choices.map(\.id), evidence: entries.map(\.id)),
                replaced.erasures
            )
        }
        if !stored.1.isEmpty { try await Erasing(keys: keys, data: data).finish(stored.1) }
        return CollectionReceipt(
            subject: intake.subject, reference: intake.reference, isNew: isNew,
            data: intake.data.map { entry in
                CollectionReceipt.Item(
                    item: entry.item.name, datum: entry.prepared.datum.id,
                    purposes: stored.0.purposes[entry.item.name] ?? [])
            },
            choices: stored.0.choices, evidence: stored.0.evidence)
    }

    private struct Stored: Sendable {
        let purposes: [ElementName: [ElementName]]
        let choices: [ChoiceID]
        let evidence: [EntryID]
    }

    /// Nothing is stored but the evidence of the refusal.
    func refuse(
        _ refusals: [IntakeRefusal], _ submission: Submission, _ context: DeedContext, _ loaded: LoadedPolicy,
        subject: SubjectID? = nil
    ) async throws -> CollectionOutcome {
        var name: SubjectReference?
        if let subject { name = try await reference(of: subject, at: context.controller) }
        let draft = EvidenceDraft(refusing: refusals, submission, loaded.policy)
        let evidence = try await leaveEvidence(
            [draft], context, subject: name, policy: loaded.version.digest)
        return .refused(refusals, policy: loaded, evidence: evidence)
    }

    /// The people to whom these identifiers lead, each once.
    func people(with identifiers: [Identifier], at controller: ControllerID) async throws -> [SubjectID] {
        var people: [SubjectID] = []
        for identifier in identifiers {
            for id in try await findPresent(identifier, at: controller) where !people.contains(id) { people.append(id) }
        }
        return people
    }

    /// The values by which a person can be found.
    private func identifiers(in values: [(item: DataItem, values: [Sealed<String>])]) -> [Identifier] {
        values.flatMap { entry in
            entry.item.identifier.map { kind in entry.values.compactMap { try? Identifier(kind, $0) } } ?? []
        }
    }
}

extension [Identifier] {
    /// Those by which it is decided whether somebody is known: of the one kind that is least likely shared.
    ///
    /// A family shares a telephone more easily than a mailbox, and a mailbox more easily than a customer's number.
    fileprivate var deciding: [Identifier] {
        let order: [IdentifierKind] = [.number, .email, .phone, .device]
        guard let kind = order.first(where: { kind in contains { $0.kind == kind } }) else { return [] }
        return filter { $0.kind == kind }
    }
}

/// The person's state moved between judging and storing; the submission is judged again.
private struct StateMoved: Error {}

extension ProcessingTransaction {
    /// Begins to erase the values that new ones replace: of items that hold one value only. What a hold keeps stays,
    /// and serves nothing any more.
    fileprivate func replaced(
        by items: [DataItem], of subject: SubjectID, _ state: PersonState, _ context: DeedContext,
        _ loaded: LoadedPolicy
    ) throws -> Replaced {
        let single = Set(items.filter { !$0.isMany }.map(\.name))
        let old = try standingData(of: context.controller, subject).filter {
            single.contains($0.item) && !$0.isReplaced
        }
        guard !old.isEmpty else { return Replaced(items: [], erasures: [], holds: []) }
        let seen = try state.underWideHolds(wideHolds(of: context.controller), loaded, at: context.now)
        var holds: Set<ElementName> = []
        let erasures = try old.map { row in
            let grounds = loaded.compiled.grounds(holding: row.item, in: seen)
            holds.formUnion(grounds)
            return try beginGiving(way: row, heldBy: grounds, at: context.now)
        }
        return Replaced(items: Set(old.map(\.item)), erasures: erasures, holds: holds)
    }
}

/// What new values take the place of.
private struct Replaced {
    let items: Set<ElementName>
    let erasures: [Erasure]
    /// The grounds that keep some of it.
    let holds: Set<ElementName>
}

extension PersonState {
    /// Notes what is held now; of several values the newest, in whichever order they come in.
    ///
    /// - Returns: whether one came in beside another of its item.
    fileprivate mutating func hold(
        _ taken: IntakeCheck.Taken, besides replaced: Replaced, at instant: Instant, point: ElementName
    ) -> Bool {
        var isAdded = false
        for entry in taken.values {
            let name = entry.item.name
            var held = HeldDatum(collectedAt: instant, point: point, purposes: Set(taken.purposes[name] ?? []))
            if let before = data[name] {
                held.purposes.formUnion(before.purposes)
                if entry.item.isMany || !replaced.items.contains(name) {
                    isAdded = true
                    if before.collectedAt > instant {
                        (held.collectedAt, held.point) = (before.collectedAt, before.point)
                    }
                }
            }
            data[name] = held
        }
        return isAdded
    }
}

extension EvidenceDraft {
    fileprivate init(collecting taken: IntakeCheck.Taken, _ check: IntakeCheck, _ replaced: Replaced) {
        let purposes = check.point.purposes.filter { purpose in taken.purposes.values.contains { $0.contains(purpose) }
        }
        var detail: [String: EvidenceValue] = [
            "point": .name(check.point.name), "data": .names(taken.values.map(\.item.name)),
            "purposes": .names(purposes), "source": .name(check.submission.source ?? check.point.source),
            "channel": .code(check.point.channel.rawValue),
        ]
        let agreements = check.submission.agreements.filter(check.point.agreements.contains).sorted()
        if !agreements.isEmpty { detail["agreements"] = .names(agreements) }
        let facts = check.submission.facts.filter { check.loaded.policy.facts[$0] != nil }.sorted()
        if !facts.isEmpty { detail["facts"] = .names(facts) }
        let particulars = check.submission.particulars.filter { check.loaded.policy.particulars[$0] != nil }.sorted()
        if !particulars.isEmpty { detail["particulars"] = .names(particulars) }
        if !replaced.erasures.isEmpty { detail["replaced"] = .count(Int64(replaced.erasures.count)) }
        if !replaced.holds.isEmpty { detail["holds"] = .names(replaced.holds.sorted()) }
        if let file = check.submission.upload?.file {
            detail["file"] = .name(ElementName(rawValue: file.datum.rawValue))
            if let direction = file.direction { detail["direction"] = .code(direction) }
            if let relation = file.relation { detail["relation"] = .name(relation) }
        }
        let clauses = check.point.clauses + agreements.flatMap { check.loaded.policy.agreements[$0]?.clauses ?? [] }
        self.init(kind: .datumCollected, clauses: clauses, detail: detail)
    }

    /// Only names that the policy declares; what else was sent is the sender's own words.
    fileprivate init(refusing refusals: [IntakeRefusal], _ submission: Submission, _ policy: Policy) {
        var detail: [String: EvidenceValue] = ["refusals": .count(Int64(refusals.count))]
        if policy.points[submission.point] != nil { detail["point"] = .name(submission.point) }
        let fields = refusals.compactMap { $0.field.map(ElementName.init(rawValue:)) }
            .filter { policy.data[$0] != nil || policy.agreements[$0] != nil || policy.consents[$0] != nil }
        if !fields.isEmpty { detail["fields"] = .names(Set(fields).sorted()) }
        detail["reasons"] = .names(Set(refusals.map { ElementName(rawValue: $0.code) }).sorted())
        self.init(kind: .collectionRefused, clauses: policy.points[submission.point]?.clauses ?? [], detail: detail)
    }
}
