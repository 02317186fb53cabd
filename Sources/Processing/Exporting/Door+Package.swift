import Ledger
import Policies
import Vault
import Vocabulary

/// What a package of a person's data is for.
package enum PackageScope: String, CaseIterable, Hashable, Sendable {
    /// Everything that is held (Article 15 GDPR).
    case access
    /// What the person provided, on consent or under a contract (Article 20 GDPR).
    case portability

    /// The right by which it is asked for.
    package var right: Right { self == .access ? .access : .portability }
}

extension EvidenceKind {
    /// A package of the person's data was given.
    package static let packageGiven = EvidenceKind("package-given")
}

extension Door {
    /// Opens a person's data for being given as a package; that it is given is in evidence before its first byte.
    ///
    /// - Parameters:
    ///   - scope: what goes in.
    ///   - matter: the request that it answers, if any.
    ///   - care: what staff found in it that is of others.
    /// - Throws: ``DoorError``.
    package func openPackage(
        _ scope: PackageScope, of subject: SubjectID, matter: ElementName? = nil, care: CopyCare = CopyCare(),
        _ context: DeedContext
    ) async throws -> DeedOutcome<HeldPages> {
        let loaded = try policy(of: context.controller, at: context.now)
        let (outcome, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction -> (Opened, [EvidenceDraft]) in
            let items = loaded.policy.data.map(\.name).filter { record.state.data[$0] != nil }
            var clauses: [String] = []
            if !items.isEmpty {
                let request = DecisionRequest(
                    operation: .read, purpose: .dataSubjectRights, data: items, principal: context.principal,
                    at: context.now)
                let response = loaded.compiled.decide(request, record.state)
                let draft = EvidenceDraft(deciding: request, response, loaded.policy)
                guard response.effect == .permit else {
                    return (Opened(denial: response, record: record, names: [], files: []), [draft])
                }
                clauses = draft.clauses
            }
            var detail: [String: EvidenceValue] = ["scope": .code(scope.rawValue)]
            if let matter { detail["matter"] = .name(matter) }
            let right = loaded.policy.rights[ElementName(rawValue: scope.right.rawValue)]
            for clause in right?.clauses ?? [] where !clauses.contains(clause) { clauses.append(clause) }
            let names = try transaction.names(of: record.subject, of: context.controller)
            let files = try names.flatMap { try transaction.files(of: context.controller, $0) }
            return (
                Opened(denial: nil, record: record, names: names, files: files.filter { $0.status == .held }),
                [EvidenceDraft(kind: .packageGiven, clauses: clauses, detail: detail)]
            )
        }
        if let denial = outcome.denial { return .denied(denial, evidence: evidence) }
        let mask = try await mask(for: scope, of: subject, care, at: context.controller, now: context.now)
        let pages = HeldPages(
            door: self, mask: mask, leftOut: care.leftOut, loaded: loaded, scope: scope, record: outcome.record,
            names: outcome.names,
            files: Dictionary(outcome.files.map { ($0.datum, $0) }) { first, _ in first }, at: context.now)
        return .done(pages, evidence: evidence)
    }

    private struct Opened: Sendable {
        let denial: DecisionResponse?
        let record: PersonRecord
        let names: [SubjectID]
        let files: [StoredFile]
    }
}

