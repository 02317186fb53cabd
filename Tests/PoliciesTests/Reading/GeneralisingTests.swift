import Policies
import Testing

@Suite("Making values coarse")
struct GeneralisingTests {
    @Test(arguments: [
        ("strike", "120", nil), ("value", "video", "video"), ("year", "1990-05-17", "1990"),
        ("month", "2026-05-17T10:00:00Z", "2026-05"), ("month", "soon", nil), ("prefix 2", "1408", "14…"),
        ("prefix 5", "1408", nil), ("word", "news/law 12:04 10.0.0.1", "news/law"), ("bands 18 30", "17.9", "<18"),
        ("bands 18 30", "18", "18–29"), ("bands 18 30", "30", "≥30"), ("bands 1 2", "1", "1"),
        ("bands 18", "many", nil), ("count", "anything", "<2"),
    ])
    func `of a value stays what its word says and no more`(word: String, value: String, cell: String?) throws {
        #expect(try #require(Generalising(text: word)).cell(of: [value]) == cell)
    }

    @Test(arguments: ["", "prefix", "prefix 0", "prefix 9", "bands", "bands 30 18", "bands 5 5", "years", "value 2"])
    func `what is no such word is refused`(text: String) {
        #expect(Generalising(text: text) == nil)
    }

    @Test func `of several values only their number stays`() throws {
        #expect(try #require(Generalising(text: "count")).cell(of: ["a", "b", "c"]) == "2–4")
        #expect(try #require(Generalising(text: "value")).cell(of: ["a", "b"]) == nil)
        #expect(try #require(Generalising(text: "value")).cell(of: [String]()) == nil)
    }
}
