import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vocabulary

@Suite("Figures in which nobody can be found")
struct StatisticsTests {
    private static func counts(_ numbers: [String: Int]) -> [[String]: Int] {
        Dictionary(uniqueKeysWithValues: numbers.map { ($0.key.split(separator: "/").map(String.init), $0.value) })
    }

    @Test func `a small figure is withheld, and with it the one from which it could be found (ZAK-163)`() {
        let withheld = CellSuppression(minimum: 5).withheld(Self.counts(["a": 2, "b": 9, "c": 30]))
        #expect(withheld == [["a"], ["b"]])
    }

    @Test func `where enough is withheld together nothing further is`() {
        let withheld = CellSuppression(minimum: 5).withheld(Self.counts(["a": 2, "b": 3, "c": 30]))
        #expect(withheld == [["a"], ["b"]])
        let little = CellSuppression(minimum: 5).withheld(Self.counts(["a": 1, "b": 1, "c": 30, "d": 40]))
        #expect(little == [["a"], ["b"], ["c"]])
    }

    @Test func `in a table of two columns no line gives a figure away`() {
        let counts = Self.counts(["a/x": 2, "a/y": 20, "a/z": 30, "b/x": 21, "b/y": 22, "b/z": 23])
        let withheld = CellSuppression(minimum: 5).withheld(counts)
        for column in 0..<2 {
            for value in Set(counts.keys.map { $0[column] }) {
                let hidden = counts.filter { $0.key[column] == value && withheld.contains($0.key) }
                #expect(hidden.isEmpty || hidden.count >= 2 && hidden.values.reduce(0, +) >= 5)
            }
        }
        #expect(withheld.contains(["a", "x"]) && withheld.count == 4)
    }