/// A person's data, opened page by page; read as often as wanted, each time as it then stands.
package struct HeldPages: Sendable {
    /// Data opened at once.
    package static let pageSize = 250

    private let door: Door
    private let mask: OthersMask?
    private let leftOut: Set<DatumID>
    package let loaded: LoadedPolicy
    package let scope: PackageScope
    package let record: PersonRecord
    /// The person's names: several where records were merged.
    private let names: [SubjectID]
    private let files: [DatumID: StoredFile]
    private let now: Instant

    fileprivate init(
        door: Door, mask: OthersMask?, leftOut: Set<DatumID>, loaded: LoadedPolicy, scope: PackageScope,
        record: PersonRecord, names: [SubjectID], files: [DatumID: StoredFile], at now: Instant
    ) {
        (self.mask, self.leftOut) = (mask, leftOut)
        (self.door, self.loaded, self.scope, self.record) = (door, loaded, scope, record)
        (self.names, self.files, self.now) = (names, files, now)
    }

    /// From the first page on.
    package func cursor() -> Cursor { Cursor(pages: self) }

    /// Where a reading of the pages stands.
    package struct Cursor: Sendable {
        private let pages: HeldPages
        private var name = 0
        private var after: DatumID?

        fileprivate init(pages: HeldPages) { self.pages = pages }

        /// The next values, of one page at most and never none; `nil` at the end.
        package mutating func next() async throws -> [HeldValue]? {
            while name < pages.names.count {
                let (subject, behind) = (pages.names[name], after)
                let controller = pages.record.controller
                let rows = try await pages.door.data.read {
                    try $0.data(of: controller, subject, after: behind, limit: HeldPages.pageSize)
                }
                if let last = rows.last, rows.count == HeldPages.pageSize {
                    after = last.id
                } else {
                    (name, after) = (name + 1, nil)
                }
                let values = try await pages.values(of: rows, subject)
                if !values.isEmpty { return values }
            }
            return nil
        }
    }

    private func values(of rows: [SealedDatum], _ subject: SubjectID) async throws -> [HeldValue] {
        guard let first = rows.first, let last = rows.last else { return [] }
        let (ring, controller) = (door.ring, record.controller)
        let opened = try await door.keys.readKeys { transaction -> [OpenDatum] in
            // A name without a key was erased since the rows were read.
            guard let wrapped = try transaction.personKey(of: controller, subject) else { return [] }
            let keys = try transaction.datumKeys(of: controller, subject, from: first.id, through: last.id)
            return try ring.open(wrapped, in: transaction).open(rows, with: keys)
        }
        let held = opened.map { door.held($0, in: record.state, files, loaded, now) }
            .filter { goesIn($0) && !leftOut.contains($0.datum) }
        guard let mask else { return held }
        var shown: [HeldValue] = []
        for value in held { shown.append(try await mask.masked(value).value) }
        return shown
    }

    private func goesIn(_ held: HeldValue) -> Bool {
        switch scope {
        case .access: return true
        case .portability:
            return held.keptAs == .value && !held.isReplaced && isGiven(held)
                && (held.purposes.contains(where: isPortable) || serves(held, aConsentThatStandsAt: now))
        }
    }

    /// Whether the person provided it, knowingly or by using what the firm offers; what was worked out is not meant
    /// (Article 20(1) GDPR).
    private func isGiven(_ held: HeldValue) -> Bool {
        if let kind = loaded.policy.sources[held.source]?.kind { return kind == .subject || kind == .observed }
        return ["subject", "observed"].contains(held.source.rawValue)
    }

    /// Whether the processing rests on a contract or on a consent that stands (Article 20(1)(a) GDPR).
    private func isPortable(_ purpose: ElementName) -> Bool {
        (loaded.policy.purposes[purpose]?.grounds ?? []).contains { ground in
            switch ground.basis {
            case .contract: return true
            case .consent: return ground.consent.map { record.state.consents[$0]?.stands(at: now) ?? false } ?? false
            default: return false
            }
        }
    }

    /// Whether the person agreed, then or later, that the value serves something: it is held for that, too.
    private func serves(_ held: HeldValue, aConsentThatStandsAt now: Instant) -> Bool {
        record.state.consents.values.contains { $0.stands(at: now) && $0.data.contains(held.item) }
    }

    /// The file that a value tells of, to be given piece by piece; `nil` when it went meanwhile.
    package func open(_ file: StoredFile) async throws -> OpenFile? {
        let found = try await door.data.read { try $0.datum(of: file.controller, file.subject, file.datum) }
        guard let found else { return nil }
        do { return try await door.open(HeldFile(file: file, datum: found)) } catch is ErasureFault { return nil }
    }
}
