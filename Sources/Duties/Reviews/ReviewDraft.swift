import Policies
import Vocabulary

/// A review as it is being entered.
package struct ReviewDraft: Sendable {
    /// The longest finding, in characters.
    package static let longestFinding = 4000

    package var done: CalendarDate?
    package var findings: [ElementName: String]
    package var changed: [ElementName]

    package init(done: CalendarDate?, findings: [ElementName: String], changed: [ElementName]) {
        (self.done, self.findings, self.changed) = (done, findings, changed)
    }

    /// What keeps the review from being closed; empty when it can be.
    ///
    /// - Parameter asked: what a finding is asked for.
    package func faults(asked: [ElementName], of policy: Policy, today: CalendarDate) -> [ReviewFault] {
        var faults: [ReviewFault] = []
        if let done { if done > today { faults.append(.dayAhead) } } else { faults.append(.dayMissing) }
        for step in asked {
            let finding = findings[step] ?? ""
            if finding.allSatisfy(\.isWhitespace) { faults.append(.findingMissing(step)) }
            if finding.count > Self.longestFinding { faults.append(.findingTooLong(step)) }
        }
        if findings.keys.contains(where: { !asked.contains($0) }) { faults.append(.stepUnknown) }
        if changed.contains(where: { policy.security[$0] == nil }) { faults.append(.measureUnknown) }
        return faults
    }
}

/// Why a review cannot be closed.
package enum ReviewFault: Hashable, Sendable {
    case dayMissing
    case dayAhead
    /// A step without a finding.
    case findingMissing(ElementName)
    case findingTooLong(ElementName)
    case stepUnknown
    case measureUnknown

    /// Stable, in kebab-case.
    package var code: String {
        switch self {
        case .dayMissing: return "review-day-missing"
        case .dayAhead: return "review-day-ahead"
        case .findingMissing: return "review-finding-missing"
        case .findingTooLong: return "review-finding-too-long"
        case .stepUnknown: return "review-step-unknown"
        case .measureUnknown: return "review-measure-unknown"
        }
    }
}

extension Procedure {
    /// What a finding is asked for: each step, or the procedure itself where it has none.
    package var findingNames: [ElementName] { steps.isEmpty ? [name] : steps.map(\.name) }

    /// The clauses that doing it carries out.
    package var reviewClauses: [String] {
        var seen: Set<String> = []
        return (clauses + steps.flatMap(\.clauses)).filter { seen.insert($0).inserted }
    }

    /// The roles that may close it: its owner's and those of its steps; an administrator may always.
    package var closingRoles: Set<ElementName> { Set(([owner] + steps.map(\.owner)).compactMap { $0 }) }
}
