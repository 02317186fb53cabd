import Vocabulary

extension PolicyDecoder {
    func controller() -> Controller {
        let section = merged["controller"]
        let fields = Fields(section?.entries ?? [], at: section?.place ?? merged.place, context)
        let country = fields.text("country") ?? ""
        return Controller(
            legalName: fields.localized("name"), registration: fields.text("registration"),
            seat: fields.localized("seat"), country: country, contact: contact(fields),
            authority: fields.text("authority") ?? context.registers.countries[country]?.authority,
            jointWith: fields.names("joint-with", .parties), dataProtectionOfficer: fields.name("dpo", .parties),
            representative: fields.name("representative", .parties), annotations: fields.annotations)
    }

    private func contact(_ fields: Fields) -> ContactDetails {
        let inner = Fields(fields["contact"]?.map ?? [], at: fields.place, context)
        var contact = ContactDetails()
        contact.emails = inner.texts("email")
        contact.phones = inner.texts("phone")
        contact.addresses = inner.localizedTexts("address")
        contact.sites = inner.texts("site")
        contact.office = inner.localized("office")
        contact.person = inner.localized("person")
        return contact
    }

    func addParties(to policy: inout Policy) {
        policy.parties = elements("parties") { name, fields in
            Party(
                name: name, legalName: fields.localized("name"), roles: fields.words("roles"),
                isCategory: fields.flag("category"), countries: fields.texts("countries"), contact: contact(fields),
                site: fields.text("site"), annotations: fields.annotations)
        }
        policy.scope = elements("scope") { name, fields in
            ScopeEntry(
                name: name, kind: fields.word("covers") ?? fields.word("excludes") ?? .site,
                isCovered: fields.has("covers"), addresses: fields.texts("addresses"),
                ownPolicy: fields.text("own-policy"), regions: fields.texts("regions"),
                isForAccount: fields.flag("account"),
                annotations: fields.annotations)
        }
    }

    /// The laws that the policy declares, and those of the register that it names.
    func addLaws(to policy: inout Policy) {
        let declared = elements("laws") { name, fields in
            Law(
                name: name, citation: fields.localized("citation"), period: fields.period("period"),
                after: fields.name("after", .events), isVerified: fields.flag("verified"),
                annotations: fields.annotations)
        }
        var laws = Array(declared)
        for name in policy.namedLaws where declared[name] == nil {
            guard let entry = context.registers.laws[name.rawValue] else { continue }
            laws.append(
                Law(
                    name: name, citation: entry.citation, period: entry.period, after: nil,
                    isVerified: entry.isVerified,
                    annotations: Annotations(labels: entry.citation, place: builtInPlace)))
        }
        policy.laws = Elements(laws)
    }
}

extension Policy {
    /// The laws that grounds and retention rules rest on, in the order met, each once.
    var namedLaws: [ElementName] {
        var names = purposes.flatMap { $0.grounds.compactMap(\.law) }
        for rule in retention {
            names += [rule.law].compactMap(\.self) + rule.keep.laws + (rule.notBefore?.laws ?? [])
        }
        var seen: Set<ElementName> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension RetentionExpression {
    /// The laws named anywhere within.
    var laws: [ElementName] {
        switch self {
        case .law(let name, _): return [name]
        case .latest(let parts), .earliest(let parts): return parts.flatMap(\.laws)
        case .otherwise(let first, let second): return first.laws + second.laws
        default: return []
        }
    }

    /// Whether the expression or a part of it sets no end.
    var isWithoutLimit: Bool {
        switch self {
        case .withoutLimit: return true
        case .latest(let parts), .earliest(let parts): return parts.contains(where: \.isWithoutLimit)
        case .otherwise(let first, let second): return first.isWithoutLimit || second.isWithoutLimit
        default: return false
        }
    }
}
