import Policies
import Vocabulary

/// One point of collection: why we ask, and the form, or how else the data reaches the firm.
struct PointPage {
    let firm: ControllerID
    let form: PointForm
    let answers: PointAnswers
    let mistakes: [FormMistake]
    let isSignedIn: Bool
    let token: FormToken
    let registers: Registers
    /// What somebody else's terms say; shown before the form.
    let terms: PointTerms
    /// Whether they are shown now, with the form under them.
    let isUnderTerms: Bool

    func page(_ say: Voice) -> Page {
        let point = form.point
        return Page(
            title: point.label(say), lead: say(point.annotations.text),
            body: """
                \(why(say))\(age(say))\(content(say))\(open(say))
                """,
            place: .points(firm), back: .points(firm), mistakes: mistakes)
    }

    private func content(_ say: Voice) -> HTML {
        switch form.reach(isSignedIn: isSignedIn) {
        case .here where !terms.isEmpty && !isUnderTerms:
            return terms.start(form, token: token, say) + taken(say) + notice(say)
        case .here where form.isChoice: return choice(say) + taken(say) + notice(say)
        case .here: return terms.html(form, say) + fields(say) + notice(say)
        case .afterSignIn:
            let signIn = Path.signIn(firm).with(ReturnPath.parameter, Path.point(firm, form.point.name).link)
            return """
                \(NoticeBox(.information, title: say(CollectText.signInFirst), "<p>\(say(CollectText.signInFirstWhy))</p>")
                    .html(say))
                \(Button.group([Button.link(say(LayoutText.signIn), to: signIn)]))
                \(taken(say))\(notice(say))
                """
        case .elsewhere:
            return """
                \(NoticeBox(.information, title: say(CollectText.channel(form.point.channel)).capitalisingFirst,
                    "<p>\(say(CollectText.notHere))</p>").html(say))
                \(taken(say))\(notice(say))
                """
        }
    }

    private func fields(_ say: Voice) -> HTML {
        let questions = PointQuestions(
            form: form, answers: answers, mistakes: mistakes, registers: registers, say: say)
        let untyped = form.fields(.optional).filter { !PointForm.canBeTyped($0.item.type) }
        let aside: HTML =
            untyped.isEmpty
            ? .empty
            : """
            <p class="hint">\(say(CollectText.untyped(labels: untyped.map { $0.item.label(say) }
                .joined(separator: ", "))))</p>
            """
        let view = FormView(
            action: .point(firm, form.point.name), token: token, content: questions.html + aside,
            hidden: underTerms, button: say(CollectText.send))
        return "<div id=\"\(PointMistakes.whole)\" tabindex=\"-1\">\(view.html(say, mistakes: mistakes))</div>"
    }

    /// Yes and no stand side by side and weigh the same.
    private func choice(_ say: Voice) -> HTML {
        let questions = PointQuestions(
            form: form, answers: answers, mistakes: mistakes, registers: registers, say: say)
        let path = Path.point(firm, form.point.name)
        let agree = FormView(
            action: path, token: token, content: questions.html, hidden: underTerms,
            button: say(CollectText.saveChoice))
        let refuse = FormView(
            action: path, token: token, hidden: [(name: PointAnswers.refusal, value: "yes")] + underTerms,
            button: say(CollectText.refuseAll))
        return """
            <div id="\(PointMistakes.whole)" tabindex="-1">\(agree.html(say, mistakes: mistakes))</div>
            \(refuse.html(say))<p class="hint">\(say(CollectText.choiceHint))</p>
            """
    }

    /// Which terms the form stands under.
    private var underTerms: [(name: String, value: String)] {
        terms.isEmpty ? [] : [(name: PointTerms.shown, value: terms.mark)]
    }

    private func why(_ say: Voice) -> HTML {
        guard !form.purposes.isEmpty else { return .empty }
        let rows = form.purposes.map { purpose -> SummaryList.Item in
            var bases: [LegalBasis] = []
            for ground in purpose.grounds where !bases.contains(ground.basis) { bases.append(ground.basis) }
            let words = bases.map { say(LegalBasisText.basis($0)) }.joined(separator: "; ")
            let text = say(purpose.annotations.text)
            return SummaryList.Item(
                purpose.label(say),
                """
                \(text.isEmpty ? .empty : "<p>\(text)</p>" as HTML)<p class="hint">\(say(CollectText.because)): \(words)</p>
                """)
        }
        let list = SummaryList(rows: rows).html(say)
        // One purpose is told at once; several open on demand, so that the form is not pushed away.
        if rows.count == 1 { return "<section class=\"why\"><h2>\(say(CollectText.whyTitle))</h2>\(list)</section>" }
        return Disclosure(say(CollectText.whyTitle), list).html
    }

    private func age(_ say: Voice) -> HTML {
        guard let years = form.point.minimumAge else { return .empty }
        return "<p>\(Badge(.info, say(CollectText.ageFrom(years))).html)</p>"
    }

    /// Contradictions of the firm's own text that concern the point, for who wants to know.
    private func open(_ say: Voice) -> HTML {
        let points = form.point.annotations.open.filter { !$0.between.isEmpty }
        guard !points.isEmpty else { return .empty }
        let items = points.map { point -> HTML in "<li>\(say(point.text)) <b>\(say(point.meanwhile))</b></li>" }
        return Disclosure(say(CollectText.openPoints), "<ul>\(items)</ul>").html
    }

    private func taken(_ say: Voice) -> HTML {
        let items = form.fields.map { field -> HTML in
            var note: HTML = .empty
            switch field.need {
            case .required: break
            case .optional: note = " <span class=\"optional\">(\(say(LayoutText.optional)))</span>"
            case .onFact(let fact):
                let label = form.policy.facts[fact]?.label(say) ?? fact.rawValue
                note = " <span class=\"optional\">(\(say(CollectText.onlyIf(fact: label))))</span>"
            }
            return "<li>\(field.item.label(say))\(note)</li>"
        }
        return items.isEmpty ? .empty : "<h2>\(say(CollectText.takes))</h2><ul>\(items)</ul>"
    }

    private func notice(_ say: Voice) -> HTML {
        """
        <p class="hint">\(say(CollectText.noticeHint)) <a href="\(Path.notice(firm))">\(say(CollectText.noticeLink))</a>.</p>
        """
    }
}

extension String {
    /// The same with its first letter in upper case, for words that begin a heading here and stand in a sentence there.
    var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
