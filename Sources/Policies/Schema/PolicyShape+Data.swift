import Vocabulary

extension PolicyShape {
    static let choiceLabel = RecordShape.element("choice", [])
    static let formLabel = RecordShape.element("form", [])
    static let groupReason = RecordShape.element("reason", [])

    static let peopleKind = RecordShape.element(
        "kind of people", [Key("children", .flag, "They are children.")], labelUnless: [])

    static let source = RecordShape.element(
        "source",
        [
            Key("kind", words(DataSource.Kind.self), required: true, "What kind of source it is."),
            Key("party", one(.parties), "The party that it is."),
        ], labelUnless: [])

    static let dataItem = RecordShape.element(
        "datum",
        [
            Key("category", .reference(.category), required: true, "Category of the register."),
            Key("type", words(ValueType.self), "Shape of the value; by default from the category."),
            Key("choices", .named(.either(.localized, choiceLabel)), "What may be chosen, with labels."),
            Key("max", .integer(1...100_000), "Longest value, in characters."),
            Key("source", many(.sources), "Where it comes from; by default the person."),
            Key("personal", words(Personality.self), "Whether it is personal data; by default `yes`."),
            Key("special", words(SpecialCategory.self), "Category of Article 9 GDPR, or `criminal` (Article 10)."),
            Key("identifier", words(IdentifierKind.self), "People are found by it."),
            Key("many", .flag, "Several values are held side by side."),
            Key("kept-as", words(KeptForm.self), "`digest`: nobody can read it again; by default from the category."),
            Key("generalise", .scalar(.generalising), "How coarse it is made where it is to become anonymous."),
            Key("sensitive", .flag, "It must differ among those who share the rest; by default if special."),
            Key("people", many(.people), "Kinds of people it is about."),
        ], labelUnless: [])

    static let group = RecordShape.element(
        "group",
        [
            Key("data", data, required: true, "Items and groups of which it consists."),
            Key("reasons", .named(.either(.localized, groupReason)), "What alone its items may be there for."),
            Key("because", .keyed(.dataOrGroup, .list(.text)), "For each item, or group within, its reasons."),
        ])

    static let fact = RecordShape.element("fact", [], labelUnless: [])
    static let particular = RecordShape.element("particular", [], labelUnless: [])
    static let event = RecordShape.element(
        "event",
        [
            Key("yearly", .scalar(.monthDay), "Day of each year on which it falls: `12-31`."),
            Key(
                "after", .reference(.section(.events)),
                "The event after which that day is sought; default: `collected`."),
        ], labelUnless: [])
    static let relation = RecordShape.element(
        "relation",
        [
            Key("requested-by", many(.events), "Events by which the person asks for it."),
            Key("opens", many(.events), "Events that open it."),
            Key("ends", many(.events), "Events that end it."),
        ], labelUnless: [])

    static let dataSections = [
        SectionShape("people", .people, .elements(.record(peopleKind)), "Kinds of people whose data is processed."),
        SectionShape("sources", .sources, .elements(.record(source)), "Where data comes from."),
        SectionShape("data", .data, .elements(.record(dataItem)), required: true, "Items of data."),
        SectionShape("groups", .groups, .elements(.either(data, group)), "Named lists of data."),
        SectionShape("facts", .facts, .elements(.record(fact)), "What is true or not of a person or a case."),
        SectionShape("particulars", .particulars, .elements(.record(particular)), "What a question must name."),
        SectionShape("events", .events, .elements(.record(event)), "What happens and moves clocks and relations."),
        SectionShape("relations", .relations, .elements(.record(relation)), "What stands between person and firm."),
    ]
}
