import Policies
import Vocabulary

/// What a submission took, by position in the policy: carried by a cookie to the page that confirms it.
///
/// It holds no value, and is the same for somebody new as for somebody who was known already.
struct TakenNote: Equatable {
    /// Seconds for which the browser keeps it.
    static let lifetime = 600

    let point: ElementName
    let data: [ElementName]
    let consents: [ElementName]
    /// Whether a code for the sign-in is on its way.
    let sentCode: Bool
    /// Whether the consents count only once that code was entered.
    let holdsConsents: Bool

    /// `registration.0-3-4.1.c`; `w` in place of `c` where the consents wait.
    func text(by policy: Policy) -> String {
        let items = data.compactMap { policy.data.position(of: $0) }.map(String.init).joined(separator: "-")
        let given = consents.compactMap { policy.consents.position(of: $0) }.map(String.init).joined(separator: "-")
        return "\(point.rawValue).\(items).\(given).\(holdsConsents ? "w" : sentCode ? "c" : "n")"
    }

    init(
        point: ElementName, data: [ElementName], consents: [ElementName], sentCode: Bool, holdsConsents: Bool = false
    ) {
        (self.point, self.data, self.consents) = (point, data, consents)
        (self.sentCode, self.holdsConsents) = (sentCode, holdsConsents)
    }

    /// `nil` for what this policy cannot have written.
    init?(_ text: String, by policy: Policy) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, policy.points[ElementName(rawValue: String(parts[0]))] != nil else { return nil }
        func names<E: Element>(_ part: Substring, _ elements: Elements<E>) -> [ElementName] {
            part.split(separator: "-").compactMap { Int($0) }
                .compactMap { elements.indices.contains($0) ? elements[$0].name : nil }
        }
        point = ElementName(rawValue: String(parts[0]))
        data = names(parts[1], policy.data)
        consents = names(parts[2], policy.consents)
        holdsConsents = parts[3] == "w"
        sentCode = parts[3] == "c" || holdsConsents
    }
}
