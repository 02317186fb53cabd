extension PolicyShape {
    static let recipient = RecordShape.element(
        "recipient",
        [
            Key("party", many(.parties), "The parties that it is; without it, labels name a category."),
            Key("role", words(PartyRole.self), required: true, "What it is in respect of the data."),
            Key("for", many(.purposes), required: true, "Purposes for which data goes there."),
            Key("data", data, "What may go; by default the data of those purposes."),
            Key("countries", .list(.scalar(.area)), "Where it is received."),
            Key("safeguards", .list(words(TransferSafeguard.self)), "For countries outside the EEA."),
            Key("when", .condition, "Only then."),
            Key("requires", many(.particulars), "Particulars that each disclosure must name."),
            Key("needs", .list(words(RecipientStanding.self)), "What must be on record first."),
            Key("announced", .flag, "People are told before."),
            Key("limited-to-demand", .flag, "Only what was demanded goes out."),
            Key("own-purposes", .flag, "It may use the data for purposes of its own."),
        ], labelUnless: ["party"])

    static let transfers = RecordShape.element(
        "transfers",
        [
            Key("outside-eea", words(Transfers.Rule.self), required: true, "Rule on third countries."),
            Key("copies", .localized, "How to get a copy of the safeguards."),
        ])

    static let retentionRule = RecordShape.element(
        "retention rule",
        [
            Key("data", data, required: true, "Data that it is about."),
            Key("for", many(.purposes), "Ends the keeping for these purposes alone."),
            Key("keep", .keeping, required: true, "Until when."),
            Key("not-before", .keeping, "Not destroyed sooner, whatever keep says."),
            Key("then", .list(words(RetentionOutcome.self)), required: true, "What happens then."),
            Key("review", period, "How often it is looked at whether the data is still needed."),
            Key("law", .reference(.law), "Law that demands the keeping."),
            Key("statutory", .flag, "A law that the text does not name demands the keeping; wants an `open`."),
            Key("when", .condition, "Only then."),
            Key(
                "weighed", .named(.either(.localized, weighing)),
                "How the period was weighed: an answer to each step of the procedure that governs retention."),
        ])

    static let weighing = RecordShape.element("answer", [])

    static let hold = RecordShape.element(
        "hold",
        [
            Key("data", data, "Data that it can reach; by default all."),
            Key("until", one(.events), "Event that ends it."),
            Key("review", period, "How often it is reviewed."),
        ], labelUnless: [])

    static let backups = RecordShape.element(
        "backups", [Key("at-most", period, "The longest that a copy lives.")])

    static let anonymity = RecordShape.element(
        "anonymity",
        [
            Key("people", .integer(2...1000), "At least so many people share every combination; by default 10."),
            Key("values", .integer(1...100), "At least so many values of what is sensitive; by default 2."),
            Key("wait", period, "The longest that what is over waits for others; by default 30 days."),
            Key("cell", .integer(2...1000), "No figure covers fewer people; by default 5."),
        ])

    static let step = RecordShape.element(
        "step",
        [
            Key("owner", .reference(.owner), "A staff role or party."),
            Key("within", period, "Time for it."),
        ], labelUnless: ["text"])

    static let right = RecordShape.element(
        "right",
        [
            Key("channels", .list(words(ContactChannel.self)), "How one asks."),
            Key("within", period, "Time to answer in; by default one month (Article 12(3) GDPR)."),
            Key("extended-to", period, "The longest, when extended."),
            Key("identification", .localized, "How identity is shown."),
            Key("representation", .localized, "Who may ask for another, and by what proof."),
            Key("forms", .named(.either(.localized, formLabel)), "Forms given on request."),
            Key("fee", .localized, "Whether something is charged."),
            Key("limits", .localized, "Limits and exceptions."),
            Key("subject-line", .localized, "Subject line by which a request by e-mail is known."),
            Key("stops", words(RightRule.Stopping.self), "Of an objection: when the uses stop that are weighed."),
            Key("masks", data, "Data that speaks of others too: what leads to them is masked in a copy."),
            Key("steps", .named(.record(step)), "Steps in their order."),
        ])

    static let procedure = RecordShape.element(
        "procedure",
        [
            Key("owner", .reference(.owner), "A staff role or party."),
            Key("starts-on", one(.events), "Event that starts it."),
            Key("within", period, "Time for it."),
            Key("every", period, "How often it comes round."),
            Key("governs", words(Procedure.Governed.self), "What no element may be without an answer to its steps."),
            Key(
                "records", many(.particulars),
                "What each matter of it names; with it, matters are registered as requests."),
            Key("steps", .named(.record(step)), "Steps in their order."),
        ], labelUnless: ["text"])

    static let complaints = RecordShape.element(
        "complaints",
        [
            Key("authorities", .list(.reference(.authority)), "Further authorities."),
            Key(
                "elsewhere-from", .scalar(.date),
                "Day from which answers also name the authority where one lives or works (Article 77(1) GDPR)."),
            Key("procedure", one(.procedures), "The firm's own procedure."),
        ])

    static let residence = RecordShape.element(
        "residence",
        [
            Key(
                "countries", .list(.scalar(.area)), required: true,
                "Countries, or `EEA`, to whose residents all rights are promised."),
            Key("everybody", .list(words(Right.self)), "Rights that are promised to everybody."),
        ])

    static let breaches = RecordShape.element(
        "breaches",
        [
            Key("tell-authority-within", period, "By default 72 hours (Article 33 GDPR)."),
            Key("tell-people", .localized, "How people are told (Article 34 GDPR)."),
        ])

    static let tracker = RecordShape.element(
        "tracker",
        [
            Key("kind", words(Tracker.Kind.self), required: true, "What it is."),
            Key("necessity", words(Tracker.Necessity.self), required: true, "What it is there for."),
            Key("owner", one(.parties), "A party; by default the firm."),
            Key("keys", .list(.text), "Names of cookies or storage keys, `*` at the end allowed."),
            Key("lifetime", .scalar(.lifetime), required: true, "`session`, a period, or `not stated`."),
            Key("data", data, "Data that it collects."),
            Key("purposes", many(.purposes), "Purposes that it serves."),
            Key("consent", one(.consents), "Consent that it waits for."),
            Key("places", .list(.localized), "Where it is used."),
        ], labelUnless: [])

    static let trackerRules = RecordShape.element(
        "tracker rules",
        [
            Key("maximum-lifetime", period, "The longest that any lives."),
            Key("signal-refuses", many(.purposes), "Purposes that a Sec-GPC signal refuses."),
            Key("refusal", .localized, "How people refuse."),
        ])

    static let channel = RecordShape.element(
        "channel",
        [
            Key("kind", words(MessageChannel.Kind.self), required: true, "What it is."),
            Key("address", one(.data), "Datum that holds the address."),
            Key("unsubscribe", .localized, "How one leaves it."),
        ], labelUnless: [])

    static let topic = RecordShape.element(
        "topic",
        [
            Key("purpose", one(.purposes), required: true, "Purpose that it serves."),
            Key("channels", many(.channels), "Channels on which it goes out."),
        ], labelUnless: [])

    static let message = RecordShape.element(
        "message",
        [
            Key("purpose", one(.purposes), required: true, "Purpose that it serves."),
            Key("topic", one(.topics), "Topic that it belongs to."),
            Key("channels", many(.channels), "Channels on which it goes out."),
            Key("service", .flag, "Goes out whatever marketing choices were made."),
            Key("on", one(.events), "Event on which it is sent."),
            Key("confirms", many(.collect), "Points of collection: who gives data there gets it by itself."),
            Key("answers", many(.data), "Items to a value of which it replies."),
            Key("title", .localized, "What stands above it, where it goes out by itself."),
            Key("words", .localized, "What it says, where it goes out by itself; `{item}` for what is held."),
            Key("leads-to", many(.scope), "Parts of `scope` to whose own policy it leads."),
        ])

    static let measure = RecordShape.element(
        "measure",
        [
            Key("kind", words(SecurityMeasure.Kind.self), required: true, "What kind it is."),
            Key("owner", .reference(.owner), "A staff role or party that answers for it."),
            Key("law", .reference(.law), "Law that asks for it."),
            Key("standard", .localizedName, "Standard that it follows."),
            Key("check", .localized, "How it is checked."),
            Key("result", .localized, "What the last check found."),
            Key("reviewed", .scalar(.date), "Day of the last check."),
            Key("every", period, "How often it is checked."),
            Key("undo", period, "How long an erasure by staff waits and can be taken back."),
            Key("places", .named(.either(.localized, storagePlace)), "Where alone data may be stored, with labels."),
        ], labelUnless: ["text"])

    static let storagePlace = RecordShape.element("place of storage", [])

    static let staffRole = RecordShape.element(
        "staff role",
        [
            Key("purposes", many(.purposes), "Purposes; by default all."),
            Key("data", data, "Data; by default all."),
            Key("confidentiality", .flag, "A confidentiality contract must be on record."),
        ], labelUnless: [])

    static let changes = RecordShape.element(
        "changes",
        [
            Key("notice", period, "Time between publication and effect."),
            Key("announced-by", many(.channels), "Channels on which changes are told."),
            Key("material-announced-by", many(.channels), "Channels on which material changes are told."),
            Key("acceptance", words(Changes.Acceptance.self), "How a new version is accepted."),
            Key("keeps-rights", .flag, "Rights are not narrowed without consent."),
        ])

    static let statement = RecordShape.element(
        "statement",
        [
            Key("topic", words(NoticeTopic.self), required: true, "Part of the notice."),
            Key("text", .localized, required: true, "The sentences."),
        ])

    static let closedList = RecordShape.element("closed list", [], labelUnless: ["text"])

    static let dealingSections = [
        SectionShape("recipients", .recipients, .elements(.record(recipient)), "To whom data goes."),
        SectionShape("transfers", .transfers, .single(transfers), "Third countries."),
        SectionShape("retention", .retention, .elements(.record(retentionRule)), "How long data is kept."),
        SectionShape("holds", .holds, .elements(.record(hold)), "Grounds that suspend destruction."),
        SectionShape("backups", .backups, .single(backups), "How long copies live."),
        SectionShape("anonymity", .anonymity, .single(anonymity), "When data and figures count as anonymous."),
        SectionShape(
            "rights", .rights, .elements(.record(right)), names: Right.allCases.map(\.rawValue),
            "How people's rights are carried out."),
        SectionShape("procedures", .procedures, .elements(.record(procedure)), "Other courses of action."),
        SectionShape("complaints", .complaints, .single(complaints), "Where to complain."),
        SectionShape("residence", .residence, .single(residence), "For whom the rights are, by where one lives."),
        SectionShape("breaches", .breaches, .single(breaches), "What is done on a breach."),
        SectionShape("trackers", .trackers, .elements(.record(tracker)), "Cookies and the like."),
        SectionShape("tracker-rules", .trackers, .single(trackerRules), "Rules for all trackers together."),
        SectionShape("channels", .channels, .elements(.record(channel)), "Ways by which messages reach people."),
        SectionShape("topics", .topics, .elements(.record(topic)), "What people can choose to hear about."),
        SectionShape("messages", .messages, .elements(.record(message)), "Messages that the firm sends."),
        SectionShape("security", .security, .elements(.record(measure)), "Measures of security."),
        SectionShape("staff", .staff, .elements(.record(staffRole)), "Roles in the firm."),
        SectionShape("changes", .changes, .single(changes), "How the policy itself changes."),
        SectionShape("statements", .statements, .elements(.record(statement)), "Sentences that nothing carries out."),
        SectionShape(
            "closed", .closed, .elements(.record(closedList)), names: ["recipients", "purposes", "data", "collect"],
            "Lists that are complete."),
    ]
}
