import Policies
import Vocabulary

/// The words that are put before a person who is asked for a consent: the firm's question, and what the law wants told
/// before it is answered (Article 7(3) GDPR).
package enum ConsentWords {
    /// The whole text as it is shown and kept; `nil` when the policy has no question in any language.
    package static func shown(for consent: ConsentRequest, of policy: Policy, in language: Language) -> ShownText? {
        guard let used = consent.ask.shownLanguage(for: language), let ask = consent.ask.byLanguage[used] else {
            return nil
        }
        return ShownText(language: used, words: ask + "\n\n" + notice(used, policy))
    }

    /// That the choice is free, can be taken back as easily, and that the past stays lawful.
    package static func notice(_ language: Language, _ policy: Policy) -> String {
        let name = policy.controller.legalName.text(in: language) ?? policy.id.rawValue
        switch language {
        case .bulgarian:
            return "Изборът е ваш: нищо друго не зависи от него. Можете да оттеглите съгласието си по всяко време и "
                + "също толкова лесно – от страницата „Моите данни“ на \(name). Оттеглянето спира използването от този "
                + "момент нататък; извършеното преди него остава законосъобразно."
        case .latvian:
            return "Izvēle ir jūsu: nekas cits no tās nav atkarīgs. Piekrišanu varat atsaukt jebkurā laikā un tikpat "
                + "vienkārši – lapā „Mani dati” (\(name)). Atsaukums aptur izmantošanu no tā brīža; līdz tam veiktā "
                + "apstrāde paliek likumīga."
        default:
            return "The choice is yours: nothing else depends on it. You can withdraw your consent at any time, and as "
                + "easily as you give it, on the page “My data” of \(name). Withdrawing stops the use from then on; "
                + "what was done before stays lawful."
        }
    }
}
