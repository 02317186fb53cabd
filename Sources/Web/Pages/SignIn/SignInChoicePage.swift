import Vocabulary

/// After the right code: which of several people behind the address it is.
struct SignInChoicePage {
    struct Person: Sendable {
        /// What the person is called, masked; `nil` when nothing is held that names anybody.
        let label: String?
        let since: Instant
    }

    static let field = "person"

    let firm: ControllerID
    let token: FormToken
    let next: Path?
    let people: [Person]
    var isMissing = false

    func page(_ say: Voice) -> Page {
        let mistakes = isMissing ? [FormMistake(field: Self.field, message: say(SignInText.whoMissing))] : []
        let options = people.enumerated().map { place, person in
            FormQuestion.Option(
                String(place), person.label ?? say(SignInText.whoUnnamed),
                hint: say(SignInText.whoSince(say.date(person.since, .since))))
        }
        let form = FormView(
            action: .signInChoice(firm), token: token,
            questions: [
                FormQuestion(Self.field, say(SignInText.whoQuestion), .oneOf(options, chosen: nil)),
                SignInRemembering.question(say),
            ],
            hidden: SignInNext.hidden(next), button: say(SignInText.signIn))
        return Page(
            title: say(SignInText.whoTitle), lead: say(SignInText.whoLead), body: form.html(say, mistakes: mistakes),
            place: .myData(firm), mistakes: mistakes)
    }
}
