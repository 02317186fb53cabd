import Vocabulary

// Faults change a policy's values, which files could not say.
@testable import Policies

/// A way to be wrong, planted into the engine from outside: it is told another policy, person or question than the
/// oracle, or its answer is changed.
///
/// An engine that had the fault would answer as this one does; so the comparison proves that it would be found.
struct PlantedFault: Sendable, CustomStringConvertible {
    /// What the engine does wrong.
    let description: String
    private var policy: (@Sendable (inout Policy) -> Void)?
    /// What the policy would be, for this one question and person.
    private var policyAsked: (@Sendable (inout Policy, NaiveJudgement) -> Void)?
    private var countries: (@Sendable (inout CountryKnowledge) -> Void)?
    private var question: (@Sendable (inout DecisionRequest) -> Void)?
    private var state: (@Sendable (inout PersonState, DecisionRequest) -> Void)?
    private var answer: (@Sendable (inout DecisionResponse) -> Void)?

    private init(_ description: String) { self.description = description }

    static func inPolicy(_ description: String, _ change: @escaping @Sendable (inout Policy) -> Void) -> Self {
        var fault = Self(description)
        fault.policy = change
        return fault
    }

    static func inPolicyAsked(
        _ description: String, _ change: @escaping @Sendable (inout Policy, NaiveJudgement) -> Void
    ) -> Self {
        var fault = Self(description)
        fault.policyAsked = change
        return fault
    }

    static func inCountries(
        _ description: String, _ change: @escaping @Sendable (inout CountryKnowledge) -> Void
    ) -> Self {
        var fault = Self(description)
        fault.countries = change
        return fault
    }

    static func inQuestion(
        _ description: String, _ change: @escaping @Sendable (inout DecisionRequest) -> Void
    ) -> Self {
        var fault = Self(description)
        fault.question = change
        return fault
    }

    static func inState(
        _ description: String, _ change: @escaping @Sendable (inout PersonState, DecisionRequest) -> Void
    ) -> Self {
        var fault = Self(description)
        fault.state = change
        return fault
    }

    static func inAnswer(
        _ description: String, _ change: @escaping @Sendable (inout DecisionResponse) -> Void
    ) -> Self {
        var fault = Self(description)
        fault.answer = change
        return fault
    }

    /// After how many questions the comparison finds it; `nil` when it is not found within the limit.
    func questionsUntilFound(limit: Int) -> Int? {
        var asked = 0
        var seed: UInt64 = 2_000_000
        while asked < limit {
            var trial = Trial(seed: seed)
            seed += 1
            let faulty = engine(for: trial.policy)
            for _ in 0..<10 {
                let (question, people) = trial.next(people: 3)
                for state in people {
                    asked += 1
                    if faultyAnswer(trial, faulty, question, state) != trial.naive.answer(question, state) {
                        return asked
                    }
                }
            }
        }
        return nil
    }

    private func engine(for policy: Policy) -> CompiledPolicy {
        var changed = policy
        self.policy?(&changed)
        var known = Trial.countries
        countries?(&known)
        return CompiledPolicy(changed, countries: known)
    }

    private func faultyAnswer(
        _ trial: Trial, _ faulty: CompiledPolicy, _ question: DecisionRequest, _ state: PersonState
    ) -> DecisionResponse {
        var (changedQuestion, changedState) = (question, state)
        self.question?(&changedQuestion)
        self.state?(&changedState, question)
        var engine = faulty
        if let policyAsked {
            var policy = trial.policy
            policyAsked(&policy, trial.naive.judgement(question, state))
            engine = CompiledPolicy(policy, countries: Trial.countries)
        }
        var response = engine.decide(changedQuestion, changedState)
        answer?(&response)
        return response
    }
}
