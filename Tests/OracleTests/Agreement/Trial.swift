import Policies
import Vocabulary

/// One policy by chance with both evaluators, and the dice from which its questions and people come.
struct Trial {
    let seed: UInt64
    let policy: Policy
    let names: PolicyNames
    let naive: NaiveEvaluator
    let engine: CompiledPolicy
    var dice: Dice

    static let countries = CountryKnowledge(
        economicArea: RandomPolicy.economicArea, adequate: RandomPolicy.adequate)

    /// - Parameter change: what is made otherwise in the policy before anybody evaluates it.
    init(seed: UInt64, change: (inout Policy, inout Dice) -> Void = { _, _ in }) {
        self.seed = seed
        var maker = RandomPolicy(dice: Dice(seed: seed &* 2))
        var policy = maker.policy()
        var changes = Dice(seed: seed &* 3)
        change(&policy, &changes)
        self.policy = policy
        names = maker.names
        naive = NaiveEvaluator(policy: policy)
        engine = CompiledPolicy(policy, countries: Self.countries)
        dice = Dice(seed: seed &* 2 &+ 1)
    }

    /// The next question of this trial, with so many people of whom it is asked.
    mutating func next(people count: Int) -> (question: DecisionRequest, people: [PersonState]) {
        let question = RandomQuestion(policy: policy, names: names).question(&dice)
        let people = RandomState(policy: policy, names: names, question: question)
        return (question, (0..<count).map { _ in people.state(&dice) })
    }
}

extension NaiveEvaluator {
    /// With the countries that policies by chance know of.
    init(policy: Policy) {
        self.init(policy: policy, economicArea: RandomPolicy.economicArea, adequate: RandomPolicy.adequate)
    }
}
