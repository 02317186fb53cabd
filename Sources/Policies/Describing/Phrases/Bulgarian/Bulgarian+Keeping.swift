extension BulgarianPhrases {
    func after(_ period: Period, _ moment: Moment) -> String {
        let time = self.period(period)
        switch moment {
        case .collected: return "\(time) от деня, в който сме ги получили"
        case .lastActivity:
            return "\(time) от последния път, когато \(told("сте били активни", "лицето е било активно"))"
        case .consentWithdrawn: return "\(time), след като \(told("оттеглите", "лицето оттегли")) съгласието си"
        case .erasureRequested: return "\(time), след като \(told("поискате", "лицето поиска")) изтриване"
        case .disputeEnded: return "\(time), след като спорът приключи"
        case .yearly(let month, let day): return "\(time), броени от \(yearlyOfReceipt(month, day))"
        case .yearlyAfter(let month, let day, let label):
            return "\(time), броени от \(yearly(month, day, after: label))"
        case .named(let label):
            guard let clause = clause(label) else { return "\(time), броени от събитието \(quoted(label))" }
            return "\(time) от \(period.unit == .hours ? "момента" : "деня"), в който \(clause)"
        }
    }

    func until(_ moment: Moment) -> String {
        switch moment {
        case .collected: return "само в момента, в който ги получаваме"
        case .lastActivity: return told("докато сте активни", "докато лицето е активно")
        case .consentWithdrawn:
            return told("докато не оттеглите съгласието си", "докато лицето не оттегли съгласието си")
        case .erasureRequested: return told("докато не поискате изтриване", "докато лицето не поиска изтриване")
        case .disputeEnded: return "докато спорът приключи"
        case .yearly(let month, let day): return "до \(yearlyOfReceipt(month, day))"
        case .yearlyAfter(let month, let day, let label): return "до \(yearly(month, day, after: label))"
        case .named(let label):
            guard let clause = clause(label) else { return "до събитието \(quoted(label))" }
            return "до деня, в който \(clause)"
        }
    }

    private func yearly(_ month: Int, _ day: Int) -> String {
        if month == 12, day == 31 { return "края на годината" }
        return "следващия \(day) \(Self.months[(month - 1) % 12])"
    }

    /// The first such day since the data was taken in: at the end of a year that of the same year.
    private func yearlyOfReceipt(_ month: Int, _ day: Int) -> String {
        if month == 12, day == 31 { return "края на годината, в която сме ги получили" }
        return "първия \(day) \(Self.months[(month - 1) % 12]), след като сме ги получили"
    }

    /// The day that ends the year of an event, or the next such day after it.
    private func yearly(_ month: Int, _ day: Int, after label: String) -> String {
        let what = clause(label) ?? "настъпи събитието \(quoted(label))"
        let isYear = month == 12 && day == 31
        return isYear ? "края на годината, в която \(what)" : "\(yearly(month, day)), след като \(what)"
    }

    /// A label that is a sentence, in the order of words that "в който" wants ("е сключен договор"); `nil` for a noun.
    func clause(_ label: String) -> String? {
        var words = inSentence(label).split(separator: " ").map(String.init)
        guard words.count > 1, isSentence(words), reader == .person || !addresses(words) else { return nil }
        let articles = ["ът", "ят", "та", "то", "те"]
        let clitics: Set = ["е", "са", "се", "сте"]
        if clitics.contains(words[1]), !articles.contains(where: { words[0].hasSuffix($0) }) { words.swapAt(0, 1) }
        return words.joined(separator: " ")
    }

    /// Whether the words speak to the person: "напускате дома", "вашата сметка".
    private func addresses(_ words: [String]) -> Bool {
        let sure: Set = [
            "сте", "ви", "вас", "ваш", "ваша", "ваше", "ваши", "вашия", "вашият", "вашата", "вашето", "вашите",
        ]
        if words.contains(where: { sure.contains($0.lowercased()) }) { return true }
        return words.first.map { word in ["ате", "ите", "яте"].contains { word.hasSuffix($0) } } == true
    }

    /// Whether a verb is among the words, as far as their endings tell.
    private func isSentence(_ words: [String]) -> Bool {
        let sure: Set = ["е", "са", "се", "има", "няма", "сте", "сме", "стои", "отпадна", "може", "търсите", "чухте"]
        let endings = ["ва", "ства", "ира", "ява", "ате", "ите", "яте", "тече", "тича", "падне"]
        let nouns = ["ства", "оства", "ества"]
        if words.contains(where: sure.contains) { return true }
        return words.enumerated().contains { index, word in
            let isVerb = endings.contains { word.hasSuffix($0) } && !nouns.contains { word.hasSuffix($0) }
            // Plural nouns with an article also end in "-ите"; as the first word with another after it, a verb is meant.
            return isVerb && (!word.hasSuffix("ите") && !word.hasSuffix("ате") || index == 0)
        }
    }

    func whileRelations(_ labels: [String]) -> String {
        let sentences = labels.compactMap(clause)
        let nouns = labels.filter { clause($0) == nil }.map(inSentence)
        return or(
            (nouns.isEmpty ? [] : [told("докато имате ", "докато лицето има ") + or(nouns)])
                + sentences.map { "докато " + $0 })
    }
    func whileConsents(_ labels: [String]) -> String {
        labels.count == 1
            ? told("докато важи съгласието ви", "докато важи съгласието") + " \(quoted(labels[0]))"
            : told("докато важи някое от съгласията ви", "докато важи някое от съгласията")
                + " \(or(labels.map(quoted)))"
    }
    func whileFact(_ label: String) -> String { "докато е така: \(quoted(label))" }
    func until(age years: Int) -> String {
        "докато \(told("навършите", "лицето навърши")) \(years) години"
    }
    func after(_ period: Period, age years: Int) -> String {
        "\(self.period(period)), след като \(told("навършите", "лицето навърши")) \(years) години"
    }
    func otherwise(_ phrase: String, without event: String?, _ other: String, isPart: Bool) -> String {
        "\(phrase)\(isPart ? " или," : ";") докато това не се е случило\(event.map { " (\(quoted($0)))" } ?? ""), \(other)"
    }
    func ifBirthUnknown(_ phrase: String, _ other: String, isPart: Bool) -> String {
        "\(phrase)\(isPart ? " или," : ";") ако не знаем \(told("датата ви", "датата")) на раждане, \(other)"
    }
    var whileNeeded: String { "докато са нужни за някоя от посочените тук цели и имаме право да ги използваме" }
    var withoutLimit: String { "без определен краен срок" }

    func law(_ citation: String, _ period: Period?, _ moment: Moment?) -> String {
        let demand = "толкова, колкото изисква законът (\(citation))"
        guard let period else {
            switch moment {
            case .yearly(let month, let day): return demand + ", броено от \(yearlyOfReceipt(month, day))"
            case .yearlyAfter(let month, let day, let label):
                return demand + ", броено от \(yearly(month, day, after: label))"
            default: return demand
            }
        }
        return "\(demand): \(moment.map { after(period, $0) } ?? self.period(period))"
    }

    func longest(_ phrases: [String]) -> String {
        "колкото е най-дългият от тези срокове: " + phrases.joined(separator: "; ")
    }
    func shortest(_ phrases: [String]) -> String {
        "колкото е най-краткият от тези срокове: " + phrases.joined(separator: "; ")
    }
    func longer(_ phrases: [String]) -> String {
        or(phrases) + " – което е \(phrases.count > 2 ? "най-дълго" : "по-дълго")"
    }
    func shorter(_ phrases: [String]) -> String {
        or(phrases) + " – което е \(phrases.count > 2 ? "най-кратко" : "по-кратко")"
    }
    func notBefore(_ phrase: String) -> String { "Във всички случаи ги пазим най-малко \(phrase)." }

    func outcome(_ outcome: RetentionOutcome, purposes: Int) -> String {
        switch outcome {
        case .erase: "Изтриваме ги."
        case .anonymise: "Правим ги анонимни: по тях вече никой не може да бъде разпознат."
        case .restrict where purposes > 0:
            "Вече не ги използваме за \(purposes == 1 ? "тази цел" : "тези цели") и само ги съхраняваме."
        case .restrict: "Само ги съхраняваме и не ги използваме за нищо друго."
        case .archive: "Прехвърляме ги в архив, отделно от ежедневната работа."
        case .shredPaper: "Унищожаваме хартията с шредер."
        }
    }

    var anonymityHeading: String { "Какво значи анонимно" }
    func anonymity(_ limits: AnonymityLimits) -> [String] {
        [
            "Името, адресите, номерата и всичко друго, което води до вас, се заличава безвъзвратно. От останалото остават "
                + "само обобщени стойности, и то ако поне \(limits.people) души имат съвсем същите.",
            "Докато се съберат толкова, данните с изтекъл срок стоят отделени и не служат за нищо, най-много "
                + "\(period(limits.wait)). Което дотогава не може да стане анонимно, се изтрива.",
            "Никое число, което показваме, не обхваща по-малко от \(limits.cell) души.",
        ]
    }
}
