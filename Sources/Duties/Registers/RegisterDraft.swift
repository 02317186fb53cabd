import Policies
import Vocabulary

/// The registers that staff fill in where the policy leaves something to the firm.
package enum FirmRegister: String, CaseIterable, Hashable, Sendable {
    /// Addresses of documents and of services with a policy of their own, under the entries of `scope`.
    case addresses
    /// Stores of personal data, each at a place that a measure of security names.
    case stores

    /// The section whose elements lines are entered under.
    package var section: PolicySection { self == .addresses ? .scope : .security }

    /// The elements of a policy under which a line can be entered.
    package func elements(of policy: Policy) -> [any Element] {
        switch self {
        case .addresses: return policy.scope.filter { $0.kind == .document || !$0.isCovered || $0.isForAccount }
        case .stores: return policy.security.filter { !$0.places.isEmpty }
        }
    }
}

/// A line as it is being entered.
package struct RegisterDraft: Hashable, Sendable {
    package var element: ElementName?
    package var name: String
    package var value: String

    package init(element: ElementName?, name: String, value: String) {
        (self.element, self.name, self.value) = (element, name, value)
    }

    /// What keeps the line from being entered; empty when it can be. A line without a value takes its name out.
    package func faults(in register: FirmRegister, of policy: Policy) -> [RegisterFault] {
        var faults: [RegisterFault] = []
        let known = register.elements(of: policy).first { $0.name == element }
        if known == nil { faults.append(.elementUnknown) }
        if name.isEmpty { faults.append(.nameMissing) }
        if name.count > RegisterEntry.longestName { faults.append(.nameTooLong) }
        guard !value.isEmpty else { return faults }
        switch register {
        case .addresses:
            let isLong = value.count > RegisterEntry.longestValue
            let isPlain = value.utf8.allSatisfy { $0 > 32 && $0 != 34 && $0 != 60 && $0 != 62 && $0 != 127 }
            if isLong || !isPlain || WebAddress.host(of: value)?.contains(".") != true { faults.append(.addressUnfit) }
        case .stores:
            let places = (known as? SecurityMeasure)?.places ?? .init()
            if places[ElementName(rawValue: value)] == nil { faults.append(.placeUnlisted) }
        }
        return faults
    }
}

/// Why a line cannot be entered.
package enum RegisterFault: Hashable, Sendable {
    case elementUnknown
    case nameMissing
    case nameTooLong
    case addressUnfit
    /// The policy does not name the place.
    case placeUnlisted

    /// Stable, in kebab-case.
    package var code: String {
        switch self {
        case .elementUnknown: return "register-element-unknown"
        case .nameMissing: return "register-name-missing"
        case .nameTooLong: return "register-name-too-long"
        case .addressUnfit: return "register-address-unfit"
        case .placeUnlisted: return "register-place-unlisted"
        }
    }
}
