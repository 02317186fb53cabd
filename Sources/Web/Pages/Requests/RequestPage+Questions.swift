import Policies
import Processing
import Rights
import Vocabulary

// The form of each deed: what it asks, and what is said before its button.
extension RequestPage {
    func form(_ deed: Deed) -> HTML {
        (deed == .provide ? preview?.html(words) ?? .empty : .empty)
            + FormView(
                action: .request(controller, request.id), token: token, questions: questions(deed), content: note(deed),
                hidden: hidden(deed),
                button: button(deed)
            ).html(say, mistakes: mistakes)
    }

    private func note(_ deed: Deed) -> HTML {
        let text: RequestDeskText? =
            switch deed {
            case .take: .takeLead
            case .extend: clock.extendBefore.map { .extendLead(say.date($0.adding(seconds: -1))) }
            case .restrict: .restrictLead
            case .announce: .announceLead
            case .answer: .answerLead
            case .refuse: .refuseLead
            default: nil
            }
        let byPost: HTML = mustTell(deed) ? "<p><b>\(say(RequestDeskText.noMail))</b></p>" : .empty
        if deed == .correct { return "<p>\(say(RecipientText.correctLead))</p>" }
        if deed == .withdraw { return "<p>\(say(RequestWorkText.withdrawLead))</p>" }
        if deed == .tell { return "<p>\(say(RecipientText.tellLead))</p>" }
        let weighing: ObjectionText? =
            switch deed {
            case .uphold: .upholdLead
            case .dismiss: .dismissLead
            case .charge: .chargeLead
            case .pass: .passLead
            default: nil
            }
        if let weighing { return "<p>\(say(weighing))</p>" + byPost }
        if deed == .erase, let erasure { return erasure.plan(say) }
        if deed == .provide {
            // What is seen stands above what is asked of it.
            if preview != nil { return .empty }
            return "<p>\(say(PackageText.placeLead(request.packageScope ?? .access)))</p>"
        }
        return (text.map { "<p>\(say.sentence(say($0)))</p>" } ?? .empty) + byPost
    }

    private func questions(_ deed: Deed) -> [FormQuestion] {
        let told = FormQuestion(
            Field.told(deed), say(RecipientText.howTold), hint: say(RecipientText.howToldHint),
            .oneOf(
                EnterRequestPage.ways.map { .init($0.rawValue, say(RightsText.channel($0))) },
                chosen: typed[Field.told(deed)]))
        return ownQuestions(deed) + (mustTell(deed) ? [told] : [])
    }

    private func ownQuestions(_ deed: Deed) -> [FormQuestion] {
        switch deed {
        case .take: return stopsUses(on: .take) ? [usesQuestion] : []
        case .provide: return preview?.questions(words) ?? []
        case .uphold, .dismiss:
            return [
                FormQuestion(
                    Field.purpose(deed), say(ObjectionText.use),
                    .someOf(
                        weighed.map { .init($0.rawValue, words.label(.purposes, $0)) },
                        chosen: deed == .uphold ? Set(weighed.map(\.rawValue)) : [])),
                lines(deed, .answerWords),
            ]
        case .charge:
            return [
                FormQuestion(
                    Field.feeGround, say(RequestDeskText.groundQuestion),
                    .oneOf(
                        FeeGround.allCases.map { .init($0.rawValue, say(ObjectionText.feeGround($0))) },
                        chosen: typed[Field.feeGround])),
                FormQuestion(Field.fee, say(ObjectionText.fee), .line(value: typed[Field.fee] ?? "")),
                FormQuestion(
                    Field.words(.charge), say(ObjectionText.reckoning),
                    .lines(value: typed[Field.words(.charge)] ?? "", rows: 4)),
            ]
        case .pass: return [lines(deed, .answerWords)]
        case .identify:
            return (stopsUses(on: .identify) ? [usesQuestion] : []) + [
                list(Field.proof, .proofQuestion, IdentityProof.allCases.map { ($0.rawValue, .proof($0)) }),
                FormQuestion(
                    Field.person, say(RequestDeskText.person), hint: say(RequestDeskText.personHint),
                    .line(value: typed[Field.person] ?? ""), isOptional: true),
                FormQuestion(
                    Field.known, say(MyDataText.when),
                    .line(value: typed[Field.known] ?? "\(say.timeZone.local(say.now).date)", kind: "date"),
                    isOptional: true),
            ]
        case .ask:
            return [
                list(Field.question, .askWhat, RequestQuestion.allCases.map { ($0.rawValue, .question($0)) }),
                lines(deed, .questionWords),
            ]
        case .resume:
            return [
                FormQuestion(
                    Field.day, say(RequestDeskText.day),
                    .line(value: typed[Field.day] ?? "\(say.timeZone.local(say.now).date)", kind: "date")),
                lines(deed, .reply, isOptional: true),
            ]
        case .extend: return [lines(deed, .extendWords)]
        case .restrict:
            return [
                list(
                    Field.restriction, .restrictWhy, RestrictionGround.allCases.map { ($0.rawValue, .restriction($0)) }),
                FormQuestion(
                    Field.data, say(RequestDeskText.restrictWhat), hint: say(RequestDeskText.restrictAll),
                    .someOf(held.map { .init($0.rawValue, words.label(.data, $0)) }, chosen: []), isOptional: true),
            ]
        case .correct:
            return [
                FormQuestion(
                    Field.wrong, say(RecipientText.correctWhat),
                    .list(held.map { .init($0.rawValue, words.label(.data, $0)) }, chosen: typed[Field.wrong])),
                FormQuestion(
                    Field.value, say(RecipientText.correctValue), .lines(value: typed[Field.value] ?? "", rows: 2)),
            ]
        case .tell: return tellQuestions
        case .announce: return [lines(deed, .announceWords)]
        case .lift, .erase: return []
        case .withdraw:
            return [
                FormQuestion(
                    Field.consents, say(RequestWorkText.withdrawWhich),
                    .someOf(
                        given.map { .init($0.rawValue, words.label(.consents, $0)) },
                        chosen: given.count == 1 ? [given[0].rawValue] : []))
            ]
        case .answer: return [lines(deed, .answerWords, draft: draft), dayQuestion(deed)] + untouchedQuestion
        case .refuse:
            return [
                list(Field.ground, .groundQuestion, RefusalGround.allCases.map { ($0.rawValue, .ground($0)) }),
                lines(deed, .answerWords, draft: refusalDraft), dayQuestion(deed),
            ]
        }
    }

