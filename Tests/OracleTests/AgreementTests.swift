import Policies
import Testing
import Vocabulary

@Suite("The decision and its oracle")
struct AgreementTests {
    /// So many policies, questions of each, people of each question: a million.
    private static let (policies, questions, people) = (10_000, 20, 5)

    @Test func `engine and oracle answer a million questions alike, one by one, in bulk, explained, and in their ends`()
        async
    {
        let tally = await Comparison.run(
            seeds: 0..<UInt64(Self.policies), questions: Self.questions, people: Self.people, workers: 2)
        print(tally.table)
        #expect(tally.triples == 1_000_000)
        #expect(tally.differences == 0, "\(tally.disagreement?.description ?? "")")
        #expect(tally.ends > 500_000)
        for code in ReasonCode.allCases {
            #expect(tally.reasons[code] ?? 0 >= 1000, "\(code.rawValue) is reached too seldom to be proved")
        }
        for effect in Effect.allCases { #expect(tally.effects[effect] ?? 0 >= 1000, "\(effect.rawValue)") }
    }
}
