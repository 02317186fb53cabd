import Vocabulary

extension PolicyDecoder {
    func addPurposes(to policy: inout Policy) {
        policy.purposes = elements("purposes", purpose)
        policy.consents = elements("consents") { name, fields in
            var ways: [WithdrawalWay] = fields.words("withdraw-by")
            if !ways.contains(.page) { ways.insert(.page, at: 0) }
            return ConsentRequest(
                name: name, purposes: fields.names("purposes", .purposes), ask: fields.localized("ask"),
                isExplicit: fields.flag("explicit"), expires: fields.period("expires"),
                minimumAge: fields.integer("minimum-age"), withdrawBy: ways, annotations: fields.annotations)
        }
        policy.agreements = elements("agreements") { name, fields in
            Agreement(
                name: name, statement: fields.localized("statement"), statesAge: fields.integer("states-age"),
                terms: fields.localized("terms"), termsOf: fields.name("terms-of", .parties),
                termsDated: fields.date("terms-dated"), annotations: fields.annotations)
        }
        policy.points = elements("collect", point)
        policy.ages = ages(policy)
        policy.prohibitions = elements("never") { name, fields in
            Prohibition(
                name: name, operations: Set(fields.words("operations")), data: fields.data("data"),
                purposes: fields.names("purposes", .purposes), recipients: fields.names("recipients", .recipients),
                unless: fields.condition("unless"), annotations: fields.annotations)
        }
        policy.automated = elements("automated") { name, fields in
            AutomatedDecisionRule(
                name: name, purposes: fields.names("purposes", .purposes), data: fields.data("data"),
                isSolelyAutomated: fields.flag("solely-automated"), logic: fields.localized("logic"),
                consequences: fields.localized("consequences"), humanReview: fields.localized("human-review"),
                annotations: fields.annotations)
        }
    }

    private func purpose(_ name: ElementName, _ fields: Fields) -> Purpose {
        let written: [Operation] = fields.words("operations")
        let operations: Set<Operation> = fields.has("operations") ? Set(written) : [.read, .use]
        let isDirectMarketing = fields.flag("direct-marketing")
        return Purpose(
            name: name, grounds: grounds(name, fields), data: fields.data("data"),
            operations: operations.union([.collect, .store]), people: fields.names("people", .people),
            jointWith: fields.names("joint-with", .parties), isDirectMarketing: isDirectMarketing,
            isProfiling: fields.flag("profiling"),
            isAggregateOnly: fields.flag("aggregate-only"),
            keepsData: !fields.has("keeps") || fields.flag("keeps"), condition: fields.condition("when"),
            requires: fields.names("requires", .particulars), roles: fields.names("roles", .staff),
            minimumAge: fields.integer("minimum-age"), specialException: fields.word("special-exception"),
            restrictionExemption: fields.word("despite-restriction"), withholding: fields.localized("withholding"),
            dpv: fields.text("dpv") ?? context.registers.purposesByName[name.rawValue]
                ?? (isDirectMarketing ? "DirectMarketing" : nil), annotations: fields.annotations)
    }

    private func grounds(_ name: ElementName, _ fields: Fields) -> [Ground] {
        if let basis: LegalBasis = fields.word("basis") {
            // Beside `basis`, `when` is of the purpose and not of the ground.
            return [ground(basis, name, fields, condition: nil)]
        }
        return fields.nodes("bases").compactMap { node in
            let inner = Fields(node.map ?? [], at: node.place, context)
            guard let basis: LegalBasis = inner.word("basis") else { return nil }
            return ground(basis, name, inner, condition: inner.condition("when"))
        }
    }

    private func ground(_ basis: LegalBasis, _ name: ElementName, _ fields: Fields, condition: Condition?) -> Ground {
        Ground(
            basis: basis, consent: basis == .consent ? fields.name("consent", .consents) ?? name : nil,
            relation: basis == .contract ? fields.name("relation", .relations) : nil,
            beforeContract: basis == .contract && fields.flag("before-contract"),
            law: basis == .legalObligation || basis == .publicTask ? fields.law("law") : nil,
            interests: basis == .legitimateInterests ? fields.localized("interests") : .init(), condition: condition,
            place: fields.place)
    }

    private func point(_ name: ElementName, _ fields: Fields) -> PointOfCollection {
        let channel: PointOfCollection.Channel = fields.word("channel") ?? .web
        let source = ElementName(rawValue: channel == .automatic ? "observed" : "subject")
        let conditional = (fields["asks-if"]?.map ?? []).map { entry in
            PointOfCollection.ConditionalAsk(
                fact: ElementName(rawValue: entry.key),
                data: context.items((entry.value.list ?? [entry.value]).compactMap(\.text)))
        }
        var point = PointOfCollection(
            name: name, channel: channel, source: fields.name("source", .sources) ?? source,
            people: fields.names("people", .people), purposes: fields.names("for", .purposes),
            asks: fields.data("asks"),
            mayAsk: fields.data("may-ask"), asksIf: conditional, needs: fields.condition("needs"),
            agreements: fields.names("agreements", .agreements), requires: fields.names("requires", .particulars),
            offers: fields.names("offers", .consents),
            minimumAge: fields.integer("minimum-age"), events: fields.names("events", .events),
            warning: fields.localized("warning"), opensAccount: fields.flag("opens-account"),
            annotations: fields.annotations)
        point.issues = fields.data("issues")
        point.repeats = fields.name("repeats", .data)
        point.places = fields.localizedTexts("places")
        return point
    }

    /// Always there, because the country's own age of consent is.
    private func ages(_ policy: Policy) -> Ages {
        let entry = context.registers.countries[policy.controller.country]
        let country = entry?.consentAge
        return single("ages") { fields in
            Ages(
                minimum: fields.integer("minimum"), consentAge: fields.integer("consent-age") ?? country,
                majority: fields.integer("majority") ?? entry?.majority,
                guardian: fields.localized("guardian"), refuses: fields.data("refuses"),
                annotations: fields.annotations)
        }
            ?? Ages(
                minimum: nil, consentAge: country, majority: entry?.majority, guardian: .init(), refuses: [],
                annotations: Annotations(place: policy.controller.place))
    }
}