    /// An answer of an earlier day was told by staff already; no letter goes.
    private func dayQuestion(_ deed: Deed) -> FormQuestion {
        FormQuestion(
            Field.dated(deed), say(RequestDeskText.answerDay), hint: say(RequestDeskText.answerDayHint),
            .line(value: typed[Field.dated(deed)] ?? "", kind: "date"), isOptional: true)
    }

    private func hidden(_ deed: Deed) -> [(name: String, value: String)] {
        let wording =
            [.answer, .refuse].contains(deed) ? template.map { [(name: Field.template, value: $0.rawValue)] } ?? [] : []
        let seen = deed == .provide ? preview.map { [(name: CopyPreview.Field.seen, value: $0.mark)] } ?? [] : []
        return [(name: Field.deed, value: deed.rawValue)] + wording + seen
    }

    private var untouchedQuestion: [FormQuestion] {
        guard !untouched.isEmpty else { return [] }
        let rights = untouched.map { say(RequestDeskText.right($0)) }.joined(separator: ", ")
        return [
            FormQuestion(
                Field.without, say(RequestWorkText.untouched(rights)),
                .someOf([.init(Self.yes, say(RequestWorkText.without))], chosen: []))
        ]
    }

    private var usesQuestion: FormQuestion {
        let open = words.policy.purposesOpenToObjection + words.policy.marketingPurposes
        return FormQuestion(
            Field.uses, say(ObjectionText.uses), hint: say(ObjectionText.usesHint),
            .someOf(open.map { .init($0.rawValue, words.label(.purposes, $0)) }, chosen: []), isOptional: true)
    }

    private var tellQuestions: [FormQuestion] {
        let open = file.timed.steps.tellings.filter(\.state.isOpen).map(\.recipient)
        let outcomes: [RecipientTelling.State] = [.told, .answered, .notTold]
        return [
            FormQuestion(
                Field.recipient, say(RecipientText.recipient),
                .oneOf(open.map { .init($0.rawValue, words.label(.recipients, $0)) }, chosen: typed[Field.recipient])),
            FormQuestion(
                Field.outcome, say(RecipientText.outcome),
                .oneOf(
                    outcomes.map { .init($0.rawValue, say(RecipientText.state($0))) }, chosen: typed[Field.outcome])),
            FormQuestion(
                Field.contact, say(RecipientText.contact), hint: say(RecipientText.contactHint),
                .line(value: typed[Field.contact] ?? "", kind: "email"), isOptional: true),
            FormQuestion(
                Field.words(.tell), say(RecipientText.words), hint: say(RecipientText.wordsHint),
                .lines(value: typed[Field.words(.tell)] ?? "", rows: 3), isOptional: true),
        ]
    }

    private func list(
        _ field: String, _ label: RequestDeskText, _ options: [(String, RequestDeskText)]
    ) -> FormQuestion {
        FormQuestion(
            field, say(label), .oneOf(options.map { .init($0.0, say($0.1)) }, chosen: typed[field]))
    }

    private func lines(
        _ deed: Deed, _ label: RequestDeskText, draft: String = "", isOptional: Bool = false
    ) -> FormQuestion {
        let field = Field.words(deed)
        return FormQuestion(
            field, say(label), .lines(value: typed[field] ?? draft, rows: draft.isEmpty ? 4 : 10),
            isOptional: isOptional)
    }
}
