extension PolicyShape {
    static let contact = RecordShape(
        "contact",
        [
            Key("email", .list(.scalar(.email)), "E-mail addresses."),
            Key("phone", .list(.text), "Telephone numbers."),
            Key("address", .list(.localizedName), "Postal addresses."),
            Key("site", .list(.scalar(.address)), "Sites."),
            Key("office", .localized, "When and where one can come in person."),
            Key("person", .localizedName, "The person or post to ask for."),
        ])

    static let controller = RecordShape.element(
        "controller",
        [
            Key("name", .localizedName, required: true, "Name of the firm."),
            Key("registration", .text, "Number in the commercial register."),
            Key("seat", .localizedName, "Seat and address of management."),
            Key("country", .scalar(.country), required: true, "Country of establishment."),
            Key("contact", .record(contact), "How the firm is reached."),
            Key("authority", .reference(.authority), "Supervisory authority; by default the country's own."),
            Key("joint-with", many(.parties), "Joint controllers (Article 26 GDPR)."),
            Key("dpo", one(.parties), "Data protection officer (Article 37 GDPR)."),
            Key("representative", one(.parties), "Representative (Article 27 GDPR)."),
        ])

    static let party = RecordShape.element(
        "party",
        [
            Key("name", .localizedName, "Name of the firm or person."),
            Key("category", .flag, "A category such as banks, not one firm."),
            Key("roles", .list(words(PartyRole.self)), required: true, "What it is in respect of the data."),
            Key("countries", .list(.scalar(.area)), "Countries, `EEA` or `WORLD`."),
            Key("contact", .record(contact), "How it is reached."),
            Key("site", .scalar(.address), "Its site."),
        ], labelUnless: ["name"])

    static let scopeEntry = RecordShape.element(
        "scope entry",
        [
            Key("covers", words(ScopeEntry.Kind.self), "Kind of thing that the policy governs."),
            Key("excludes", words(ScopeEntry.Kind.self), "Kind of thing that is expressly outside."),
            Key("addresses", .list(.scalar(.address)), "Addresses of sites."),
            Key("own-policy", .scalar(.address), "Address of the text that applies there instead, or beside it."),
            Key("account", .flag, "People who are signed in are led there from their own pages."),
            Key("regions", .list(.scalar(.region)), "Whose people it is for: countries or parts of one, as `US-CA`."),
        ], oneOf: [["covers", "excludes"]], labelUnless: [])

    static let law = RecordShape.element(
        "law",
        [
            Key("citation", .localizedName, required: true, "Name of the law."),
            Key("period", period, "Period that it prescribes."),
            Key("after", one(.events), "Event from which the period runs."),
            Key("verified", .flag, "A lawyer has confirmed it."),
        ], labelUnless: ["citation"])

    static let partySections = [
        SectionShape("controller", .controller, .single(controller), required: true, "Who is responsible."),
        SectionShape("parties", .parties, .elements(.record(party)), "Everyone else that the policy speaks of."),
        SectionShape("scope", .scope, .elements(.record(scopeEntry)), "Where the policy applies, and where not."),
        SectionShape("laws", .laws, .elements(.record(law)), "Laws that are not in the register."),
    ]
}
