import Policies
import Vocabulary

/// The form of one point of collection, as its policy declares it. A pure value.
struct PointForm {
    /// When a field must be filled in.
    enum Need: Hashable {
        case required
        case optional
        case onFact(ElementName)
    }

    struct Field {
        let item: DataItem
        let need: Need
        /// Those of the point that the datum serves.
        let purposes: [Purpose]

        /// The name of its input, which is also its element's `id`.
        var name: String { PointForm.name(of: item.name) }
    }

    /// Where the point can be used.
    enum Reach: Hashable {
        case here
        case afterSignIn
        /// By another way, which the policy names.
        case elsewhere
    }

    let policy: Policy
    let point: PointOfCollection
    let fields: [Field]

    init(_ point: PointOfCollection, of policy: Policy) {
        (self.policy, self.point) = (policy, point)
        let conditional = point.asksIf.flatMap { ask in ask.data.map { ($0, Need.onFact(ask.fact)) } }
        let asked = point.asks.map { ($0, Need.required) } + point.mayAsk.map { ($0, Need.optional) } + conditional
        var seen: Set<ElementName> = []
        fields = asked.compactMap { name, need in
            guard let item = policy.data[name], seen.insert(name).inserted else { return nil }
            let purposes = point.purposes.compactMap { policy.purposes[$0] }.filter { $0.data.contains(name) }
            return Field(item: item, need: need, purposes: purposes)
        }
    }

    static func name(of item: ElementName) -> String { "data-" + item.rawValue }
    static func name(ofFact fact: ElementName) -> String { "fact-" + fact.rawValue }
    static func name(ofAgreement agreement: ElementName) -> String { "agreement-" + agreement.rawValue }
    static func name(ofConsent consent: ElementName) -> String { "consent-" + consent.rawValue }

    var agreements: [Agreement] { point.agreements.compactMap { policy.agreements[$0] } }
    var offers: [ConsentRequest] { point.offers.compactMap { policy.consents[$0] } }
    /// The facts on which something is asked.
    var facts: [ElementName] { point.asksIf.map(\.fact) }
    var purposes: [Purpose] { point.purposes.compactMap { policy.purposes[$0] } }

    /// Whether nothing is typed in here, but one can agree to what is recorded by itself, also as a stranger.
    var isChoice: Bool { point.channel == .automatic && !offers.isEmpty }

    func fields(_ need: Need) -> [Field] { fields.filter { $0.need == need } }

    /// - Parameter isSignedIn: whether somebody whom the firm knows is asking.
    func reach(isSignedIn: Bool) -> Reach {
        if isChoice { return point.needs == nil || isSignedIn ? .here : .afterSignIn }
        let isTyped = fields.allSatisfy { $0.need == .optional || Self.canBeTyped($0.item.type) }
        guard point.channel == .web, isTyped else { return .elsewhere }
        return point.needs == nil || isSignedIn ? .here : .afterSignIn
    }

    /// Files and exact times are not typed into a form.
    static func canBeTyped(_ type: ValueType) -> Bool { type != .file && type != .dateTime }
}
