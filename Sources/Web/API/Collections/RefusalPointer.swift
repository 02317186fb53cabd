import Policies
import Processing
import Vocabulary

/// Where in a request to collect stands what was refused, as a JSON pointer (RFC 6901).
struct RefusalPointer {
    let submission: Submission
    let policy: Policy

    /// A value, agreement or consent; the date of birth for an age; else the point, whose policy refuses the whole.
    func pointer(to refusal: IntakeRefusal) -> String {
        if refusal.code == ReasonCode.ageUnknown.rawValue || refusal.code == ReasonCode.underAge.rawValue {
            return birthDate.map { place("values", $0.rawValue) } ?? "/point"
        }
        if let reason = refusal.reason { return pointer(to: reason, sent: refusal.field) }
        guard let field = refusal.field else { return "/point" }
        let isChoice = submission.consents[ElementName(rawValue: field)] != nil && submission.values[field] == nil
        return place(isChoice ? "consents" : "values", field)
    }

    private func pointer(to reason: Reason, sent: String?) -> String {
        if let datum = reason.datum { return place("values", datum.rawValue) }
        switch reason.element?.section {
        case .agreements: return place("agreements", reason.element?.name.rawValue ?? "")
        case .consents: return place("consents", reason.element?.name.rawValue ?? "")
        case .data: return place("values", reason.element?.name.rawValue ?? "")
        default: return sent.flatMap { submission.values[$0] == nil ? nil : place("values", $0) } ?? "/point"
        }
    }

    /// The date of birth that the point asks for.
    private var birthDate: ElementName? {
        guard let point = policy.points[submission.point] else { return nil }
        let asked = point.asks + point.mayAsk + point.asksIf.flatMap(\.data)
        return asked.first { policy.data[$0]?.category == "identity.birth-date" }
    }

    /// Of the sender's own words no more than this much is said back.
    private func place(_ member: String, _ name: String) -> String {
        FieldFault("/\(member)/" + String(name.prefix(100)), "").pointer
    }
}
