import Vocabulary

/// Notices in English.
struct EnglishPhrases: Phrasebook {
    var language: Language { .english }
    var capitals = Capitals()
    var reader = NoticeReader.person

    func title(_ part: NoticePart) -> String {
        switch part {
        case .scope: "What this policy covers"
        case .who: "Who we are"
        case .data: "Which data we have, and from where"
        case .collect: "When we receive it"
        case .purposes: "Why we need it, and what allows us"
        case .consents: "What you can say yes or no to"
        case .automated: "Decisions in which a machine takes part"
        case .never: "What we never do"
        case .recipients: "Who else gets it"
        case .transfers: "Data outside the European Economic Area"
        case .keeping: "How long we keep it"
        case .security: "How we protect it"
        case .rights: "Your rights"
        case .trackers: "Cookies and the like"
        case .marketing: "Our messages to you"
        case .children: "Children"
        case .changes: "Changes to this policy"
        case .complaints: "Questions and complaints"
        case .open: "What our text leaves open"
        }
    }

    func opening(_ part: NoticePart) -> String? {
        switch part {
        case .collect: "We take in data on these occasions and on no others."
        case .purposes:
            "We may use personal data only for a stated purpose, and only if the law gives a ground for it. "
                + "These are all our purposes, each with its ground. In brackets is the place in the General Data Protection "
                + "Regulation (GDPR)."
        case .consents:
            "We ask before we do the following. Nothing is ticked in advance, a no costs you nothing, and a yes can be "
                + "taken back at any time as easily as it was given. What we did until then stays lawful."
        case .never: "Whatever else this text says, these promises stand above it."
        case .recipients: "Data goes to nobody but these, and for nothing but what stands here."
        case .keeping: "When the time is up, the rule is carried out by itself. Nobody has to ask for it."
        case .rights:
            "The data is about you, so these rights are yours. We may only ask you to show that it is you."
        case .open: "Nobody should have to guess. This is what we still have to settle, and what holds until then."
        default: nil
        }
    }

    func and(_ parts: [String]) -> String { series(parts, "and") }
    func or(_ parts: [String]) -> String { series(parts, "or") }
    private func series(_ parts: [String], _ word: String) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Quotation marks within the text become the inner ones.
    func quoted(_ text: String) -> String {
        "“\(text.replacing("“", with: "‘").replacing("”", with: "’"))”"
    }
    func more(_ count: Int) -> String { "\(count) more" }
    func ageMinimum(_ years: Int) -> String { "For people of \(years) and older only." }
    func consentAge(_ years: Int) -> String {
        "Whoever is younger than \(years) needs a parent or guardian to say yes with them."
    }
    func consentAge(byLaw years: Int) -> String {
        "By law, whoever is younger than \(years) needs a parent or guardian to say yes with them."
    }
    func prevailing(_ language: String) -> String {
        "This policy is published in several languages. If they differ, the \(language) text decides."
    }
    func lacking(_ language: String) -> String {
        "Some of it does not exist in this language yet. Where words are missing, they stand in \(language)."
    }
    func lastUpdated(_ date: CalendarDate) -> String { "Published on \(self.date(date))." }
    func inForce(_ date: CalendarDate) -> String { "In force since \(self.date(date))." }
    func changeNotice(_ period: Period) -> String {
        "A changed text is published first, and takes effect \(self.period(period)) later at the earliest."
    }
    func breachNotice(_ period: Period) -> String {
        "If data of yours is lost, altered or seen by strangers, we tell the supervisory authority \(within(period)), "
            + "unless there is no risk to you."
    }
    func answer(within period: Period?, extended: Period?) -> String {
        let usual = period.map { LabelGrammar.capitalised(within($0)) } ?? "Within one month, as the law demands"
        guard let extended else { return usual + "." }
        return "\(usual); in difficult cases within \(self.period(extended)), and then we tell you why."
    }
}
