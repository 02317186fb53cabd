import Testing
import Vocabulary

@testable import Policies

@Suite("Conditions have three values")
struct ConditionTests {
    static let state = customer {
        $0.facts = ["recorded"]
        $0.events = ["merger": noon, "order-delivered": day("2026-06-16")]
        $0.age = .atLeast(16)
    }
    static let asked = question(.use, "account", ["email"]) {
        ($0.facts, $0.particulars, $0.channel, $0.topic) = (["stated"], ["order-number"], "email", "news")
        $0.principal = Asker(kind: .staff, roles: ["support"])
    }

    static func truth(
        _ condition: Condition, _ state: PersonState = state, _ asked: DecisionRequest = asked
    ) -> Truth {
        CompiledCondition(condition, yearly: ["year-end"]).truth(asked, state)
    }

    static let kinds: [(Condition, Truth)] = [
        (Condition.relation("account", [.open]), Truth.yes), (.relation("order", [.open]), .no),
        (.relation("order", [.open, .requested]), .yes), (.relation("club", [.none]), .yes),
        (.relation("club", [.open, .ended]), .no), (.consent("newsletter"), .yes), (.consent("gift"), .no),
        (.fact("recorded"), .yes), (.fact("stated"), .yes), (.fact("neither"), .no),
        (.particular("order-number"), .yes), (.particular("court-order"), .no), (.event("merger"), .yes),
        (.event("order-delivered"), .no), (.event("year-end"), .yes), (.event("account-ended"), .no),
        (.role("support"), .yes), (.role("sales"), .no), (.channel("email"), .yes), (.channel("sms"), .no),
        (.topic("news"), .yes), (.topic("sales"), .no), (.ageAtLeast(16), .yes), (.ageAtLeast(17), .unknown),
    ]

    @Test(arguments: kinds)
    func `each kind is answered from the question and the state`(_ condition: Condition, _ answer: Truth) {
        #expect(Self.truth(condition) == answer)
        #expect(Self.truth(.not(condition)) == (answer == .unknown ? .unknown : answer == .yes ? .no : .yes))
    }

    @Test func `a day begins at midnight in UTC`() throws {
        let date = try #require(CalendarDate("2026-06-15"))
        func at(_ instant: Instant, _ condition: Condition) -> Truth {
            Self.truth(condition, Self.state, question(.use, nil, []) { $0.at = instant })
        }
        #expect(at(day("2026-06-15"), .from(date)) == .yes)
        #expect(at(day("2026-06-15"), .before(date)) == .no)
        let justBefore = Instant(milliseconds: day("2026-06-15").milliseconds - 1)
        #expect(at(justBefore, .from(date)) == .no)
        #expect(at(justBefore, .before(date)) == .yes)
    }

    static let joined: [([Truth], Truth, Truth)] = [
        // what one part and the other say; all, any
        ([Truth.yes, .yes], Truth.yes, Truth.yes), ([.yes, .no], .no, .yes), ([.yes, .unknown], .unknown, .yes),
        ([.unknown, .no], .no, .unknown), ([.unknown, .unknown], .unknown, .unknown), ([.no, .no], .no, .no),
        ([], .yes, .no),
    ]

    @Test(arguments: joined)
    func `all is as its weakest part, any as its strongest`(_ parts: [Truth], _ all: Truth, _ any: Truth) {
        let conditions = parts.map { part -> Condition in
            switch part {
            case .yes: return .fact("stated")
            case .no: return .fact("neither")
            case .unknown: return .ageAtLeast(99)
            }
        }
        #expect(Self.truth(.all(conditions)) == all)
        #expect(Self.truth(.any(conditions)) == any)
    }

    @Test(arguments: [
        // born, asked on, whole years
        ("2008-06-15", "2026-06-15", 18), ("2008-06-16", "2026-06-15", 17), ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18), ("2008-02-29", "2028-02-29", 20), ("2027-01-01", "2026-06-15", -1),
    ])
    func `years are completed on the birthday, for 29 February on 1 March of other years`(
        _ born: String, _ asked: String, _ years: Int
    ) throws {
        let age = AgeFact.born(try #require(CalendarDate(born)))
        #expect(age.isAtLeast(years, at: day(asked)) == .yes)
        #expect(age.isAtLeast(years + 1, at: day(asked)) == .no)
    }
}
