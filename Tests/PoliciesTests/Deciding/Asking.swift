import Vocabulary

@testable import Policies

extension ElementName: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// The time at which test questions are asked: noon of a day of June.
let noon = Instant(milliseconds: CalendarDate("2026-06-15").unsafelyUnwrapped.startInUTC.milliseconds + 43_200_000)

func day(_ text: String) -> Instant { CalendarDate(text).unsafelyUnwrapped.startInUTC }

func question(
    _ operation: Operation, _ purpose: ElementName?, _ data: [ElementName],
    _ change: (inout DecisionRequest) -> Void = { _ in }
) -> DecisionRequest {
    var request = DecisionRequest(
        operation: operation, purpose: purpose, data: data, principal: Asker(kind: .client), at: noon)
    change(&request)
    return request
}

func person(_ change: (inout PersonState) -> Void = { _ in }) -> PersonState {
    var state = PersonState()
    change(&state)
    return state
}

func consentFact(
    _ status: ConsentFact.Status = .given, for purposes: Set<ElementName>, _ data: Set<ElementName>,
    at time: Instant = day("2026-02-01"), _ change: (inout ConsentFact) -> Void = { _ in }
) -> ConsentFact {
    var fact = ConsentFact(status: status, at: time, purposes: purposes, data: data)
    change(&fact)
    return fact
}

extension CompiledPolicy {
    /// The answer in one line: `deny: consent-missing consents/newsletter; restricted data/email (email)`.
    ///
    /// Each decision of the tests is also explained, which must give the same answer.
    func verdict(_ request: DecisionRequest, _ state: PersonState) -> String {
        let response = decide(request, state)
        guard explain(request, state).response == response,
            decide(request, each: [state, state]) == [response, response]
        else { return "the three ways to ask disagree" }
        return response.line
    }
}

extension DecisionResponse {
    var line: String {
        let reasons = reasons.map { reason in
            reason.code.rawValue + (reason.element.map { " \($0.section.rawValue)/\($0.name)" } ?? "")
                + (reason.datum.map { " (\($0))" } ?? "")
        }
        return effect.rawValue + ": " + reasons.joined(separator: "; ")
    }
}
