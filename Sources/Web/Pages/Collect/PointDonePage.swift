import Policies
import Vocabulary

/// What a person is told after sending a form: what was taken, for what, and what happens next.
///
/// It reads the same for somebody new as for somebody who was known already, so that nobody learns who is.
struct PointDonePage {
    let firm: ControllerID
    let policy: Policy
    let notice: Notice
    let note: TakenNote
    let token: FormToken
    let isSignedIn: Bool

    func page(_ say: Voice) -> Page {
        let isChoice = policy.points[note.point].map { PointForm($0, of: policy).isChoice } ?? false
        if isChoice {
            let lead: DoneText = note.consents.isEmpty ? .nothingChosen : .chosen
            return Page(
                title: say(DoneText.choiceTitle), lead: say(lead),
                body: given(say) + (isSignedIn ? withdrawing(say) : .empty), place: .points(firm))
        }
        return Page(
            title: say(DoneText.title), lead: say(DoneText.lead),
            body: taken(say) + given(say) + "<h2>\(say(DoneText.nextTitle))</h2>" + next(say), place: .points(firm))
    }

    private func taken(_ say: Voice) -> HTML {
        guard let point = policy.points[note.point], !note.data.isEmpty else { return .empty }
        let form = PointForm(point, of: policy)
        let markup = NoticeMarkup(say: say, tongue: notice.tongue, elsewhere: .notice(firm)) { _ in nil }
        let taken = form.fields.filter { note.data.contains($0.item.name) }
        var groups: [(names: [String], purposes: String, keeping: HTML)] = []
        for field in taken {
            let purposes = field.purposes.map { $0.label(say) }.joined(separator: "; ")
            let lines = notice.keeping(of: field.item.name, for: field.purposes.map(\.name), by: policy)
                .map { "<span class=\"line\">\(markup.inline($0))</span>" as HTML }
            let label = field.item.label(say)
            if let same = groups.firstIndex(where: { $0.purposes == purposes && $0.keeping == HTML(lines) }) {
                groups[same].names.append(label)
            } else {
                groups.append((names: [label], purposes: purposes, keeping: HTML(lines)))
            }
        }
        let rows = groups.map { group -> [HTML] in
            let names = group.names.map { "<span class=\"name\">\($0)</span>" as HTML }
            return ["\(names)", "\(group.purposes)", "<div class=\"lines\">\(group.keeping)</div>"]
        }
        return DataTable(
            caption: say(DoneText.takenTitle),
            headings: [
                .init(say(DoneText.columnData)), .init(say(DoneText.columnPurpose)), .init(say(DoneText.columnKept)),
            ], rows: rows
        ).html
            + """
            <p class="hint">\(say(DoneText.keeping)) \
            <a href="\(Path.notice(firm))#keeping">\(say(DoneText.keepingLink))</a>.</p>
            """
    }

    private func given(_ say: Voice) -> HTML {
        let labels = note.consents.compactMap { policy.consents[$0]?.label(say) }
        guard !labels.isEmpty else { return .empty }
        return """
            <h2>\(say(note.holdsConsents ? DoneText.waitingTitle : .consentsTitle))</h2>\
            <ul>\(labels.map { "<li>\($0)</li>" as HTML })</ul>\
            <p>\(say(note.holdsConsents ? DoneText.waitingHint : .consentsHint))</p>
            """
    }

    private func withdrawing(_ say: Voice) -> HTML {
        """
        <p>\(say(DoneText.thisBrowser))</p>\
        \(Button.group([Button.link(say(DoneText.choices), to: .choices(firm))]))
        """
    }

    private func next(_ say: Voice) -> HTML {
        if isSignedIn {
            return """
                <p>\(say(DoneText.seeNow))</p>\
                \(Button.group([Button.link(say(DoneText.myData), to: .myData(firm))]))
                """
        }
        guard note.sentCode else {
            return """
                <p>\(say(DoneText.seeLater))</p>\
                \(Button.group([Button.link(say(DoneText.front), to: .controller(firm), .quiet)]))
                """
        }
        return """
            <p>\(say(DoneText.codeSent))</p>\
            \(CodeForm(firm: firm, token: token, next: nil).html(say))
            """
    }
}
