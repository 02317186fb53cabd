import struct Crypto.SHA256
import Messages
import Policies
import Processing
import Rights
import Vocabulary

/// Letters about a request, in the person's language, to the address that the person gave.
struct RequestLetters: Sendable {
    let services: WebServices
    let policy: Policy
    let now: Instant

    /// In which the person is written to.
    func voice(_ request: RightsRequest) -> Voice {
        Voice(language: request.language, timeZone: ZoneClock(named: policy.timeZone) ?? .utc, now: now)
    }

    /// Hands a letter to the way out; durable when it returns.
    ///
    /// - Returns: whether the address is one that mail reaches; otherwise somebody tells the person by other ways.
    @discardableResult
    func send(
        _ occasion: RequestMailText.Occasion, of request: RightsRequest, words: String, to address: Sealed<String>?,
        wordedBy template: AnswerTemplate? = nil, id: MessageID? = nil
    ) async throws -> Bool {
        guard let address, (try? MailAddress(address)) != nil else { return false }
        let say = voice(request)
        let firm = ForeignWords.bare(say(policy.controller.legalName))
        let title = say(RequestMailText.title(occasion, firm: firm))
        do {
            let message = try OutgoingMessage(
                controller: request.controller, to: address, language: request.language, title: Sealed(title),
                body: Sealed(body(occasion, of: request, words: words, wordedBy: template)),
                kind: ElementName(rawValue: "request"), id: id)
            try await services.messages.deliver(message)
        } catch is MessageError {
            // No mail reaches such an address: somebody tells the person by other ways.
            return false
        }
        return true
    }

    /// What a letter says. Whoever words the opening greets in it, and whoever words the signature signs in it.
    func body(
        _ occasion: RequestMailText.Occasion, of request: RightsRequest, words: String,
        wordedBy template: AnswerTemplate? = nil
    ) -> String {
        let say = voice(request)
        let firm = ForeignWords.bare(say(policy.controller.legalName))
        let body = [
            say(RequestMailText.greeting), say(RequestMailText.lead(occasion)), words,
            say(RequestMailText.about(request.rights.map { say(RequestDeskText.right($0)) }.joined(separator: ", "))),
            say(RequestMailText.number(request.id.rawValue)),
            say(RequestMailText.due(say.date(request.due.adding(seconds: -1)))), firm,
        ]
        let isOver = [.answered, .lifting, .passed].contains(occasion)
        var left: Set<Int> = isOver ? [5] : []
        if template?.parts.opening.isEmpty == false { left.formUnion([0, 1]) }
        if template?.parts.signature.isEmpty == false { left.insert(6) }
        let lines = body.enumerated().filter { !$0.element.isEmpty && !left.contains($0.offset) }.map(\.element)
        return lines.joined(separator: "\n\n") + "\n"
    }

    /// A letter with a step: sent once, however often the step is tried (``name(of:after:)``).
    func send(
        _ occasion: RequestMailText.Occasion, of file: RequestFile, words: String, to address: Sealed<String>?,
        wordedBy template: AnswerTemplate? = nil
    ) async throws -> Bool {
        try await send(
            occasion, of: file.request, words: words, to: address, wordedBy: template,
            id: Self.name(of: occasion.rawValue, after: file))
    }

    /// The name of a letter, the same for everybody who tries the same step of a request: two clicks send one letter.
    static func name(of letter: String, after file: RequestFile) -> MessageID {
        let text = "\(file.request.id.rawValue)/\(letter)/\(file.timed.steps.count)"
        return MessageID(rawValue: String(Hex.text(Array(SHA256.hash(data: Array(text.utf8)))).prefix(32)))
    }

    /// What was done for one right; `nil` where nothing was.
    private func told(
        _ right: Right, _ done: Set<CarriedOut>, _ staying: [ErasureResult.Kept], _ say: Voice
    ) -> String? {
        guard right.ways.isEmpty || !done.isDisjoint(with: right.ways) else { return nil }
        switch right {
        case .erasure where !done.contains(.erased): return say(RequestWorkText.erasureOrdered)
        case .erasure: return ([say(RequestMailText.draft(right))] + kept(staying, say)).joined(separator: "\n")
        // An objection that was dismissed was told with its reasons.
        case .objection where done.contains(.objectionDismissed) && !done.contains(.objectionUpheld): return nil
        default: return say(RequestMailText.draft(right))
        }
    }

