import Vocabulary

extension PolicyShape {
    static let groundKeys: [Key] = [
        Key("consent", one(.consents), "Of the basis consent: which; by default of the purpose's own name."),
        Key("relation", one(.relations), "Of the basis contract: which relation must be open."),
        Key("before-contract", .flag, "Of the basis contract: steps before it count too."),
        Key("law", .reference(.law), "Of the bases legal-obligation and public-task."),
        Key("interests", .localized, "Of the basis legitimate-interests: which ones."),
        Key("when", .condition, "It holds only then."),
    ]

    static let ground = RecordShape(
        "ground", [Key("basis", words(LegalBasis.self), required: true, "Ground of Article 6(1) GDPR.")] + groundKeys)

    static let purpose = RecordShape.element(
        "purpose",
        [
            Key("basis", words(LegalBasis.self), "Ground of Article 6(1) GDPR."),
            Key("bases", .list(.record(ground)), "Several grounds, of which any one suffices."),
        ] + groundKeys + [
            Key("data", data, required: true, "What may serve it; `[]` for none."),
            Key(
                "operations",
                .choice(["collect", "store", "read", "use", "combine", "publish", "share"]).asList,
                "What may be done for it; by default collect, store, read, use."),
            Key("people", many(.people), "Whom it concerns."),
            Key("joint-with", many(.parties), "Joint controllers for this purpose alone (Article 26 GDPR)."),
            Key("keeps", .flag, "Whether it is a reason to keep data; true unless said otherwise."),
            Key("direct-marketing", .flag, "An objection stops it at once (Article 21(3) GDPR)."),
            Key("profiling", .flag, "People are evaluated or sorted."),
            Key("aggregate-only", .flag, "Only anonymous or aggregate results may leave it."),
            Key("requires", many(.particulars), "Particulars that each question must name."),
            Key("roles", many(.staff), "Staff roles that may act for it; by default all."),
            Key("minimum-age", .integer(1...120), "Youngest age."),
            Key("special-exception", words(SpecialException.self), "Exception of Article 9(2) GDPR."),
            Key("despite-restriction", words(RestrictionExemption.self), "Article 18(2) GDPR."),
            Key("withholding", .localized, "Must the data be given, and what if not (Article 13(2)(e) GDPR)."),
            Key("dpv", .text, "W3C DPV purpose."),
        ], labelUnless: [])

    static let consent = RecordShape.element(
        "consent",
        [
            Key("purposes", many(.purposes), required: true, "What is consented to."),
            Key("ask", .localized, required: true, "The words shown."),
            Key("explicit", .flag, "Express consent (Articles 9, 22, 49 GDPR)."),
            Key("expires", period, "It runs out after so long."),
            Key("minimum-age", .integer(1...120), "Youngest age."),
            Key("withdraw-by", .list(words(WithdrawalWay.self)), "Ways of withdrawing; `page` always works."),
        ], labelUnless: [])

    static let agreement = RecordShape.element(
        "agreement",
        [
            Key("statement", .localized, required: true, "What is confirmed."),
            Key("states-age", .integer(1...120), "Whoever confirms it states to be at least that old."),
            Key("terms", .localized, "Terms of somebody else, shown before data is taken; the showing is in evidence."),
            Key("terms-of", one(.parties), "Whose terms they are."),
            Key("terms-dated", .scalar(.date), "The day of their version."),
        ])

    static let point = RecordShape.element(
        "point of collection",
        [
            Key("channel", words(PointOfCollection.Channel.self), required: true, "How data comes in."),
            Key("source", one(.sources), "Source of all that comes in here."),
            Key("people", many(.people), "Whose data."),
            Key("for", many(.purposes), required: true, "Purposes it is taken for."),
            Key("asks", data, "Must be given."),
            Key("may-ask", data, "May be given."),
            Key("asks-if", .keyed(.section(.facts), data), "Must be given if the fact is stated."),
            Key("issues", data, "Numbers that are made here for whoever has none."),
            Key("repeats", one(.data), "Item of which a held value can be sent here again."),
            Key("needs", .condition, "Must hold before."),
            Key("requires", many(.particulars), "Particulars that each collection must name."),
            Key("agreements", many(.agreements), "Must be confirmed."),
            Key("offers", many(.consents), "Consents shown here, never pre-ticked, never required."),
            Key("minimum-age", .integer(1...120), "Youngest age."),
            Key("events", many(.events), "Events that a completed collection is."),
            Key("warning", .localized, "Shown before sending; for a camera the sign that tells of it."),
            Key("places", .list(.localized), "Where it is; needed for a camera."),
            Key("opens-account", .flag, "Afterwards the person signs in by a code."),
        ], labelUnless: [])

    static let prohibition = RecordShape.element(
        "prohibition",
        [
            Key("operations", .list(words(Operation.self)), "Operations; empty: any."),
            Key("data", data, "Data; empty: any."),
            Key("purposes", many(.purposes), "Purposes; empty: any."),
            Key("recipients", many(.recipients), "Recipients; empty: any."),
            Key("unless", .condition, "It does not apply when this holds."),
        ], labelUnless: [])

    static let automatedDecision = RecordShape.element(
        "automated decision",
        [
            Key("purposes", many(.purposes), "Purposes it serves."),
            Key("data", data, "Data it rests on."),
            Key("solely-automated", .flag, "It decides alone, with legal or similar effect (Article 22 GDPR)."),
            Key("logic", .localized, required: true, "How it works."),
            Key("consequences", .localized, required: true, "What follows for the person."),
            Key("human-review", .localized, "How a human steps in."),
        ], labelUnless: [])

    static let ages = RecordShape.element(
        "ages",
        [
            Key("minimum", .integer(1...120), "Below it nothing is taken."),
            Key("consent-age", .integer(1...18), "Below it a consent needs a parent (Article 8 GDPR)."),
            Key("majority", .integer(14...21), "From it on nobody acts as a guardian; by default the country's own."),
            Key("guardian", .localized, "How parents are asked."),
            Key("refuses", data, "Data never taken of children."),
        ])

    static let purposeSections = [
        SectionShape("purposes", .purposes, .elements(.record(purpose)), required: true, "Why data is processed."),
        SectionShape("consents", .consents, .elements(.record(consent)), "Consents that people are asked for."),
        SectionShape("agreements", .agreements, .elements(.record(agreement)), "What one must confirm."),
        SectionShape("collect", .collect, .elements(.record(point)), "Where data comes in, and nowhere else."),
        SectionShape("ages", .ages, .single(ages), "The ages that count."),
        SectionShape("never", .never, .elements(.record(prohibition)), "What the firm promises never to do."),
        SectionShape("automated", .automated, .elements(.record(automatedDecision)), "Automated decisions."),
    ]
}

extension Shape {
    /// One or several of it.
    var asList: Shape { .list(self) }
}
