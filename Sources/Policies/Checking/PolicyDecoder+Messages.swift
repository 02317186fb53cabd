import Vocabulary

extension PolicyDecoder {
    func addMessages(to policy: inout Policy) {
        policy.trackers = elements("trackers", tracker)
        policy.trackerRules = single("tracker-rules") { fields in
            TrackerRules(
                maximumLifetime: fields.period("maximum-lifetime"),
                refusedBySignal: fields.names("signal-refuses", .purposes), refusal: fields.localized("refusal"),
                annotations: fields.annotations)
        }
        policy.channels = elements("channels") { name, fields in
            MessageChannel(
                name: name, kind: fields.word("kind") ?? .email, address: fields.name("address", .data),
                unsubscribe: fields.localized("unsubscribe"), annotations: fields.annotations)
        }
        policy.topics = elements("topics") { name, fields in
            Topic(
                name: name, purpose: fields.name("purpose", .purposes) ?? name,
                channels: fields.names("channels", .channels), annotations: fields.annotations)
        }
        policy.messages = elements("messages") { name, fields in
            MessageKind(
                name: name, purpose: fields.name("purpose", .purposes) ?? name, topic: fields.name("topic", .topics),
                channels: fields.names("channels", .channels), isService: fields.flag("service"),
                on: fields.name("on", .events), confirms: fields.names("confirms", .collect),
                answers: fields.names("answers", .data), title: fields.localized("title"),
                words: fields.localized("words"), leadsTo: fields.names("leads-to", .scope),
                annotations: fields.annotations)
        }
        policy.security = elements("security") { name, fields in
            SecurityMeasure(
                name: name, kind: fields.word("kind") ?? .technical, owner: fields.owner("owner"),
                law: fields.law("law"), standard: fields.localized("standard"), check: fields.localized("check"),
                result: fields.localized("result"), reviewed: fields.date("reviewed"), every: fields.period("every"),
                places: Elements(fields.labelled("places").map(StoragePlace.init)), undo: fields.period("undo"),
                annotations: fields.annotations)
        }
        policy.staff = elements("staff") { name, fields in
            StaffRole(
                name: name, purposes: fields.names("purposes", .purposes), data: fields.data("data"),
                needsConfidentiality: fields.flag("confidentiality"), annotations: fields.annotations)
        }
        policy.changes = single("changes") { fields in
            Changes(
                notice: fields.period("notice"), announcedBy: fields.names("announced-by", .channels),
                materialAnnouncedBy: fields.names("material-announced-by", .channels),
                acceptance: fields.word("acceptance") ?? .none, keepsRights: fields.flag("keeps-rights"),
                annotations: fields.annotations)
        }
        policy.statements = elements("statements") { name, fields in
            Statement(name: name, topic: fields.word("topic") ?? .introduction, annotations: fields.annotations)
        }
        policy.closed = elements("closed") { name, fields in ClosedList(name: name, annotations: fields.annotations) }
    }

    private func tracker(_ name: ElementName, _ fields: Fields) -> Tracker {
        let lifetime: Tracker.Lifetime
        switch fields.text("lifetime") {
        case "session": lifetime = .session
        case let text?: lifetime = Period(text: text).map(Tracker.Lifetime.lasting) ?? .notStated
        case nil: lifetime = .notStated
        }
        return Tracker(
            name: name, kind: fields.word("kind") ?? .cookie, necessity: fields.word("necessity") ?? .necessary,
            owner: fields.name("owner", .parties), keys: fields.texts("keys"), lifetime: lifetime,
            data: fields.data("data"), purposes: fields.names("purposes", .purposes),
            consent: fields.name("consent", .consents), places: fields.localizedTexts("places"),
            annotations: fields.annotations)
    }
}
