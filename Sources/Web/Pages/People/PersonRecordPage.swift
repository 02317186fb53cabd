import Processing
import Vocabulary

/// One person's record for staff, without a value: what is held, with whom it was joined, who acts, and what can be done.
struct PersonRecordPage: Sendable {
    /// Names of the form's fields.
    enum Field {
        static let deed = "deed"
        static let reason = "reason"
        static let other = "other"
        static let member = "member"
        static let kind = "kind"
        static let proof = "proof"
        static let ground = "ground"
        static let representation = "representation"
        static let confirmed = "confirmed"
    }

    /// The value of a field that confirms.
    static let yes = "yes"

    enum Deed: String { case merge, split, represent, end, erase, restore }

    let controller: ControllerID
    let subject: SubjectID
    let token: FormToken
    let label: String?
    let since: Instant
    let hasLeft: Bool
    let items: [String]
    /// Of what others replaced, what a hold keeps.
    var replaced: [String] = []
    /// An erasure that can still be taken back.
    let waiting: WaitingErasure?
    let merges: [PersonMerge]
    let actors: [Representation]
    var mistakes: [FormMistake] = []
    /// Something was refused for this reason.
    var refusal: String?

    func page(_ say: Voice) -> Page {
        var rows = [SummaryList.Item(say(PeopleText.since), say.time(since, .since))]
        rows.append(
            .text(
                say(PeopleText.holds), items.isEmpty ? say(PeopleText.holdsNothing) : items.joined(separator: ", ")))
        if !replaced.isEmpty { rows.append(.text(say(PeopleText.holdsReplaced), replaced.joined(separator: ", "))) }
        let refused = refusal.map {
            NoticeBox(.warning, title: say(PeopleText.refused), "<p>\($0)</p>").html(say)
        }
        let badge: HTML? = hasLeft ? "<p>\(Badge(.warning, say(PeopleText.left)).html)</p>" : nil
        return Page(
            title: label ?? say(PeopleText.record),
            body: """
                \(refused)\(waitingPart(say))\(badge)\(SummaryList(rows: rows).html(say))
                \(merged(say))\(acting(say))
                \(hasLeft ? .empty : merge(say) + represent(say))
                \(waiting == nil ? erase(say) : .empty)
                """, back: .staffPeople(controller), mistakes: mistakes)
    }

    private func form(
        _ deed: Deed, _ questions: [FormQuestion], hidden: [(name: String, value: String)] = [], button: String,
        _ say: Voice
    ) -> HTML {
        FormView(
            action: .staffPerson(controller, subject), token: token, questions: questions,
            hidden: [(name: Field.deed, value: deed.rawValue)] + hidden, button: button
        ).html(say, mistakes: mistakes)
    }

    private func waitingPart(_ say: Voice) -> HTML {
        guard let waiting else { return .empty }
        return NoticeBox(
            .warning, title: say(PeopleText.waits),
            """
            <p>\(say(PeopleText.waitsLead)) \(say.time(waiting.due))</p>
            \(form(.restore, [], button: say(PeopleText.takeBack), say))
            """
        ).html(say)
    }

    private func reason(_ deed: Deed, without senseless: MergeGround, _ say: Voice) -> FormQuestion {
        let grounds = MergeGround.allCases.filter { $0 != senseless }
        return FormQuestion(
            "\(deed.rawValue)-\(Field.reason)", say(PeopleText.reason),
            .oneOf(grounds.map { .init($0.rawValue, say($0.text)) }, chosen: nil))
    }

    private func merged(_ say: Voice) -> HTML {
        guard let newest = merges.last else { return .empty }
        let items = merges.map { "<li>\(say.time($0.at)) \(NumberMark($0.member.rawValue).html)</li>" as HTML }
        return """
            <h2>\(say(PeopleText.merges))</h2><ul>\(items)</ul>
            \(form(
                .split, [reason(.split, without: .duplicate, say)], hidden: [(Field.member, newest.member.rawValue)],
                button: say(PeopleText.splitButton), say))
            """
    }

