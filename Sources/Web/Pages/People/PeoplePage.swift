import Vocabulary

/// Where staff find a record: by what leads to it, never by a name in a list.
struct PeoplePage: Sendable {
    struct Found: Sendable {
        let subject: SubjectID
        let label: String?
        let since: Instant
    }

    static let field = "identifier"

    let controller: ControllerID
    let token: FormToken
    var typed = ""
    /// `nil` before anything was looked for.
    var found: [Found]?
    var isMalformed = false

    func page(_ say: Voice) -> Page {
        let mistakes =
            isMalformed ? [FormMistake(field: Self.field, message: say(PeopleText.identifierBad))] : []
        let form = FormView(
            action: .staffPeople(controller), token: token,
            questions: [FormQuestion(Self.field, say(PeopleText.identifier), .line(value: typed))],
            button: say(PeopleText.find))
        return Page(
            title: say(PeopleText.title), lead: say(PeopleText.lead),
            body: "\(form.html(say, mistakes: mistakes))\(results(say))", place: .staffPeople(controller),
            back: .staffDesk(controller), mistakes: mistakes)
    }

    private func results(_ say: Voice) -> HTML {
        guard let found else { return .empty }
        guard !found.isEmpty else {
            return EmptyState(title: say(PeopleText.foundNone), body: say(PeopleText.lead)).html(say)
        }
        let items = found.map { person -> HTML in
            """
            <li><a href="\(Path.staffPerson(controller, person.subject))"><bdi>\(person.label ?? say(PeopleText.unnamed))\
            </bdi></a> <span class="hint">\(say(PeopleText.since)) \(say.time(person.since, .since))</span></li>
            """
        }
        return "<h2>\(say(PeopleText.found))</h2><ul class=\"ways\">\(items)</ul>"
    }
}
