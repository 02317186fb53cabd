import Policies
import Processing
import Vocabulary

/// Tells why a submission was not taken, each reason at its field and in words that say what to do.
struct PointMistakes {
    /// The `id` to which mistakes of the whole lead.
    static let whole = "collect-form"

    let form: PointForm
    let answers: PointAnswers
    let say: Voice

    func mistakes(_ refusals: [IntakeRefusal]) -> [FormMistake] {
        var mistakes: [FormMistake] = []
        for refusal in refusals where !isToldByAnother(refusal, of: refusals) {
            let field = field(of: refusal)
            // One message at a field is enough to mend it; of the whole each is told once.
            if field != Self.whole, mistakes.contains(where: { $0.field == field }) { continue }
            let mistake = FormMistake(field: field, message: message(refusal))
            if !mistakes.contains(mistake) { mistakes.append(mistake) }
        }
        // Whatever is wrong first, boxes that stayed empty are told in the same breath.
        for agreement in form.point.agreements where !answers.agreements.contains(agreement) {
            let field = PointForm.name(ofAgreement: agreement)
            guard !mistakes.contains(where: { $0.field == field }) else { continue }
            mistakes.append(FormMistake(field: field, message: confirm(agreement)))
        }
        return mistakes.sorted { position(of: $0.field) < position(of: $1.field) }
    }

    /// An age that is not known is told by the box that would state it.
    private func isToldByAnother(_ refusal: IntakeRefusal, of refusals: [IntakeRefusal]) -> Bool {
        guard refusal.code == ReasonCode.ageUnknown.rawValue else { return false }
        return form.agreements.contains { agreement in
            agreement.statesAge != nil
                && refusals.contains {
                    $0.code == ReasonCode.agreementMissing.rawValue && $0.field == agreement.name.rawValue
                }
        }
    }

    private func field(of refusal: IntakeRefusal) -> String {
        guard let name = refusal.field.map(ElementName.init(rawValue:)) else { return Self.whole }
        if let field = form.fields.first(where: { $0.item.name == name }) { return field.name }
        if form.point.agreements.contains(name) { return PointForm.name(ofAgreement: name) }
        if form.point.offers.contains(name) { return PointForm.name(ofConsent: name) }
        return Self.whole
    }

    /// The order in which the form shows them.
    private func position(of field: String) -> Int {
        let order =
            [Self.whole] + form.fields.map(\.name)
            + form.point.agreements.map(PointForm.name(ofAgreement:))
            + form.point.offers.map(PointForm.name(ofConsent:))
        return order.firstIndex(of: field) ?? order.count
    }

    /// Says which box, since several may be empty.
    private func confirm(_ name: ElementName) -> String {
        guard let agreement = form.agreements.first(where: { $0.name == name }) else { return say(RefusalText.confirm) }
        let statement = say(agreement.statement)
        return say(RefusalText.confirm) + ": " + (statement.isEmpty ? agreement.label(say) : statement)
    }

    private func message(_ refusal: IntakeRefusal) -> String {
        let name = ElementName(rawValue: refusal.field ?? "")
        let item = form.fields.first { $0.item.name == name }?.item
        let label = item.map { $0.label(say) } ?? ""
        if let fault = ValueFault(rawValue: refusal.code), let item {
            return say(RefusalText.value(fault, label: label, longest: item.maxLength))
        }
        switch refusal.code {
        case ReasonCode.fieldRequired.rawValue where item != nil: return say(RefusalText.missing(label: label))
        case ReasonCode.agreementMissing.rawValue: return confirm(name)
        case "value-repeated": return say(RefusalText.repeated(label: label))
        case "identifier-ambiguous": return say(RefusalText.ambiguous)
        case "consent-not-offered", "choice-undeclared": return say(RefusalText.consentNotOffered)
        case "words-missing": return say(RefusalText.wordsMissing)
        case ReasonCode.dataUndeclared.rawValue: return say(RefusalText.undeclared)
        default: break
        }
        guard let reason = refusal.reason else { return say(RefusalText.notPermitted) }
        return form.policy.explain(reason, in: say.language).text
    }
}
