import Foundation
import Policies
import Rights
import Vocabulary

/// Asks where somebody lives, where the policy's `residence` makes a difference by it; nobody has to say.
struct ResidenceQuestion: Sendable {
    static let field = "residence"

    let policy: Policy

    /// Nothing where the policy makes no difference.
    func questions(_ say: Voice, chosen: AskerResidence?) -> [FormQuestion] {
        guard let residence = policy.residence else { return [] }
        let places = say.areas(residence.countries)
        return [
            FormQuestion(
                Self.field, say(ResidenceText.question), hint: say(ResidenceText.questionHint),
                .oneOf(
                    AskerResidence.allCases.map { .init($0.rawValue, say(ResidenceText.answer($0, places: places))) },
                    chosen: chosen?.rawValue), isOptional: true)
        ]
    }

    /// What was said; nothing where it is not asked.
    func answer(_ fields: FormFields) -> AskerResidence? {
        policy.residence == nil ? nil : AskerResidence(rawValue: fields.text(Self.field))
    }
}

extension Voice {
    /// Countries in words, one after the other: of Bulgaria and the area of which it is part, both.
    func areas(_ codes: [String]) -> String {
        let locale = Locale(identifier: language.rawValue)
        return codes.map { code in
            switch code {
            case "EEA": return self(ResidenceText.economicArea)
            case "WORLD": return self(ResidenceText.world)
            default: return locale.localizedString(forRegionCode: code) ?? code
            }
        }.joined(separator: ", ")
    }
}
