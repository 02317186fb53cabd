import Policies
import Vocabulary

/// A hold on everybody's data of some kinds (Article 17(3)(e) GDPR): while it stands, no such datum is destroyed,
/// whosever it is, and whenever it came in.
package struct WideHold: Hashable, Sendable {
    package let controller: ControllerID
    package let id: String
    /// A ground of the policy's section `holds`.
    package let ground: ElementName
    /// The recipient about whom the case is; `nil` when kinds of data were named.
    package let recipient: ElementName?
    /// The kinds of data that it reaches, as they were found when it was placed.
    package let items: [ElementName]
    package let matter: ElementName?
    package let orderedBy: ElementName?
    package let placedAt: Instant
    /// When it is to be looked at whether it is still needed.
    package let review: Instant?

    package init(
        controller: ControllerID, id: String, ground: ElementName, recipient: ElementName?, items: [ElementName],
        matter: ElementName?, orderedBy: ElementName?, placedAt: Instant, review: Instant?
    ) {
        (self.controller, self.id, self.ground, self.recipient) = (controller, id, ground, recipient)
        (self.items, self.matter, self.orderedBy) = (items, matter, orderedBy)
        (self.placedAt, self.review) = (placedAt, review)
    }
}

/// What a hold on everybody's data is about.
package enum WideReach: Hashable, Sendable {
    /// These kinds of data.
    case data([ElementName])
    /// Everything that was disclosed to this recipient or may yet be, by any version of the policy up to now.
    case recipient(ElementName)
}

extension [WideHold] {
    /// The grounds that reach each item, for ``PersonState/heldWidely``.
    ///
    /// What any version since lets go to the recipient of a hold is reached too, also where a later one takes it back.
    ///
    /// - Parameter coming: a version whose first day has not come, and which is looked at as if it had.
    func reached(
        by loaded: LoadedPolicy, at now: Instant, and coming: Policy? = nil
    ) -> [ElementName: Set<ElementName>] {
        reduce(into: [:]) { reached, hold in
            var further: Set<ElementName> = []
            if let recipient = hold.recipient {
                further = loaded.everGiven(to: recipient, by: now)
                further.formUnion(coming?.recipients[recipient]?.data ?? [])
            }
            for item in further.union(hold.items)
            where hold.isOpen(to: item, coming ?? loaded.policy) || hold.items.contains(item) {
                reached[item, default: []].insert(hold.ground)
            }
        }
    }
}

extension WideHold {
    /// Whether the ground can reach the item by the policy's word.
    fileprivate func isOpen(to item: ElementName, _ policy: Policy) -> Bool {
        policy.holds[ground]?.reaches(item) ?? true
    }
}

extension HoldGround {
    /// Whether the ground can reach the item: it names no data, or this.
    package func reaches(_ item: ElementName) -> Bool { data.isEmpty || data.contains(item) }
}

extension PersonState {
    /// The same person under the holds on everybody's data that stand.
    ///
    /// - Parameter coming: a version that is looked at as if its first day had come.
    package func underWideHolds(
        _ holds: [WideHold], _ loaded: LoadedPolicy, at now: Instant, and coming: Policy? = nil
    ) -> PersonState {
        guard !holds.isEmpty else { return self }
        var state = self
        state.heldWidely = holds.reached(by: loaded, at: now, and: coming)
        return state
    }
}

extension ProcessingTransaction {
    /// The answer of the policy for this person. What is over may still serve some ends while a hold keeps it: those on
    /// everybody's data are looked up only then, so that other questions cost no look.
    ///
    /// - Returns: the answer, and the state by which it was given.
    func decided(
        _ request: DecisionRequest, of state: PersonState, _ controller: ControllerID, _ loaded: LoadedPolicy
    ) throws -> (response: DecisionResponse, state: PersonState) {
        let response = loaded.compiled.decide(request, state)
        // What destroys, or keeps, is asked under the holds whatever the answer without them is.
        let needsHolds = !request.operation.isUse || response.reasons.contains { $0.code == .retentionOver }
        guard needsHolds else { return (response.dated(by: state), state) }
        let seen = try state.underWideHolds(wideHolds(of: controller), loaded, at: request.at)
        guard !seen.heldWidely.isEmpty else { return (response.dated(by: state), state) }
        return (loaded.compiled.decide(request, seen).dated(by: seen), seen)
    }
}

extension DecisionResponse {
    /// With the day since which the data is restricted, where that is a reason.
    func dated(by state: PersonState) -> DecisionResponse {
        guard let restriction = state.restriction, reasons.contains(where: { $0.code == .restricted }) else {
            return self
        }
        var dated = self
        dated.restrictedSince = restriction.at
        return dated
    }
}
