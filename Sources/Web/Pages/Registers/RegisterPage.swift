import Duties
import Policies
import Vocabulary

/// A register that staff fill in: what stands in it, and the form that adds a line or takes one out.
struct RegisterPage: Sendable {
    enum Field {
        static let element = "element"
        static let name = "name"
        static let value = "value"
    }

    let words: PolicyVoice
    let register: FirmRegister
    /// Every line, the newest first.
    let entries: [RegisterEntry]
    /// `nil` for who may look but not enter.
    let token: FormToken?
    var draft = RegisterDraft(element: nil, name: "", value: "")
    var mistakes: [FormMistake] = []

    private var say: Voice { words.say }
    private var policy: Policy { words.policy }
    private var elements: [any Element] { register.elements(of: policy) }
    private var isStores: Bool { register == .stores }

    func page() -> Page {
        Page(
            title: say(isStores ? RegisterText.storesTitle : .addressesTitle),
            lead: say(isStores ? RegisterText.storesLead : .addressesLead),
            body: elements.isEmpty
                ? EmptyState(body: say(isStores ? RegisterText.noPlaces : .noDocuments)).html(say)
                : "\(table)\(form)",
            width: .wide, place: .register(policy.id, register.name), back: .staffDesk(policy.id),
            mistakes: mistakes)
    }

    private var table: HTML {
        let standing = entries.standing
        guard !standing.isEmpty else { return "<p>\(say(RegisterText.empty))</p>" }
        let rows = standing.map { entry -> [HTML] in
            [
                "\(entry.name)", "\(label(entry))", value(entry), say.time(entry.learned),
                NumberMark(entry.id.rawValue).html,
            ]
        }
        return DataTable(
            caption: say(isStores ? RegisterText.storesTitle : .addressesTitle), repeatsHeading: true,
            headings: [
                .init(say(isStores ? RegisterText.store : .name)), .init(say(RegisterText.under)),
                .init(say(isStores ? RegisterText.place : .address)), .init(say(RegisterText.entered)),
                .init(say(ReviewText.evidence)),
            ], rows: rows
        ).html
    }

    private func label(_ entry: RegisterEntry) -> String { words.label(entry.element.section, entry.element.name) }

    private func value(_ entry: RegisterEntry) -> HTML {
        guard isStores else { return "<code>\(entry.value)</code>" }
        let place = policy.security[entry.element.name]?.places[ElementName(rawValue: entry.value)]
        return "\(place?.label(say) ?? entry.value)"
    }

    private var form: HTML {
        guard let token else { return "<p class=\"hint\">\(say(RegisterText.notYours))</p>" }
        let chosen = draft.element?.rawValue ?? elements.first?.name.rawValue
        let questions = [
            FormQuestion(
                Field.element, say(RegisterText.under),
                .list(elements.map { .init($0.name.rawValue, $0.label(say)) }, chosen: chosen)),
            FormQuestion(
                Field.name, say(isStores ? RegisterText.store : .name), hint: say(RegisterText.nameHint),
                .line(value: draft.name)),
            isStores
                ? FormQuestion(Field.value, say(RegisterText.place), .list(places, chosen: draft.value))
                : FormQuestion(
                    Field.value, say(RegisterText.address), hint: say(RegisterText.addressHint),
                    .line(value: draft.value, kind: "url")),
        ]
        return """
            <h2 id="enter">\(say(RegisterText.enter))</h2>
            \(FormView(
                action: .register(policy.id, register.name), token: token, questions: questions,
                button: say(RegisterText.enter), cancel: .staffDesk(policy.id)
            ).html(say, mistakes: mistakes))
            """
    }

    private var places: [FormQuestion.Option] {
        let measures = elements.compactMap { $0 as? SecurityMeasure }
        return measures.flatMap(\.places).map { .init($0.name.rawValue, $0.label(say)) }
            + [.init("", say(RegisterText.takenOut))]
    }
}

extension FirmRegister {
    /// Its name in paths.
    var name: ElementName { ElementName(rawValue: rawValue) }
}