    private func acting(_ say: Voice) -> HTML {
        guard !actors.isEmpty else { return .empty }
        let items = actors.map { acting -> HTML in
            let time = say.date(acting.from) + "–" + (acting.until.map { say.date($0) } ?? "")
            return """
                <li>\(say(acting.kind.text)) (\(time)), <code>\(acting.proof.rawValue)</code>
                \(form(.end, [], hidden: [(Field.representation, acting.id)], button: say(PeopleText.endButton), say))</li>
                """
        }
        return "<h2>\(say(PeopleText.standing))</h2><ul>\(items)</ul>"
    }

    private func merge(_ say: Voice) -> HTML {
        """
        <h2>\(say(PeopleText.merge))</h2><p>\(say(PeopleText.mergeLead))</p>
        \(form(
            .merge, [
                FormQuestion("merge-" + Field.other, say(PeopleText.other), .line(value: "")),
                reason(.merge, without: .mistake, say),
            ], button: say(PeopleText.mergeButton), say))
        """
    }

    private func represent(_ say: Voice) -> HTML {
        let kinds = Representation.Kind.allCases.map { FormQuestion.Option($0.rawValue, say($0.text)) }
        return """
            <h2>\(say(PeopleText.represent))</h2><p>\(say(PeopleText.representLead))</p>
            \(form(
                .represent, [
                    FormQuestion("represent-" + Field.other, say(PeopleText.representative), .line(value: "")),
                    FormQuestion(Field.kind, say(PeopleText.kind), .oneOf(kinds, chosen: nil)),
                    FormQuestion(
                        Field.proof, say(PeopleText.proof), hint: say(PeopleText.proofHint), .line(value: "")),
                ], button: say(PeopleText.representButton), say))
            """
    }

    private func erase(_ say: Voice) -> HTML {
        let grounds = ErasureGround.allCases.map { FormQuestion.Option($0.rawValue, say($0.text)) }
        return """
            <h2>\(say(PeopleText.erase))</h2><p>\(say(PeopleText.eraseLead))</p>
            \(form(
                .erase, [FormQuestion(Field.ground, say(PeopleText.ground), .oneOf(grounds, chosen: nil))],
                button: say(PeopleText.eraseButton), say))
            """
    }
}

extension MergeGround {
    fileprivate var text: PeopleText {
        switch self {
        case .duplicate: return .reasonDuplicate
        case .personSaid: return .reasonPersonSaid
        case .documentSeen: return .reasonDocument
        case .mistake: return .reasonMistake
        }
    }
}

extension Representation.Kind {
    /// How it is called on pages.
    var text: PeopleText {
        switch self {
        case .guardian: return .guardian
        case .proxy: return .proxy
        case .heir: return .heir
        }
    }
}

extension ErasureGround {
    /// How it is called on pages.
    var text: PeopleText {
        switch self {
        case .asked: return .groundAsked
        case .noLongerNeeded: return .groundNeeded
        case .consentWithdrawn: return .groundConsent
        case .objection: return .groundObjection
        case .unlawful: return .groundUnlawful
        case .legalObligation: return .groundLaw
        case .child: return .groundChild
        }
    }
}

extension MergeFault {
    /// Told to staff.
    var text: PeopleText {
        switch self {
        case .samePerson: return .faultSame
        case .oneRepresentsTheOther: return .faultRepresents
        case .oneHasLeft: return .faultLeft
        case .notMerged: return .faultNotMerged
        case .notTheNewest: return .faultNotNewest
        }
    }
}

extension RepresentationFault {
    /// Told to staff.
    var text: PeopleText {
        switch self {
        case .ofOneself: return .faultOneself
        case .overAlready: return .faultOver
        case .ofAge: return .faultAdult
        }
    }
}
