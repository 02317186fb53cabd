import Choices
import Policies
import Vocabulary

/// The terms of somebody else that are shown at a point before it asks for anything.
struct PointTerms: Sendable {
    /// The field by which somebody asks to go on to the terms, and by which the form says which it stood under.
    static let (asked, shown) = ("terms-asked", "terms-shown")

    /// One agreement's terms as they are shown to one reader.
    struct Shown: Sendable {
        let agreement: Agreement
        let text: ShownText
    }

    let all: [Shown]

    init(_ form: PointForm, in language: Language) {
        all = form.agreements.compactMap { agreement in
            guard let shown = agreement.terms.shownLanguage(for: language),
                let words = agreement.terms.byLanguage[shown], !words.isEmpty
            else { return nil }
            return Shown(agreement: agreement, text: ShownText(language: shown, words: words))
        }
    }

    var isEmpty: Bool { all.isEmpty }

    /// Names the words that are shown; another version or language has another mark.
    var mark: String { all.map(\.text.digest.hex).joined(separator: "-") }

    /// Where one starts: whose terms come first, and nothing else is asked.
    func start(_ form: PointForm, token: FormToken, _ say: Voice) -> HTML {
        let parties = all.map { owner($0, form, say) }.joined(separator: ", ")
        return """
            \(NoticeBox(.information, title: say(CollectText.termsFirst),
                "<p>\(say(CollectText.termsFirstWhy(parties)))</p>").html(say))
            \(FormView(
                action: .point(form.policy.id, form.point.name), token: token, hidden: [(Self.asked, "yes")],
                button: say(CollectText.showTerms)).html(say))
            """
    }

    /// The terms themselves, above the form.
    func html(_ form: PointForm, _ say: Voice) -> HTML {
        HTML(
            all.map { shown -> HTML in
                let version = shown.agreement.termsDated.map { say(CollectText.termsVersion(say.date($0))) } ?? ""
                return """
                    <section class="terms"><h2>\(owner(shown, form, say))</h2>
                    <blockquote class="words" lang="\(shown.text.language.rawValue)">\(shown.text.words)</blockquote>
                    \(version.isEmpty ? .empty : "<p class=\"hint\">\(version)</p>" as HTML)</section>
                    """
            })
    }

    private func owner(_ shown: Shown, _ form: PointForm, _ say: Voice) -> String {
        guard let name = shown.agreement.termsOf, let party = form.policy.parties[name] else {
            return shown.agreement.label(say)
        }
        return "\(shown.agreement.label(say)) (\(party.label(say)))"
    }
}
