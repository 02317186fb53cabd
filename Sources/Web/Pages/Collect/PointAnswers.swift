import Choices
import Policies
import Processing
import Vocabulary

/// What somebody filled in at a point of collection.
struct PointAnswers {
    /// As typed; only fields that the policy declares for the point are read at all.
    private(set) var values: [ElementName: Sealed<String>] = [:]
    private(set) var facts: Set<ElementName> = []
    private(set) var agreements: Set<ElementName> = []
    private(set) var consents: Set<ElementName> = []

    /// The field by which everything that a point offers is refused.
    static let refusal = "refuse-all"

    /// Whether it was.
    private(set) var refusesAll = false

    /// Nothing filled in, nothing ticked.
    init() {}

    /// What the person gave before, as far as the form asks for it, with the value that is to be sent again.
    init(again datum: HeldValue, among held: [HeldValue], of form: PointForm) {
        for field in form.fields where field.item.keptAs == .value && PointForm.canBeTyped(field.item.type) {
            let known = field.item.name == datum.item ? datum : held.first { $0.item == field.item.name }
            if let known, field.item.name == datum.item || !field.item.isMany { values[known.item] = known.value }
        }
    }

    init(_ fields: FormFields, of form: PointForm) {
        refusesAll = form.isChoice && fields.single(Self.refusal) == "yes"
        facts = Set(form.facts.filter { fields.isTicked(PointForm.name(ofFact: $0)) })
        agreements = Set(form.point.agreements.filter { fields.isTicked(PointForm.name(ofAgreement: $0)) })
        consents = refusesAll ? [] : Set(form.point.offers.filter { fields.isTicked(PointForm.name(ofConsent: $0)) })
        for field in form.fields where !form.isChoice {
            let typed = fields.text(field.name)
            if !typed.isEmpty { values[field.item.name] = Sealed(typed) }
        }
    }

    func text(_ item: ElementName) -> String { values[item]?.revealingPersonalData() ?? "" }

    /// What is handed over: a field that hangs on a fact only when the fact was ticked, of a consent only a yes.
    func submission(to form: PointForm, by subject: SubjectID?, language: Language) -> Submission {
        var sent: [String: [Sealed<String>]] = [:]
        var chosen = Dictionary(uniqueKeysWithValues: consents.map { ($0, true) })
        if refusesAll { for consent in form.point.offers { chosen[consent] = false } }
        for field in form.fields {
            if case .onFact(let fact) = field.need, !facts.contains(fact) { continue }
            guard let value = values[field.item.name] else { continue }
            sent[field.item.name.rawValue] = Self.parts(of: value, field.item)
        }
        return Submission(
            point: form.point.name, values: sent, facts: facts, agreements: agreements,
            consents: chosen, subject: subject,
            circumstances: ChoiceCircumstances(way: .form, language: language))
    }

    /// One value, or one of each line where there may be many.
    private static func parts(of value: Sealed<String>, _ item: DataItem) -> [Sealed<String>] {
        guard item.isMany, item.type != .longText, item.type != .address else { return [value] }
        return value.revealingPersonalData().split(separator: "\n").map { Sealed(String($0)) }
    }
}
