extension EnglishPhrases {
    func after(_ period: Period, _ moment: Moment) -> String {
        switch moment {
        case .collected: "\(self.period(period)) from the day we received it"
        case .lastActivity: "\(self.period(period)) after \(told("you were", "the person was")) last active"
        case .consentWithdrawn:
            "\(self.period(period)) after \(told("you withdraw your", "the person withdraws the")) consent"
        case .erasureRequested: "\(self.period(period)) after \(told("you ask", "the person asks")) for erasure"
        case .disputeEnded: "\(self.period(period)) after the dispute has ended"
        case .yearly(let month, let day): "\(self.period(period)), counted from the \(yearlyOfReceipt(month, day))"
        case .yearlyAfter(let month, let day, let label):
            "\(self.period(period)), counted from the \(yearly(month, day, after: label))"
        case .named(let label): "\(self.period(period)) after \(clause(label))"
        }
    }

    func until(_ moment: Moment) -> String {
        switch moment {
        case .collected: "only for the moment in which we receive it"
        case .lastActivity: told("as long as you are active", "as long as the person is active")
        case .consentWithdrawn: told("until you withdraw your consent", "until the person withdraws the consent")
        case .erasureRequested: told("until you ask for erasure", "until the person asks for erasure")
        case .disputeEnded: "until the dispute has ended"
        case .yearly(let month, let day): "until the \(yearlyOfReceipt(month, day))"
        case .yearlyAfter(let month, let day, let label): "until the \(yearly(month, day, after: label))"
        case .named(let label): "until \(clause(label))"
        }
    }

    private func yearly(_ month: Int, _ day: Int) -> String {
        let day = "\(day) \(Self.months[(month - 1) % 12])"
        return month == 12 && day.hasPrefix("31") ? "end of the year" : day
    }

    /// The first such day since the data was taken in: at the end of a year that of the same year.
    private func yearlyOfReceipt(_ month: Int, _ day: Int) -> String {
        let day = yearly(month, day)
        return day.hasPrefix("end") ? "\(day) in which we received it" : "first \(day) after we received it"
    }

    /// The day that ends the year of an event, or the next such day after it.
    private func yearly(_ month: Int, _ day: Int, after label: String) -> String {
        let day = yearly(month, day)
        return day.hasPrefix("end") ? "\(day) in which \(clause(label))" : "\(day) that follows when \(clause(label))"
    }

    /// A label that is a sentence is said as it is; a bare noun is quoted.
    private func clause(_ label: String) -> String {
        let words = label.split(separator: " ").map(String.init)
        let starts: Set = ["The", "A", "An", "You", "Your", "We", "Our", "All", "No", "Support"]
        let verbs: Set = ["is", "are", "has", "have", "ends", "ended", "begins", "falls", "arises", "arrives", "stays"]
        let addresses = reader == .authority && words.contains { ["you", "your"].contains($0.lowercased()) }
        let isSentence =
            !addresses && words.count > 1 && (starts.contains(words[0]) || words.contains { verbs.contains($0) })
        return isSentence ? inSentence(label) : "this event: \(quoted(label))"
    }

    func whileRelations(_ labels: [String]) -> String {
        let nouns = labels.filter { sentence($0) == nil }.map(withArticle)
        let sentences = labels.compactMap(sentence).map { "while " + $0 }
        return or((nouns.isEmpty ? [] : [told("while you have ", "while the person has ") + or(nouns)]) + sentences)
    }

    /// A label that is a sentence: "you are named in another's contract"; `nil` for a noun.
    func sentence(_ label: String) -> String? {
        guard label.hasPrefix("You ") else { return nil }
        return told(inSentence(label), "this is so: \(quoted(label))")
    }

