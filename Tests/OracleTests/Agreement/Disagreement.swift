import Vocabulary

// A policy is made smaller field by field, also where its reader would not.
@testable import Policies

/// A question that the evaluators answer differently, with all that is needed to see it again.
struct Disagreement: Sendable, CustomStringConvertible {
    let seed: UInt64
    private var policy: Policy
    private var question: DecisionRequest
    private var state: PersonState

    init(_ trial: Trial, _ question: DecisionRequest, _ state: PersonState) {
        (seed, policy, self.question, self.state) = (trial.seed, trial.policy, question, state)
    }

    private var difference: String? {
        Comparison.difference(
            CompiledPolicy(policy, countries: Trial.countries), NaiveEvaluator(policy: policy), question, state)
    }

    /// What is left when everything is taken out that the difference does not need.
    func shrunk() -> Disagreement {
        guard difference != nil else { return self }
        var smallest = self
        var isSmaller = true
        while isSmaller {
            isSmaller = false
            for smaller in smallest.simplifications where smaller.difference != nil {
                smallest = smaller
                isSmaller = true
                break
            }
        }
        return smallest
    }

    var description: String {
        """
        The evaluators differ (seed \(seed)).
        policy:
        \(Description.of(policy))
        question:
        \(Description.of(question))
        person:
        \(Description.of(state))
        \(difference ?? "No difference is left.")
        """
    }

    private typealias Change = (inout Disagreement) -> Void

    /// The same with one thing less, as far as there is something to take out.
    private var simplifications: [Disagreement] {
        let changes = changesOfSections + changesOfPurposes + changesOfQuestion + changesOfState
        return changes.compactMap { change in
            var changed = self
            change(&changed)
            let isOther = changed.policy != policy || changed.question != question || changed.state != state
            return isOther ? changed : nil
        }
    }

    private var changesOfSections: [Change] {
        func each<E>(_ section: WritableKeyPath<Policy, Elements<E>>) -> [Change] {
            policy[keyPath: section].map { element in
                { changed in
                    let others = changed.policy[keyPath: section].filter { $0.name != element.name }
                    changed.policy[keyPath: section] = Elements(others)
                }
            }
        }
        let single: [Change] = [
            { $0.policy.ages = nil }, { $0.policy.transfers = nil }, { $0.policy.effective = nil },
        ]
        return single + each(\.prohibitions) + each(\.retention) + each(\.holds) + each(\.automated) + each(\.staff)
            + each(\.closed) + each(\.points) + each(\.recipients) + each(\.groups) + each(\.purposes)
    }

    private var changesOfPurposes: [Change] {
        func change(_ name: ElementName, _ change: @escaping (inout Purpose) -> Void) -> Change {
            { changed in
                changed.policy.purposes = Elements(
                    changed.policy.purposes.map { purpose in
                        var purpose = purpose
                        if purpose.name == name { change(&purpose) }
                        return purpose
                    })
            }
        }
        return policy.purposes.flatMap { purpose -> [Change] in
            let single = [
                change(purpose.name) { $0.condition = nil }, change(purpose.name) { $0.minimumAge = nil },
                change(purpose.name) { $0.roles = [] }, change(purpose.name) { $0.requires = [] },
            ]
            let grounds = purpose.grounds.indices.flatMap { index -> [Change] in
                [
                    change(purpose.name) { $0.grounds.remove(at: index) },
                    change(purpose.name) { $0.grounds[index].condition = nil },
                ]
            }
            return single + grounds
        }
    }

    private var changesOfQuestion: [Change] {
        let single: [Change] = [
            { $0.question.facts = [] }, { $0.question.particulars = [] }, { $0.question.agreements = [] },
            { $0.question.standings = [:] }, { $0.question.source = nil }, { $0.question.channel = nil },
            { $0.question.topic = nil }, { $0.question.principal = Asker(kind: .system) },
        ]
        return single + question.data.indices.map { index in { $0.question.data.remove(at: index) } }
    }

    private var changesOfState: [Change] {
        func each<Value>(_ values: WritableKeyPath<PersonState, [ElementName: Value]>) -> [Change] {
            state[keyPath: values].keys.sorted().map { name in { $0.state[keyPath: values][name] = nil } }
        }
        let single: [Change] = [
            { $0.state.marketingObjectedAt = nil }, { $0.state.restriction = nil }, { $0.state.leftChannels = [] },
            { $0.state.leftTopics = [] }, { $0.state.facts = [] }, { $0.state.age = .unknown },
            { $0.state.holds = [] }, { $0.state.heldWidely = [:] },
        ]
        return single + each(\.consents) + each(\.objections) + each(\.relations) + each(\.events) + each(\.data)
    }
}
