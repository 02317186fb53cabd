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
    @discardableResult
    package func adopt(
        _ policy: Policy, files: [SourceFile], registers: Registers = .builtIn, at now: Instant
    ) async throws -> Bool {
        let known = try await data.read { try $0.policyVersions(of: policy.id) }
        if let version = known.first(where: { $0.digest == policy.digest }) {
            policies.add(LoadedPolicy(policy, version, registers))
            return false
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

    /// Reads all versions that were ever loaded for a controller, so that old texts can be shown again.
    ///
    /// - Returns: digests of versions whose files can no longer be read by this release; they stay kept.
    package func recall(_ controller: ControllerID, registers: Registers = .builtIn) async throws -> [Digest] {
        var unreadable: [Digest] = []
        for version in try await data.read({ try $0.policyVersions(of: controller) }) {
            let files = version.files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
            if let policy = PolicyReader.read(files, registers: registers).policy {
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
