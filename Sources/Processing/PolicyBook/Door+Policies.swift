import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Makes ready for a controller whatever is missing: its keys. What is there stays as it is.
    package func admit(_ controller: ControllerID, at now: Instant) async throws {
        if try await keys.readKeys({ try !$0.controllerKeys(of: controller).isEmpty }) { return }
        let prepared = try ring.prepareController(controller, at: now)
        try await keys.writeKeys { transaction in
            guard try transaction.controllerKeys(of: controller).isEmpty else { return }
            try transaction.commit(prepared)
        }
    }

    /// Takes a version of a policy into use: keeps its files for ever, and puts it in evidence.
    ///
    /// A version that was loaded before is only taken into use again.
    /// - Returns: whether it is new here.
    /// - Throws: ``PolicyBookError/effectiveTooEarly(_:)``, then nothing was changed.
    @discardableResult
    package func adopt(
        _ policy: Policy, files: [SourceFile], registers: Registers = .builtIn, at now: Instant
    ) async throws -> Bool {
        let known = try await data.read { try $0.policyVersions(of: policy.id) }
        if let version = known.first(where: { $0.digest == policy.digest }) {
            policies.add(LoadedPolicy(policy, version, registers))
            return false
        }
        if let problem = tooEarly(policy, after: known, registers, at: now) {
            throw PolicyBookError.effectiveTooEarly(problem)
        }
        let version = PolicyVersion(
            controller: policy.id, digest: policy.digest, loaded: now,
            effective: policy.effective ?? now.utcDate,
            files: files.sorted { $0.path < $1.path }.map { (path: $0.path, bytes: $0.bytes) })
        let context = DeedContext(
            controller: policy.id, principal: Asker(kind: .system), actor: .system("policy-book"), now: now)
        let draft = EvidenceDraft(
            kind: .policyLoaded, clauses: [],
            detail: ["policy": .digest(policy.digest), "effective": .date(version.effective)])
        let entry = try draft.entry(context, nil, policy: policy.digest, ids: ids)
        // Another node may have taken it into use at the same moment.
        let isNew = try await data.write { transaction in
            guard try transaction.insertPolicyVersion(version) else { return false }
            try transaction.record(entry)
            return true
        }
        policies.add(LoadedPolicy(policy, version, registers))
        return isNew
    }

    /// What is wrong with a version that would take effect before the notice is over that the one in force promises.
    ///
    /// The notice runs from the first time that a version of the same substance was loaded here.
    private func tooEarly(
        _ policy: Policy, after known: [PolicyVersion], _ registers: Registers, at now: Instant
    ) -> Diagnostic? {
        let begun = known.filter { $0.effective.startInUTC <= now }
        guard let inForce = begun.last.flatMap({ reading(of: $0, registers) }) else { return nil }
        let published = known.first { reading(of: $0, registers)?.substance == policy.substance }?.loaded ?? now
        return ChangeNotice.problem(with: policy, inPlaceOf: inForce, publishedOn: published.utcDate)
    }

    private func reading(of version: PolicyVersion, _ registers: Registers) -> Policy? {
        if let loaded = policies.version(version.digest, of: version.controller) { return loaded.policy }
        let files = version.files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
        return PolicyReader.read(files, registers: registers).known
    }

    /// Reads all versions that were ever loaded for a controller, so that old texts can be shown again.
    ///
    /// - Returns: digests of versions whose files can no longer be read by this release; they stay kept.
    package func recall(_ controller: ControllerID, registers: Registers = .builtIn) async throws -> [Digest] {
        var unreadable: [Digest] = []
        for version in try await data.read({ try $0.policyVersions(of: controller) }) {
            if let policy = reading(of: version, registers) {
                policies.add(LoadedPolicy(policy, version, registers))
            } else {
                unreadable.append(version.digest)
            }
        }
        return unreadable
    }
}

extension LoadedPolicy {
    fileprivate convenience init(_ policy: Policy, _ version: PolicyVersion, _ registers: Registers) {
        let area = Set(registers.countries.keys.filter(registers.isInEEA))
        let adequate = Set(registers.countries.keys.filter(registers.isAdequate))
        self.init(
            policy: policy,
            compiled: CompiledPolicy(policy, countries: CountryKnowledge(economicArea: area, adequate: adequate)),
            version: version)
    }
}
