import Testing
import Vocabulary

@testable import Policies

@Suite("Reasons in words")
struct ReasonTextTests {
    /// The codes whose texts speak of an item beside or instead of the element.
    static let ofData: Set<ReasonCode> = [
        .dataUndeclared, .dataNotForPurpose, .keptAsDigest, .consentNotForData, .specialDataWithoutException,
        .restricted,
        .retentionOver, .recipientNotForData, .fieldNotAsked, .fieldNeedsFact, .fieldRequired, .sourceNotDeclared,
        .childDataRefused, .underHold, .mustBeKept,
    ]

    @Test(arguments: ReasonText.languages, ReasonCode.allCases)
    func `each code has a sentence in each language`(_ language: Language, _ code: ReasonCode) {
        let text = ReasonText.template(code, in: language)
        #expect(text.hasSuffix("."))
        #expect(text.contains("{datum}") == Self.ofData.contains(code))
        if language != .english {
            #expect(text != ReasonText.template(code, in: .english))
            #expect(text.contains("{element}") == ReasonText.template(code, in: .english).contains("{element}"))
        }
        let rest = text.replacing("{element}", with: "").replacing("{datum}", with: "")
        #expect(!rest.contains("{") && !rest.contains("  "))
        let isCyrillic = rest.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
        #expect(isCyrillic == (language == .bulgarian))
    }

    @Test(arguments: ReasonText.languages)
    func `no two codes have the same sentence`(_ language: Language) {
        let texts = Set(ReasonCode.allCases.map { ReasonText.template($0, in: language) })
        #expect(texts.count == ReasonCode.allCases.count)
    }

    @Test func `a reason names label, line and clauses of its element`() {
        let policy = Shop.policy()
        let reason = Reason(.dataNotForPurpose, ElementReference(.purposes, "newsletter"), datum: "email")
        let told = policy.explain(reason, in: .english)
        #expect(told.text == "“E-mail address” is not among the data for the purpose “Newsletter”.")
        #expect(told.place == Place(file: "policy.yaml", line: 7, column: 3))
        #expect(told.clauses == ["SH-01"])
        #expect(told.element == reason.element)
    }

    @Test func `an agreement that is missing is told by what it says, not by its name`() throws {
        let policy = try #require(SamplePolicies.reading(SamplePolicies.complete).policy)
        let reason = Reason(.agreementMissing, ElementReference(.agreements, "adult"))
        #expect(policy.explain(reason, in: .english).text == "This has not been confirmed: “I am an adult”.")
    }

    @Test func `each reason of each case is told without a placeholder left`() {
        for example in EveryReasonTests.cases {
            let policy = Shop.policy(example.policy)
            let response = Shop.compiled(example.policy).decide(example.request, example.state)
            for language in ReasonText.languages {
                for told in policy.explain(response, in: language) { #expect(!told.text.contains("{")) }
            }
        }
    }

    @Test func `what a question brings that is no name is not repeated`() {
        let told = Shop.policy().explain(Reason(.dataUndeclared, nil, datum: "anna@example.com"), in: .english)
        #expect(told.text == "The policy does not declare the data “?”.")
        #expect(
            Shop.policy().explain(Reason(.dataUndeclared, nil, datum: "pulse"), in: .english).text
                == "The policy does not declare the data “pulse”.")
    }

    @Test func `the purpose that every policy has is called by its meaning`() {
        let reason = Reason(.operationNotForPurpose, ElementReference(.purposes, .dataSubjectRights))
        #expect(
            Shop.policy().explain(reason, in: .english).text
                == "The policy does not provide for this operation for the purpose "
                + "“Answering people’s requests about their rights”.")
    }
}

@Suite("How a decision came about")
struct DecisionTraceTests {
    @Test(arguments: EveryReasonTests.cases)
    func `the trace has each reason at its check, and the same answer`(_ example: Case) {
        let policy = Shop.compiled(example.policy)
        let trace = policy.explain(example.request, example.state)
        let response = policy.decide(example.request, example.state)
        #expect(trace.response == response)
        #expect(trace.steps.map(\.check.rawValue) == trace.steps.map(\.check.rawValue).sorted())
        let against = response.effect == .permit ? [] : response.reasons
        #expect(trace.steps.flatMap(\.reasons) == against)
    }

    @Test func `a refused use shows each of its checks`() {
        let policy = Shop.compiled()
        let trace = policy.explain(
            question(.use, "newsletter", ["email"]) { $0.at = noon }, customer { $0.marketingObjectedAt = noon })
        #expect(trace.steps.map(\.check.rawValue) == Array(1...15))
        let marketing = trace.steps.first { $0.check == .marketing }
        #expect(marketing?.reasons.map(\.code) == [.marketingObjected])
        let ground = trace.steps.first { $0.check == .ground }
        #expect(ground?.carriedBy?.code == .consentHolds)
        #expect(ground?.looked == [ElementReference(.consents, "newsletter")])
    }

    @Test func `a question that is answered at once shows the checks up to there`() {
        let trace = Shop.compiled().explain(question(.use, "account", ["pulse"]), customer)
        #expect(trace.steps.map(\.check) == [.purpose, .data])
        #expect(trace.steps.last?.reasons == [Reason(.dataUndeclared, nil, datum: "pulse")])
    }
}
