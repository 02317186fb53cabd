import Choices
import Policies
import Synchronization
import Vocabulary

/// A version of a policy, ready to decide. One object, because every question passes it on and none changes it.
package final class LoadedPolicy: Sendable {
    package let policy: Policy
    package let compiled: CompiledPolicy
    package let version: PolicyVersion
    /// What acts of choice do under it.
    let choiceRules: ChoiceRules
    /// The words of its consents that were put together once, by consent and language.
    private let words = Mutex<[WordsKey: ShownText]>([:])

    private struct WordsKey: Hashable {
        let consent: ElementName
        let language: Language
    }

    /// What recipients were given by the versions that this server holds, this one among them.
    private let given = Mutex<[GivenByVersion]>([])

    package init(policy: Policy, compiled: CompiledPolicy, version: PolicyVersion) {
        (self.policy, self.compiled, self.version) = (policy, compiled, version)
        choiceRules = ChoiceRules(policy: policy)
    }

    /// What may have gone to a recipient by now: by this version, or by any whose first day has come.
    func everGiven(to recipient: ElementName, by now: Instant) -> Set<ElementName> {
        given.withLock { given in
            given.filter { $0.effective.startInUTC <= now }
                .reduce(into: Set(policy.recipients[recipient]?.data ?? [])) { $0.formUnion($1.data[recipient] ?? []) }
        }
    }

    fileprivate func learn(_ versions: [LoadedPolicy]) {
        let all = versions.map { loaded in
            GivenByVersion(
                effective: loaded.version.effective,
                data: Dictionary(uniqueKeysWithValues: loaded.policy.recipients.map { ($0.name, Set($0.data)) }))
        }
        given.withLock { $0 = all }
    }

    /// The whole words of a consent as readers of that language are shown them; `nil` without a question.
    func words(of consent: ConsentRequest, in language: Language) -> ShownText? {
        let used = consent.ask.shownLanguage(for: language) ?? policy.prevailingLanguage
        let key = WordsKey(consent: consent.name, language: used)
        if let known = words.withLock({ $0[key] }) { return known }
        let shown = ConsentWords.shown(for: consent, of: policy, in: used)
        words.withLock { $0[key] = shown }
        return shown
    }
}

/// What each recipient may get by one version.
private struct GivenByVersion: Sendable {
    let effective: CalendarDate
    let data: [ElementName: Set<ElementName>]
}

/// All versions of all controllers' policies that this server holds, and which of them is in force.
///
/// Filled at the start and when a policy is loaded; read at every question.
package final class PolicyBook: Sendable {
    private let versions = Mutex<[ControllerID: [LoadedPolicy]]>([:])

    package init() {}

    /// Adds a version behind those that are there; one that is there already moves to the end.
    package func add(_ loaded: LoadedPolicy) {
        versions.withLock { versions in
            var known = versions[loaded.version.controller, default: []]
            known.removeAll { $0.version.digest == loaded.version.digest }
            known.append(loaded)
            for version in known { version.learn(known) }
            versions[loaded.version.controller] = known
        }
    }

    /// The controllers, by name.
    package var controllers: [ControllerID] { versions.withLock { $0.keys.sorted() } }

    /// The version in force at that time: of those whose first day has come, the one loaded last. Before the first
    /// day of all of them, the first one, under which nothing is permitted yet. `nil` for an unknown controller.
    package func inForce(_ controller: ControllerID, at instant: Instant) -> LoadedPolicy? {
        versions.withLock { versions in
            guard let known = versions[controller] else { return nil }
            return known.last { $0.version.effective.startInUTC <= instant } ?? known.first
        }
    }

    /// The version in force on a day, as it was known here by that day's end; of a day before anything was known here,
    /// the first one whose force had begun by then. `nil` when the firm had no policy in force on that day.
    package func inForce(_ controller: ControllerID, on day: CalendarDate) -> LoadedPolicy? {
        let begun = versions(of: controller).filter { $0.version.effective <= day }
        return begun.last { $0.version.loaded.utcDate <= day } ?? begun.first
    }

    /// All versions, oldest loaded first.
    package func versions(of controller: ControllerID) -> [LoadedPolicy] { versions.withLock { $0[controller] ?? [] } }

    /// The version by its content's digest; `nil` when it was never published here.
    package func version(_ digest: Digest, of controller: ControllerID) -> LoadedPolicy? {
        versions(of: controller).first { $0.version.digest == digest }
    }
}