    /// "a profile", "an order", "use of the services".
    func withArticle(_ label: String) -> String {
        let noun = inSentence(label)
        let first = noun.prefix { $0.isLetter }.lowercased()
        let bare: Set = [
            "use", "membership", "employment", "a", "an", "the", "your", "access", "participation",
        ]
        if bare.contains(first) || noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.contains(" ") { return noun }
        let sounds = ["uni", "use", "one", "eu"]
        let isVowel = noun.first.map { "aeiouAEIOU".contains($0) } == true && !sounds.contains { noun.hasPrefix($0) }
        return (isVowel ? "an " : "a ") + noun
    }

    func whileConsents(_ labels: [String]) -> String {
        labels.count == 1
            ? told("while your consent", "while the consent") + " \(quoted(labels[0])) stands"
            : told("while one of your consents", "while one of the consents") + " \(or(labels.map(quoted))) stands"
    }
    func whileFact(_ label: String) -> String { "as long as this is so: \(quoted(label))" }
    func until(age years: Int) -> String { told("until you are \(years)", "until the person is \(years)") }
    func after(_ period: Period, age years: Int) -> String {
        "\(self.period(period)) after \(told("you turn", "the person turns")) \(years)"
    }
    func otherwise(_ phrase: String, without event: String?, _ other: String, isPart: Bool) -> String {
        "\(phrase)\(isPart ? " or," : ";") as long as that has not happened\(event.map { " (\(quoted($0)))" } ?? ""), \(other)"
    }
    func ifBirthUnknown(_ phrase: String, _ other: String, isPart: Bool) -> String {
        "\(phrase)\(isPart ? " or," : ";") if we do not know \(told("your", "the")) date of birth, \(other)"
    }
    var whileNeeded: String { "as long as a purpose stated here needs it and may have it" }
    var withoutLimit: String { "without a fixed end" }

    func law(_ citation: String, _ period: Period?, _ moment: Moment?) -> String {
        let demand = "as long as the law demands (\(citation))"
        guard let period else {
            switch moment {
            case .yearly(let month, let day): return demand + ", counted from the \(yearlyOfReceipt(month, day))"
            case .yearlyAfter(let month, let day, let label):
                return demand + ", counted from the \(yearly(month, day, after: label))"
            default: return demand
            }
        }
        return "\(demand): \(moment.map { after(period, $0) } ?? self.period(period))"
    }

    func longest(_ phrases: [String]) -> String {
        "for the longest of these: " + phrases.joined(separator: "; ")
    }
    func shortest(_ phrases: [String]) -> String {
        "for the shortest of these: " + phrases.joined(separator: "; ")
    }
    func longer(_ phrases: [String]) -> String {
        or(phrases) + ", whichever is \(phrases.count > 2 ? "longest" : "longer")"
    }
    func shorter(_ phrases: [String]) -> String {
        or(phrases) + ", whichever is \(phrases.count > 2 ? "shortest" : "shorter")"
    }
    func notBefore(_ phrase: String) -> String { "In any case we keep it at least \(phrase)." }

    func outcome(_ outcome: RetentionOutcome, purposes: Int) -> String {
        switch outcome {
        case .erase: "We erase it."
        case .anonymise: "We make it anonymous: nobody can be recognised by it any more."
        case .restrict where purposes > 0:
            "We no longer use it for \(purposes == 1 ? "this purpose" : "these purposes"), and only store it."
        case .restrict: "We only store it and use it for nothing else."
        case .archive: "It goes into an archive, apart from daily work."
        case .shredPaper: "The paper is shredded."
        }
    }

    var anonymityHeading: String { "What anonymous means" }
    func anonymity(_ limits: AnonymityLimits) -> [String] {
        [
            "Name, addresses, numbers and everything else that leads to you is struck out for good. Of the rest, "
                + "coarse values stay only if at least \(limits.people) people share the very same ones.",
            "Until so many have come together, what is over waits apart and serves nothing, for \(period(limits.wait)) "
                + "at most. What cannot be made anonymous by then is erased.",
            "No figure that we show covers fewer than \(limits.cell) people.",
        ]
    }
}
