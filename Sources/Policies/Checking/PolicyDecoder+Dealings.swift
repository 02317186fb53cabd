import Vocabulary

extension PolicyDecoder {
    func addDealings(to policy: inout Policy) {
        policy.retention = elements("retention") { name, fields in
            let outcomes: [RetentionOutcome] = fields.words("then")
            return RetentionRule(
                name: name, data: fields.data("data"), purposes: fields.names("for", .purposes),
                keep: fields.keeping("keep") ?? .whilePurposes, notBefore: fields.keeping("not-before"),
                outcome: outcomes.first ?? .erase, furtherOutcomes: Array(outcomes.dropFirst()),
                review: fields.period("review"), law: fields.law("law"),
                restsOnUnnamedLaw: fields.flag("statutory"), condition: fields.condition("when"),
                weighed: Elements(fields.labelled("weighed").map(Weighing.init)), annotations: fields.annotations)
        }
        policy.holds = elements("holds") { name, fields in
            HoldGround(
                name: name, data: fields.data("data"), until: fields.name("until", .events),
                review: fields.period("review"), annotations: fields.annotations)
        }
        policy.backups = single("backups") { Backups(atMost: $0.period("at-most"), annotations: $0.annotations) }
        policy.anonymity = single("anonymity") { fields in
            let standard = AnonymityLimits.standard
            return Anonymity(
                limits: AnonymityLimits(
                    people: fields.integer("people") ?? standard.people,
                    values: fields.integer("values") ?? standard.values, wait: fields.period("wait") ?? standard.wait,
                    cell: fields.integer("cell") ?? standard.cell),
                annotations: fields.annotations)
        }
        policy.rights = Elements(
            (merged["rights"]?.entries ?? []).compactMap { entry in
                Right(rawValue: entry.key).map {
                    rightRule($0, Fields(entry.value.map ?? [], at: entry.keyPlace, context))
                }
            })
        policy.procedures = elements("procedures") { name, fields in
            Procedure(
                name: name, owner: fields.owner("owner"), steps: steps(fields), every: fields.period("every"),
                within: fields.period("within"), startsOn: fields.name("starts-on", .events),
                governs: fields.word("governs"), records: fields.names("records", .particulars),
                annotations: fields.annotations)
        }
        policy.complaints = single("complaints") { fields in
            Complaints(
                authorities: fields.texts("authorities").filter { context.registers.authorities[$0] != nil },
                elsewhereFrom: fields.date("elsewhere-from"),
                internalProcedure: fields.name("procedure", .procedures), annotations: fields.annotations)
        }
        policy.residence = single("residence") { fields in
            Residence(
                countries: fields.texts("countries"), everybody: fields.words("everybody"),
                annotations: fields.annotations)
        }
        policy.breaches = single("breaches") { fields in
            Breaches(
                tellAuthorityWithin: fields.period("tell-authority-within"),
                tellPeople: fields.localized("tell-people"),
                annotations: fields.annotations)
        }
    }

    private func rightRule(_ right: Right, _ fields: Fields) -> RightRule {
        RightRule(
            right: right, channels: fields.words("channels"), within: fields.period("within"),
            extendedTo: fields.period("extended-to"), identification: fields.localized("identification"),
            representation: fields.localized("representation"),
            forms: fields.labelled("forms").map(RightRule.Form.init), fee: fields.localized("fee"),
            limits: fields.localized("limits"), subjectLine: fields.localized("subject-line"),
            stops: fields.word("stops") ?? .taken, masks: fields.data("masks"), steps: steps(fields),
            annotations: fields.annotations)
    }

    private func steps(_ fields: Fields) -> [ProcedureStep] {
        fields.children("steps").map { name, step in
            ProcedureStep(
                name: name, owner: step.owner("owner"), within: step.period("within"), annotations: step.annotations)
        }
    }

    /// After purposes and parties, from which what is not written follows; adds `share` where a recipient names a purpose.
    func addRecipients(to policy: inout Policy) {
        let known = policy
        policy.recipients = elements("recipients") { name, fields in recipient(name, fields, known) }
        let shared = Set(policy.recipients.flatMap(\.purposes))
        policy.purposes = Elements(
            policy.purposes.map { purpose in
                var purpose = purpose
                if shared.contains(purpose.name) { purpose.operations.insert(.share) }
                return purpose
            })
        policy.transfers = single("transfers") { fields in
            Transfers(
                rule: fields.word("outside-eea") ?? .safeguarded, copies: fields.localized("copies"),
                annotations: fields.annotations)
        }
    }

    private func recipient(_ name: ElementName, _ fields: Fields, _ policy: Policy) -> Recipient {
        let parties = fields.names("party", .parties)
        let purposes = fields.names("for", .purposes)
        var data = fields.data("data")
        if !fields.has("data") {
            var seen: Set<ElementName> = []
            data = purposes.flatMap { policy.purposes[$0]?.data ?? [] }.filter { seen.insert($0).inserted }
        }
        var countries = fields.texts("countries")
        if countries.isEmpty {
            var seen: Set<String> = []
            countries = parties.flatMap { policy.parties[$0]?.countries ?? [] }.filter { seen.insert($0).inserted }
        }
        if countries.isEmpty { countries = [policy.controller.country] }
        return Recipient(
            name: name, parties: parties, role: fields.word("role") ?? .recipient, purposes: purposes, data: data,
            countries: countries, safeguards: fields.words("safeguards"), condition: fields.condition("when"),
            requires: fields.names("requires", .particulars), needs: fields.words("needs"),
            isAnnounced: fields.flag("announced"), isLimitedToDemand: fields.flag("limited-to-demand"),
            mayUseForOwnPurposes: fields.flag("own-purposes"), annotations: fields.annotations)
    }
}
