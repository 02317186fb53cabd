import Vocabulary

extension NoticeDraft {
    func scope() -> [NoticeBlock] {
        func list(_ covered: Bool, _ title: NoticeWord) -> [NoticeBlock] {
            let entries = policy.scope.filter { $0.isCovered == covered }
            guard !entries.isEmpty else { return [] }
            let items = entries.map { entry in
                NoticeItem(scopeLine(entry), origin: origin(.scope, entry), anchor: anchor(.scope, entry.name))
            }
            return [NoticeBlock(.paragraph(NoticeText(word(title)))), NoticeBlock(.list(items))]
        }
        return list(true, .applies) + list(false, .appliesNot)
    }

    private func scopeLine(_ entry: ScopeEntry) -> NoticeText {
        let addresses = entry.addresses.filter { WebAddress.host(of: $0) != nil }
        var parts: [NoticeText] = []
        // An address says more than a key of the file.
        if text(entry.annotations.labels) != nil || addresses.isEmpty {
            parts = [NoticeText([.strong(LabelGrammar.sentence(label(entry)))])]
        }
        parts += ownText(entry)
        // What stands for many hosts is no place to go to.
        parts += addresses.map { address -> NoticeText in
            address.contains("*") ? NoticeText(address) : NoticeText([.link(address, to: address)])
        }
        if let own = entry.ownPolicy {
            let rules: NoticeText.Run = own.hasPrefix("http") ? .link(own, to: own) : .plain(own)
            parts.append(NoticeText([.plain(word(.ownRules) + ": "), rules]))
        }
        return parts.joined(" ")
    }

    func who() -> [NoticeBlock] {
        let controller = policy.controller
        var pairs = [NoticeDefinition(word(.controllerName), [NoticeText(label(controller))])]
        if let number = controller.registration {
            pairs.append(NoticeDefinition(word(.registration), [NoticeText(number)]))
        }
        if let seat = text(controller.seat) { pairs.append(NoticeDefinition(word(.seat), [NoticeText(seat)])) }
        pairs.append(NoticeDefinition(word(.country), [NoticeText(book.country(controller.country))]))
        pairs += contact(controller.contact)
        pairs += roles(controller)
        var blocks = ownText(controller).map { NoticeBlock(.paragraph($0), origin: origin(.controller, controller)) }
        blocks.append(
            NoticeBlock(.definitions(pairs), anchor: "who-controller", origin: origin(.controller, controller)))
        return blocks + otherParties()
    }

    /// Joint controllers, officer, representative, authority.
    private func roles(_ controller: Controller) -> [NoticeDefinition] {
        func pair(_ term: NoticeWord, _ name: ElementName) -> [NoticeDefinition] {
            guard let party = policy.parties[name] else { return [] }
            let lines = partyLines(party, isNamed: !isCalled(party, term))
            return [
                NoticeDefinition(
                    word(term), lines.isEmpty ? partyLines(party) : lines, origin: origin(.parties, party))
            ]
        }
        var pairs = controller.jointWith.flatMap { pair(.jointControllers, $0) }
        pairs += controller.dataProtectionOfficer.map { pair(.officer, $0) } ?? []
        pairs += controller.representative.map { pair(.representative, $0) } ?? []
        if let entry = mainAuthority { pairs.append(NoticeDefinition(word(.authority), [authorityLine(entry)])) }
        pairs += namedAuthorities.map { party in
            NoticeDefinition(word(.authority), [authorityLine(party)] + ownText(party), origin: origin(.parties, party))
        }
        return pairs
    }

    var mainAuthority: AuthorityEntry? {
        let key = policy.controller.authority ?? registers.countries[policy.controller.country]?.authority
        return key.flatMap { registers.authorities[$0] }
    }

    /// The authorities that stand in for one that the register lacks.
    var namedAuthorities: [Party] { mainAuthority == nil ? policy.namedAuthorities : [] }

