import Processing
import Vocabulary

/// What goes and what has to stay, before it is done and after it.
struct LeavingPage: Sendable {
    /// One value that stays.
    struct Kept: Sendable {
        let label: String
        /// The rule's words, the law, the holds.
        let reasons: [String]
        let until: String
    }

    let controller: ControllerID
    /// Labels of what goes, each once.
    let going: [String]
    let staying: [Kept]

    /// Before a person leaves.
    func ask(_ token: FormToken, _ say: Voice) -> Page {
        let form = FormView(
            action: .deleteAccount(controller), token: token, button: say(LeavingText.confirm),
            cancel: .myData(controller))
        return Page(
            title: say(LeavingText.title), lead: say(LeavingText.lead),
            body: """
                \(plan(say))
                <p>\(say(LeavingText.consents))</p>
                \(form.html(say))
                """, back: .myData(controller))
    }

    /// Before one value goes.
    func ask(_ datum: DatumID, _ label: String, _ token: FormToken, _ say: Voice) -> Page {
        let form = FormView(
            action: .eraseDatum(controller, datum), token: token, button: say(LeavingText.confirmValue),
            cancel: .myData(controller))
        return Page(
            title: say(LeavingText.valueTitle(label)),
            lead: going.isEmpty ? say(LeavingText.valueKept) : say(LeavingText.valueLead),
            body: staying.isEmpty ? form.html(say) : kept(say), back: .myData(controller))
    }

    /// After a person left.
    func left(_ proof: LeavingProof, _ say: Voice) -> Page {
        Page(
            title: say(LeavingText.doneTitle),
            body: """
                \(NoticeBox(
                    .success, "<p>\(say(staying.isEmpty ? LeavingText.doneWhole : .donePartly))</p>"
                ).html(say))
                \(staying.isEmpty ? .empty : kept(say))
                <h2>\(say(LeavingText.wasErased))</h2>
                \(list(say))
                \(proof.html(controller, say))
                \(Button.group([Button.link(say(LeavingText.toNotice), to: .notice(controller), .quiet)]))
                """)
    }

    /// Before staff erase a record.
    func check(byStaff subject: SubjectID, _ ground: ErasureGround, _ token: FormToken, _ say: Voice) -> Page {
        let form = FormView(
            action: .staffPerson(controller, subject), token: token,
            hidden: [
                (PersonRecordPage.Field.deed, PersonRecordPage.Deed.erase.rawValue),
                (PersonRecordPage.Field.ground, ground.rawValue),
                (PersonRecordPage.Field.confirmed, PersonRecordPage.yes),
            ], button: say(PeopleText.eraseButton), cancel: .staffPerson(controller, subject))
        return Page(
            title: say(PeopleText.eraseCheck),
            body: """
                \(SummaryList(rows: [.text(say(PeopleText.ground), say(ground.text))]).html(say))
                \(plan(say))
                \(form.html(say))
                """, back: .staffPerson(controller, subject))
    }

    /// After staff erased a record.
    func erased(byStaff proof: LeavingProof, _ say: Voice) -> Page {
        Page(
            title: say(staying.isEmpty ? PeopleText.erased : .erasedPartly),
            body: """
                \(list(say))
                \(staying.isEmpty ? .empty : kept(say))
                \(proof.html(controller, say))
                """, back: .staffPeople(controller))
    }

    /// After one value went, or did not.
    func erased(_ say: Voice) -> Page {
        Page(
            title: say(going.isEmpty ? LeavingText.valueKept : .valueDone),
            body: """
                \(going.isEmpty ? .empty : NoticeBox(.success, list(say)).html(say))
                \(staying.isEmpty ? .empty : kept(say))
                \(Button.group([Button.link(say(CorrectionText.toMyData), to: .myData(controller))]))
                """)
    }

    /// What goes and what stays, before it is done.
    func plan(_ say: Voice) -> HTML {
        "<h2>\(say(LeavingText.goes))</h2>" + list(say) + (staying.isEmpty ? .empty : kept(say))
    }

    private func list(_ say: Voice) -> HTML {
        guard !going.isEmpty else { return "<p>\(say(LeavingText.goesNothing))</p>" }
        return "<ul>\(going.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private func kept(_ say: Voice) -> HTML {
        let rows = staying.map { kept -> [HTML] in
            let lines = kept.reasons.map { "<span class=\"line\">\($0)</span>" as HTML }
            return ["\(kept.label)", "<div class=\"lines\">\(lines)</div>", "\(kept.until)"]
        }
        return """
            <h2>\(say(LeavingText.stays))</h2>
            \(DataTable(
                caption: say(LeavingText.staysLead),
                headings: [
                    .init(say(LeavingText.what)), .init(say(LeavingText.why)), .init(say(LeavingText.until)),
                ], rows: rows
            ).html)
            """
    }
}

/// What a person takes along who leaves: the reference, and the entries that prove it.
struct LeavingProof: Sendable {
    let reference: SubjectReference
    let entries: [EntryID]
    /// The entry whose proof anybody can fetch who knows its number; `nil` when something stays.
    let erasure: EntryID?

    func html(_ controller: ControllerID, _ say: Voice) -> HTML {
        let numbers = entries.map { "<code class=\"line\">\($0.rawValue)</code>" as HTML }
        let link = erasure.map { entry -> HTML in
            "<p><a href=\"\(Path.erasureProof(controller, entry))\">\(say(LeavingText.proof))</a></p>"
        }
        return """
            \(SummaryList(rows: [
                .init(say(LeavingText.reference), "<code>\(reference.rawValue)</code>"),
                .init(say(LeavingText.entries), "<div class=\"lines\">\(numbers)</div>"),
            ]).html(say))
            <p>\(say(LeavingText.keep))</p>\(link)
            """
    }
}
