import Policies

/// What a run of questions came to.
struct Tally: Sendable {
    /// Triples of policy, person and question.
    var triples = 0
    /// Ends of keeping that were compared.
    var ends = 0
    var effects: [Effect: Int] = [:]
    /// How many answers hold a reason of this code.
    var reasons: [ReasonCode: Int] = [:]
    var obligations = 0
    /// How many triples the evaluators answer differently, in whatever respect.
    var differences = 0
    /// The first of them.
    var disagreement: Disagreement?

    mutating func count(_ response: DecisionResponse) {
        triples += 1
        effects[response.effect, default: 0] += 1
        obligations += response.obligations.count
        var codes: [ReasonCode] = []
        for reason in response.reasons where !codes.contains(reason.code) {
            codes.append(reason.code)
            reasons[reason.code, default: 0] += 1
        }
    }

    mutating func add(_ other: Tally) {
        triples += other.triples
        ends += other.ends
        obligations += other.obligations
        differences += other.differences
        effects.merge(other.effects, uniquingKeysWith: +)
        reasons.merge(other.reasons, uniquingKeysWith: +)
        if let found = other.disagreement, found.seed < disagreement?.seed ?? .max { disagreement = found }
    }

    /// The table that the run prints.
    var table: String {
        var lines = ["\(triples) triples, \(ends) ends of keeping, \(obligations) obligations"]
        for effect in Effect.allCases { lines.append("\(effect.rawValue)  \(effects[effect] ?? 0)") }
        for code in ReasonCode.allCases { lines.append("  \(code.rawValue)  \(reasons[code] ?? 0)") }
        return lines.joined(separator: "\n")
    }
}