    /// A line for each thing that stays: what, why, until when.
    private func kept(_ staying: [ErasureResult.Kept], _ say: Voice) -> [String] {
        guard !staying.isEmpty, let loaded = try? services.policy(of: policy.id) else {
            return [say(RequestWorkText.nothingStays)]
        }
        let words = PolicyVoice(policy, registers: services.registers, say: say)
        let lines = LeavingReading(loaded: loaded, words: words).staying(staying).map { kept in
            "– \(kept.label): \(kept.reasons.joined(separator: ", ")); \(kept.until)"
        }
        return [say(RequestWorkText.stays)] + lines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Where the package that was put in place is downloaded, and until when; `nil` where none is.
    func place(_ file: RequestFile) -> String? {
        guard let place = file.timed.steps.packagePlace, place.isOpen(at: now) else { return nil }
        let say = voice(file.request)
        let path = Path.myRequestPackage(file.request.controller, file.request.id)
        return say(
            PackageText.letter(
                address: services.origin + path.link, until: say.date(place.end.adding(seconds: -1))))
    }

    /// What no refusal leaves out: the ground, the authority and the court (Article 12(4) GDPR).
    ///
    /// - Parameter told: when the person was told, where that is entered afterwards: the authorities of that day are named.
    func remedies(_ request: RightsRequest, ground: RefusalGround?, told: Instant? = nil) -> String {
        remedies(voice(request), ground: ground, told: told)
    }

    /// The same in one's own voice.
    func remedies(_ say: Voice, ground: RefusalGround?, told: Instant? = nil) -> String {
        let day = say.timeZone.local(told ?? now).date
        let key = policy.controller.authority ?? services.registers.countries[policy.controller.country]?.authority
        let authority = key.flatMap { services.registers.authorities[$0] }
        let name = authority.map { ForeignWords.bare(say($0.name)) } ?? ""
        let site = authority?.site ?? ""
        let lines = [
            ground.map { say(RequestMailText.ground(say(RequestDeskText.ground($0)), article: $0.article)) },
            say(RequestMailText.authority(name: name.isEmpty ? say(RightsText.authority) : name, site: site)),
            policy.complaints?.namesElsewhere(on: day) == true ? say(RequestMailText.otherAuthorities) : nil,
            say(RequestMailText.court),
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    /// Which rights apply to who asks, by where they live as they said it; `nil` where the policy makes no difference or
    /// nobody said.
    ///
    /// What the law gives is never taken away by it.
    func residence(_ lives: AskerResidence?, _ request: RightsRequest) -> String? {
        guard let lives, let residence = policy.residence else { return nil }
        let say = voice(request)
        let places = say.areas(residence.countries)
        guard lives == .elsewhere else { return say(ResidenceText.allApply(places)) }
        func names(_ rights: [Right]) -> String { rights.map { say(RightsText.name($0)) }.joined(separator: ", ") }
        let declared = Right.allCases.filter { policy.rights[$0.elementName] != nil }
        let rest = declared.filter { !residence.everybody.contains($0) }
        let isInUnion = services.registers.countries[policy.controller.country]?.isInEEA ?? false
        let lines = [
            say(ResidenceText.livesElsewhere(places)),
            residence.everybody.isEmpty ? nil : say(ResidenceText.forEverybody(names(residence.everybody))),
            rest.isEmpty ? nil : say(ResidenceText.forResidents(names(rest), places)),
            say(isInUnion ? ResidenceText.lawGivesAll : .lawStays),
        ]
        return lines.compactMap(\.self).joined(separator: " ")
    }

    /// The beginning of an answer, to be gone over by whoever sends it; in the firm's words where it has some.
    ///
    /// It tells nothing as done that was not.
    /// - Parameter staying: what an erasure left; it is told with its reasons and its end.
    func draft(
        _ request: RightsRequest, carriedOut: Set<CarriedOut>, staying: [ErasureResult.Kept] = [],
        wordedBy template: AnswerTemplate? = nil
    ) -> String {
        let say = voice(request)
        let (rights, day) = (
            request.rights.map { say(RequestDeskText.right($0)) }.joined(separator: ", "), say.date(request.happened)
        )
        let filled = filling(request)
        let parts = template?.parts ?? AnswerTemplate.Parts()
        let opening = parts.opening.isEmpty ? say(RequestMailText.asked(rights, day: day)) : filled(parts.opening)
        let lines =
            [opening] + request.rights.compactMap { told($0, carriedOut, staying, say) }
            + [filled(parts.closing), filled(parts.signature)]
        return lines.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// What the firm's own words put around the reasons of a refusal, which stand between opening and closing; empty where
    /// the firm has none: a refusal is worded by whoever refuses.
    func refusalDraft(_ request: RightsRequest, wordedBy template: AnswerTemplate?) -> String {
        guard let parts = template?.parts else { return "" }
        let filled = filling(request)
        let (opening, closing) = (filled(parts.opening), [parts.closing, parts.signature].map(filled))
        let around = closing.filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard !opening.isEmpty || !around.isEmpty else { return "" }
        return opening + "\n\n\n\n" + around
    }

    /// Puts the request's values in the places of the firm's words.
    private func filling(_ request: RightsRequest) -> (String) -> String {
        let say = voice(request)
        let values: [TemplatePlace: String] = [
            .firm: ForeignWords.bare(say(policy.controller.legalName)),
            .rights: request.rights.map { say(RightsText.name($0)) }.joined(separator: ", "),
            .day: say.date(request.happened), .number: request.id.rawValue,
        ]
        // What was kept was checked; a place that went since is shown as it was written.
        return { words in
            (try? TemplateText(words, allowing: policy.ownAddresses))?.filled(values) ?? words
        }
    }
}
