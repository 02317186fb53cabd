import Vocabulary

extension PolicyDecoder {
    func addData(to policy: inout Policy) {
        policy.people = elements("people") { name, fields in
            PeopleKind(name: name, areChildren: fields.flag("children"), annotations: fields.annotations)
        }
        policy.facts = elements("facts") { Fact(name: $0, annotations: $1.annotations) }
        policy.particulars = elements("particulars") { Particular(name: $0, annotations: $1.annotations) }
        policy.sources = sources()
        policy.data = elements("data", datum)
        policy.groups = elements("groups", group)
        policy.events = events()
        policy.relations = elements("relations") { name, fields in
            Relation(
                name: name, requestedBy: fields.names("requested-by", .events),
                openedBy: fields.names("opens", .events), endedBy: fields.names("ends", .events),
                annotations: fields.annotations)
        }
    }

    private func datum(_ name: ElementName, _ fields: Fields) -> DataItem {
        let category = fields.text("category") ?? ""
        let entry = context.registers.categories[category]
        let type: ValueType = fields.word("type") ?? (fields.has("choices") ? .choice : entry?.type ?? .text)
        let sources = fields.names("source", .sources)
        return DataItem(
            name: name, category: category, type: type,
            choices: Elements(fields.labelled("choices").map(DataItem.Choice.init)),
            maxLength: fields.integer("max") ?? type.defaultMaxLength,
            sources: sources.isEmpty ? [ElementName(rawValue: "subject")] : sources,
            personality: fields.word("personal") ?? .personal, special: fields.word("special") ?? entry?.special,
            identifier: fields.word("identifier"), isMany: fields.flag("many"),
            keptAs: fields.word("kept-as") ?? entry?.keptAs ?? .value,
            generalise: fields.text("generalise").flatMap(Generalising.init(text:)) ?? .strike,
            isSensitive: fields.has("sensitive")
                ? fields.flag("sensitive") : fields.has("special") || entry?.special != nil,
            people: fields.names("people", .people), annotations: fields.annotations)
    }

    private func group(_ name: ElementName, _ fields: Fields) -> DataGroup {
        var because: [ElementName: [ElementName]] = [:]
        for entry in fields["because"]?.map ?? [] {
            let reasons = (entry.value.list ?? [entry.value]).compactMap(\.text).map(ElementName.init(rawValue:))
            for item in context.items([entry.key]) { because[item, default: []] += reasons }
        }
        return DataGroup(
            name: name, data: context.groups[name.rawValue] ?? [],
            reasons: Elements(fields.labelled("reasons").map(GroupReason.init)), because: because,
            annotations: fields.annotations)
    }

    private func sources() -> Elements<DataSource> {
        let declared = elements("sources") { name, fields in
            DataSource(
                name: name, kind: fields.word("kind") ?? .thirdParty, party: fields.name("party", .parties),
                annotations: fields.annotations)
        }
        func always(_ kind: DataSource.Kind, _ labels: [String: String]) -> DataSource {
            DataSource(name: ElementName(rawValue: kind.rawValue), kind: kind, party: nil, annotations: builtIn(labels))
        }
        return Elements(
            Array(declared) + [
                always(.subject, ["bg": "Вие", "lv": "Jūs", "en": "You yourself"]),
                always(
                    .observed,
                    [
                        "bg": "Вашето ползване на услугите", "lv": "Jūsu veiktā lietošana",
                        "en": "Your use of our services",
                    ]),
                always(.derived, ["bg": "Изведени от нас", "lv": "Mūsu secinājumi", "en": "Worked out by us"]),
            ])
    }

    private func events() -> Elements<PolicyEvent> {
        let declared = elements("events") { name, fields in
            let day = fields.text("yearly").flatMap(SyntaxScalars.monthDay)
            return PolicyEvent(
                name: name, yearlyMonth: day?.month, yearlyDay: day?.day,
                yearlyAfter: fields.name("after", .events), annotations: fields.annotations)
        }
        func always(_ name: String, _ labels: [String: String]) -> PolicyEvent {
            PolicyEvent(
                name: ElementName(rawValue: name), yearlyMonth: nil, yearlyDay: nil, annotations: builtIn(labels))
        }
        return Elements(
            Array(declared) + [
                always(
                    "collected", ["bg": "Събиране на данните", "lv": "Datu iegūšana", "en": "The data is collected"]),
                always("last-activity", ["bg": "Последна активност", "lv": "Pēdējā darbība", "en": "Last activity"]),
                always(
                    "consent-withdrawn",
                    ["bg": "Оттегляне на съгласие", "lv": "Piekrišanas atsaukšana", "en": "A consent is withdrawn"]),
                always(
                    "erasure-requested",
                    ["bg": "Искане за изтриване", "lv": "Dzēšanas pieprasījums", "en": "Erasure is asked for"]),
                always("dispute-ended", ["bg": "Край на спор", "lv": "Strīda beigas", "en": "A dispute ends"]),
            ])
    }
}

extension ValueType {
    /// The longest value where the policy states none, in characters.
    var defaultMaxLength: Int {
        switch self {
        case .text: return 200
        case .longText: return 10_000
        case .email: return 254
        case .phone, .number, .nationalID: return 32
        case .date: return 10
        case .dateTime: return 35
        case .boolean: return 5
        case .choice: return NameRules.longest
        case .address: return 500
        case .country: return 2
        case .url: return 2000
        case .ip: return 45
        case .iban: return 34
        case .file: return 100_000
        }
    }
}