    func authorityLine(_ party: Party) -> NoticeText {
        ([NoticeText([.strong(label(party))])] + contact(party.contact).flatMap(\.lines)
            + (party.site.map { [NoticeText([.link($0, to: $0)])] } ?? [])).joined(", ")
    }

    func authorityLine(_ entry: AuthorityEntry) -> NoticeText {
        var runs: [NoticeText.Run] = [.strong(text(entry.name) ?? entry.key)]
        if let address = text(entry.address) { runs.append(.plain(", " + address)) }
        if let email = entry.email { runs += [.plain(", "), .link(email, to: "mailto:" + email)] }
        if let phone = entry.phone { runs.append(.plain(", " + phone)) }
        if let site = entry.site { runs += [.plain(", "), .link(site, to: site)] }
        return NoticeText(runs)
    }

    /// Whether a party has no name but that of its office.
    func isCalled(_ party: Party, _ term: NoticeWord) -> Bool {
        label(party).lowercased() == word(term).lowercased()
    }

    /// Name, words, countries and contact of a party; without what stands beside it already.
    func partyLines(_ party: Party, isNamed: Bool = true, isPlaced: Bool = true) -> [NoticeText] {
        let name = text(party.legalName).flatMap { $0 == label(party) ? nil : $0 }
        var parts: [NoticeText] = []
        if isNamed {
            parts = [NoticeText([.strong(label(party))]) + (name.map { NoticeText(" (\($0))") } ?? NoticeText([]))]
        } else if let name {
            parts = [NoticeText(name)]
        }
        if isPlaced, !party.countries.isEmpty {
            let place = book.and(party.countries.map(book.country))
            parts.append(NoticeText(parts.isEmpty ? LabelGrammar.capitalised(place) : place))
        }
        if let site = party.site { parts.append(NoticeText([.link(site, to: site)])) }
        return (parts.isEmpty ? [] : [parts.joined(", ")]) + ownText(party) + contact(party.contact).flatMap(\.lines)
    }

    func contact(_ details: ContactDetails) -> [NoticeDefinition] {
        var pairs: [NoticeDefinition] = []
        func add(_ term: NoticeWord, _ lines: [NoticeText]) {
            if !lines.isEmpty { pairs.append(NoticeDefinition(word(term), lines)) }
        }
        add(.email, details.emails.map { NoticeText([.link($0, to: "mailto:" + $0)]) })
        add(.phone, details.phones.map { NoticeText([.link($0, to: "tel:" + $0.filter { $0.isNumber || $0 == "+" })]) })
        add(.postal, details.addresses.compactMap { text($0).map { NoticeText($0) } })
        add(.site, details.sites.map { NoticeText([.link($0, to: $0)]) })
        add(.office, text(details.office).map { [NoticeText($0)] } ?? [])
        add(.askFor, text(details.person).map { [NoticeText($0)] } ?? [])
        return pairs
    }

    /// Parties that no other section names.
    private func otherParties() -> [NoticeBlock] {
        let controller = policy.controller
        var named = Set(policy.recipients.flatMap(\.parties) + controller.jointWith)
        named.formUnion([controller.dataProtectionOfficer, controller.representative].compactMap { $0 })
        named.formUnion(namedAuthorities.map(\.name))
        let others = policy.parties.filter { !named.contains($0.name) }
        guard !others.isEmpty else { return [] }
        let items = others.map { party in
            let lines = partyLines(party)
            let roles = NoticeText(" – " + book.and(party.roles.map(book.name)) + ".")
            let rest = lines.dropFirst().reduce(NoticeText([])) { $0 + NoticeText(" ") + $1 }
            return NoticeItem(
                lines[0] + roles + rest, origin: origin(.parties, party), anchor: anchor(.parties, party.name))
        }
        return [NoticeBlock(.heading(word(.otherParties))), NoticeBlock(.list(items))]
    }
}
