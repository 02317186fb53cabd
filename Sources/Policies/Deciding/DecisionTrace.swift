import Vocabulary

/// The checks of a judgement, with the numbers that they have in docs/reference/decisions.md.
package enum DecisionCheck: Int, CaseIterable, Hashable, Sendable {
    case purpose = 1
    case data = 2
    case force = 3
    case purposeData = 4
    case operation = 5
    case prohibitions = 6
    case purposeCondition = 7
    case particulars = 8
    case roles = 9
    case age = 10
    case ground = 11
    case specialData = 12
    case marketing = 13
    case restriction = 14
    case retention = 15
    case sharing = 16
    case collecting = 17
    case storing = 18
    case destroying = 19
    case amending = 20
}

/// How one decision came about: each check that was made, in order, with what it found.
package struct DecisionTrace: Hashable, Sendable {
    /// One check.
    package struct Step: Hashable, Sendable {
        package let check: DecisionCheck
        /// The elements of the policy and of the question that were looked at.
        package let looked: [ElementReference]
        /// What speaks against it; empty when it passed.
        package let reasons: [Reason]
        /// For ``DecisionCheck/ground``: the ground that carries. Of those before it none did, for reasons that do not count.
        package let carriedBy: Reason?
    }
    package let steps: [Step]
    package let response: DecisionResponse
}

/// Watches a judgement; the one that decides without a trace does nothing and costs nothing.
protocol DecisionRecorder {
    /// A check begins; reasons are added from this position on.
    mutating func begin(_ check: DecisionCheck, at position: Int, looking: @autoclosure () -> [ElementReference])
    /// A ground was found to hold.
    mutating func carried(by reason: Reason)
}

/// Records nothing.
struct NoRecorder: DecisionRecorder {
    @inline(__always)
    mutating func begin(_ check: DecisionCheck, at position: Int, looking: @autoclosure () -> [ElementReference]) {}
    @inline(__always)
    mutating func carried(by reason: Reason) {}
}

/// Records each check for an explanation.
struct TraceRecorder: DecisionRecorder {
    private var begun: [(check: DecisionCheck, position: Int, looked: [ElementReference], carriedBy: Reason?)] = []

    mutating func begin(_ check: DecisionCheck, at position: Int, looking: @autoclosure () -> [ElementReference]) {
        begun.append((check, position, looking(), nil))
    }

    mutating func carried(by reason: Reason) { begun[begun.count - 1].carriedBy = reason }

    /// The steps, each with its share of all reasons that speak against the question.
    func steps(of reasons: [Reason]) -> [DecisionTrace.Step] {
        begun.indices.map { index in
            let end = index + 1 < begun.count ? begun[index + 1].position : reasons.count
            let step = begun[index]
            return DecisionTrace.Step(
                check: step.check, looked: step.looked, reasons: Array(reasons[step.position..<end]),
                carriedBy: step.carriedBy)
        }
    }
}