    @Test func `of random tables no withheld figure can be worked out from a line's sum`() {
        var seed: UInt64 = 7
        func next(_ bound: UInt64) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % bound)
        }
        for _ in 0..<300 {
            var counts: [[String]: Int] = [:]
            for row in ["a", "b", "c", "d"] {
                for column in ["x", "y", "z"] where next(4) > 0 { counts[[row, column]] = 1 + next(30) }
            }
            let withheld = CellSuppression(minimum: 5).withheld(counts)
            #expect(counts.allSatisfy { $0.value >= 5 || withheld.contains($0.key) })
            for column in 0..<2 {
                for value in Set(counts.keys.map { $0[column] }) {
                    let line = counts.filter { $0.key[column] == value }
                    let hidden = line.filter { withheld.contains($0.key) }
                    // A line that is withheld as a whole tells nothing, whatever it holds.
                    guard !hidden.isEmpty, hidden.count < line.count else { continue }
                    #expect(hidden.count >= 2 && hidden.values.reduce(0, +) >= 5)
                }
            }
        }
    }

    private static let bySpent = StatisticsQuestion(
        purpose: ElementName(rawValue: "survey"), by: [ElementName(rawValue: "spent")])

    private func ask(_ survey: SurveyHouse, _ question: StatisticsQuestion = bySpent) async throws -> StatisticsAnswer {
        try await survey.house.door.count(question, survey.house.byProgram(survey.controller)).answer
    }

    @Test(arguments: Engine.allCases)
    func `people are counted by what the policy declares, and each is asked of the policy (SOF-109)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        for number in 0..<12 { _ = try await survey.asked(["spent": number < 7 ? "50" : "200", "postcode": "1408"]) }
        let objector = try await survey.asked(["spent": "50"])
        let (door, controller) = (survey.house.door, survey.controller)
        _ = try await door.choose(
            [.object(to: ElementName(rawValue: "survey"))], by: objector,
            ChoiceCircumstances(way: .api, language: .english), survey.house.byProgram(controller))
        let answer = try await ask(survey)
        #expect(answer.table.people == 12 && !answer.isRepeated)
        #expect(answer.table.cells.map(\.cells) == [["100–499"], ["<100"]])
        #expect(answer.table.cells.map(\.people) == [5, 7])
        #expect(answer.table.share(of: answer.table.cells[1]) == 58)
        let entry = try #require(try await survey.entries(.statisticsMade).first)
        #expect(entry.subject == nil && entry.detail["people"] == .count(12) && entry.detail["withheld"] == .count(0))
    }

    @Test(arguments: Engine.allCases)
    func `asked again when a few have come, the same question gives the same figures (ZAK-164)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<8 { _ = try await survey.asked(["spent": "50"]) }
        for _ in 0..<8 { _ = try await survey.asked(["spent": "200"]) }
        let first = try await ask(survey)
        _ = try await survey.asked(["spent": "200"])
        survey.days(1)
        let second = try await ask(survey)
        #expect(second.isRepeated && second.table == first.table)
        for _ in 0..<5 { _ = try await survey.asked(["spent": "200"]) }
        survey.days(1)
        let third = try await ask(survey)
        #expect(!third.isRepeated && third.table.people == 22)
        #expect(third.table.cells.map(\.people) == [14, 8])
    }

    @Test(arguments: Engine.allCases)
    func `what is unchanged is not published twice, in whatever order the items are named`(engine: Engine) async throws
    {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<8 { _ = try await survey.asked(["spent": "50", "postcode": "1408"]) }
        let (spent, postcode) = (ElementName(rawValue: "spent"), ElementName(rawValue: "postcode"))
        let purpose = ElementName(rawValue: "survey")
        let first = try await ask(survey, StatisticsQuestion(purpose: purpose, by: [postcode, spent]))
        survey.days(1)
        let second = try await ask(survey, StatisticsQuestion(purpose: purpose, by: [spent, postcode]))
        #expect(!first.isRepeated && second.isRepeated && second.table == first.table)
        #expect(try await survey.house.door.statistics(at: survey.controller, limit: 10).count == 1)
    }

    @Test func `the first word ends before a comma, so that one place is counted once`() {
        let words = ["Sofia, Lozenets", "Sofia", " Sofia;x", ", ", ""].map { Generalising.word.cell(of: $0) }
        #expect(words == ["Sofia", "Sofia", "Sofia", nil, nil])
    }

    @Test(arguments: Engine.allCases)
    func `a rare value stands nowhere in what is published (ZAK-163)`(engine: Engine) async throws {
        let survey = try await SurveyHouse(on: engine)
        for number in 0..<21 { _ = try await survey.asked(["spent": number == 0 ? "900" : number < 8 ? "200" : "50"]) }
        _ = try await ask(survey)
        let stored = try #require(try await survey.house.door.statistics(at: survey.controller, limit: 1).first)
        #expect(stored.cells.map(\.people) == [13] && stored.withheld == 2 && stored.people == 21)
    }

    @Test(arguments: Engine.allCases)
    func `another question whose sums would tell of one person is refused (ZAK-164)`(engine: Engine) async throws {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<8 { _ = try await survey.asked(["spent": "50", "postcode": "1408"]) }
        for _ in 0..<8 { _ = try await survey.asked(["spent": "200", "postcode": "1408"]) }
        _ = try await ask(survey)
        _ = try await survey.asked(["spent": "200", "postcode": "1408"])
        let (spent, postcode) = (ElementName(rawValue: "spent"), ElementName(rawValue: "postcode"))
        let purpose = ElementName(rawValue: "survey")
        await #expect(throws: StatisticsFault.tellsTooMuch) {
            try await ask(survey, StatisticsQuestion(purpose: purpose, by: [postcode, spent]))
        }
        #expect(try await survey.house.door.statistics(at: survey.controller, limit: 10).count == 1)
    }

    @Test(arguments: [
        ("selling", "spent", StatisticsFault.purposeUndeclared), ("survey", "unheard-of", .outsidePurpose),
        ("survey", "remark", .notCountable),
    ])
    func `what the policy does not declare is not counted`(
        purpose: String, item: String, fault: StatisticsFault
    ) async throws {
        let survey = try await SurveyHouse(on: .sqlite)
        await #expect(throws: fault) {
            try await ask(
                survey,
                StatisticsQuestion(purpose: ElementName(rawValue: purpose), by: [ElementName(rawValue: item)]))
        }
    }
}
