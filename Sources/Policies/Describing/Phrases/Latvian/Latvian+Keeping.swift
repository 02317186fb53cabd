extension LatvianPhrases {
    func after(_ period: Period, _ moment: Moment) -> String {
        let time = self.period(period)
        switch moment {
        case .collected: return "\(time) no dienas, kad tos saņēmām"
        case .lastActivity:
            return "\(time) pēc tam, kad \(told("pēdējo reizi bijāt aktīvi", "persona pēdējo reizi bija aktīva"))"
        case .consentWithdrawn: return "\(time) pēc tam, kad \(told("atsaucat", "persona atsauc")) piekrišanu"
        case .erasureRequested: return "\(time) pēc tam, kad \(told("lūdzat", "persona lūdz")) dzēst"
        case .disputeEnded: return "\(time) pēc tam, kad strīds ir beidzies"
        case .yearly(let month, let day): return "\(time), skaitot no \(yearlyOfReceipt(month, day))"
        case .yearlyAfter(let month, let day, let label):
            return "\(time), skaitot no \(yearly(month, day, after: label))"
        case .named(let label):
            guard let clause = clause(label) else { return "\(time), skaitot no notikuma \(quoted(label))" }
            return "\(time) no \(period.unit == .hours ? "brīža" : "dienas"), kad \(clause)"
        }
    }

    func until(_ moment: Moment) -> String {
        switch moment {
        case .collected: return "tikai brīdī, kad tos saņemam"
        case .lastActivity: return told("kamēr esat aktīvi", "kamēr persona ir aktīva")
        case .consentWithdrawn: return "līdz brīdim, kad \(told("atsaucat", "persona atsauc")) piekrišanu"
        case .erasureRequested: return "līdz brīdim, kad \(told("lūdzat", "persona lūdz")) dzēst"
        case .disputeEnded: return "kamēr strīds nav beidzies"
        case .yearly(let month, let day):
            return month == 12 && day == 31
                ? "līdz \(yearlyOfReceipt(month, day))"
                : "līdz tuvākajam datumam pēc to saņemšanas: \(day). \(Self.nominative[(month - 1) % 12])"
        case .yearlyAfter(let month, let day, let label):
            let what = clause(label) ?? "notiek \(quoted(label))"
            return month == 12 && day == 31
                ? "līdz tā gada beigām, kurā \(what)"
                : "līdz tuvākajam datumam pēc tam, kad \(what): \(day). \(Self.nominative[(month - 1) % 12])"
        case .named(let label):
            guard let clause = clause(label) else { return "līdz notikumam \(quoted(label))" }
            return "līdz brīdim, kad \(clause)"
        }
    }

    private func yearly(_ month: Int, _ day: Int) -> String {
        if month == 12, day == 31 { return "gada beigām" }
        return "nākamā \(day). \(Self.genitive[(month - 1) % 12])"
    }

    /// The first such day since the data was taken in: at the end of a year that of the same year.
    private func yearlyOfReceipt(_ month: Int, _ day: Int) -> String {
        if month == 12, day == 31 { return "tā gada beigām, kurā tos saņēmām" }
        return "pirmā \(day). \(Self.genitive[(month - 1) % 12]) pēc to saņemšanas"
    }

    /// The day that ends the year of an event, or the next such day after it.
    private func yearly(_ month: Int, _ day: Int, after label: String) -> String {
        let what = clause(label) ?? "notiek \(quoted(label))"
        let isYear = month == 12 && day == 31
        return isYear ? "tā gada beigām, kurā \(what)" : "\(yearly(month, day)) pēc tam, kad \(what)"
    }

    /// A label that is a sentence or a participle, which "kad" can open; `nil` for a noun.
    private func clause(_ label: String) -> String? {
        let words = label.split(separator: " ")
        let nounEndings = ["beigas", "sākums", "šana", "šanās", "diena", "maiņa", "apvienošana", "pārdošana"]
        guard words.count > 1, !nounEndings.contains(where: { label.hasSuffix($0) }) else { return nil }
        if reader == .authority, addresses(words.map { $0.lowercased() }) { return nil }
        return inSentence(label)
    }

    /// Whether the words speak to the person: "jūs aizejat", "beidzat lietot".
    private func addresses(_ words: [String]) -> Bool {
        let pronouns: Set = ["jūs", "jums", "jūsu", "esat"]
        return words.contains(where: pronouns.contains)
            || words.first.map { word in ["at", "āt", "aties", "āties"].contains { word.hasSuffix($0) } } == true
    }

    /// What one has, with "jums ir"; what goes on ("lietošana"), with "turpinās".
    func whileRelations(_ labels: [String]) -> String {
        let nouns = labels.map(inSentence)
        let ongoing = nouns.filter { $0.hasSuffix("šana") }
        let had = nouns.filter { !$0.hasSuffix("šana") }
        var parts: [String] = []
        if !ongoing.isEmpty { parts.append("turpinās \(or(ongoing))") }
        if !had.isEmpty { parts.append(told("jums", "personai") + " ir \(or(had))") }
        return "kamēr " + or(parts)
    }
    func whileConsents(_ labels: [String]) -> String {
        labels.count == 1
            ? "kamēr ir spēkā \(told("jūsu piekrišana", "piekrišana")) \(quoted(labels[0]))"
            : "kamēr ir spēkā kāda no \(told("jūsu piekrišanām", "piekrišanām")) \(or(labels.map(quoted)))"
    }
    func whileFact(_ label: String) -> String { "kamēr tas tā ir: \(quoted(label))" }
    func until(age years: Int) -> String {
        "līdz \(told("sasniedzat", "persona sasniedz")) \(LatvianPhrases.ages(years)) vecumu"
    }
    func after(_ period: Period, age years: Int) -> String {
        "\(self.period(period)) pēc tam, kad \(told("sasniedzat", "persona sasniedz")) \(LatvianPhrases.ages(years)) vecumu"
    }
    func otherwise(_ phrase: String, without event: String?, _ other: String, isPart: Bool) -> String {
        "\(phrase)\(isPart ? " vai," : ";") kamēr tas nav noticis\(event.map { " (\(quoted($0)))" } ?? ""), \(other)"
    }
    func ifBirthUnknown(_ phrase: String, _ other: String, isPart: Bool) -> String {
        "\(phrase)\(isPart ? " vai," : ";") ja nezinām \(told("jūsu dzimšanas datumu", "dzimšanas datumu")), \(other)"
    }
    var whileNeeded: String { "kamēr tie vajadzīgi kādam no šeit norādītajiem nolūkiem un drīkstam tos izmantot" }
    var withoutLimit: String { "bez noteikta termiņa" }

    func law(_ citation: String, _ period: Period?, _ moment: Moment?) -> String {
        let demand = "tik ilgi, cik prasa likums (\(citation))"
        guard let period else {
            switch moment {
            case .yearly(let month, let day): return demand + ", skaitot no \(yearlyOfReceipt(month, day))"
            case .yearlyAfter(let month, let day, let label):
                return demand + ", skaitot no \(yearly(month, day, after: label))"
            default: return demand
            }
        }
        return "\(demand): \(moment.map { after(period, $0) } ?? self.period(period))"
    }

    func longest(_ phrases: [String]) -> String {
        "tik ilgi, cik ilgākais no šiem termiņiem: " + phrases.joined(separator: "; ")
    }
    func shortest(_ phrases: [String]) -> String {
        "tik ilgi, cik īsākais no šiem termiņiem: " + phrases.joined(separator: "; ")
    }
    func longer(_ phrases: [String]) -> String {
        or(phrases) + " – atkarībā no tā, kas \(phrases.count > 2 ? "visilgāk" : "ilgāk")"
    }
    func shorter(_ phrases: [String]) -> String {
        or(phrases) + " – atkarībā no tā, kas \(phrases.count > 2 ? "visīsāk" : "īsāk")"
    }
    func notBefore(_ phrase: String) -> String { "Jebkurā gadījumā glabājam vismaz \(phrase)." }

    func outcome(_ outcome: RetentionOutcome, purposes: Int) -> String {
        switch outcome {
        case .erase: "Dzēšam."
        case .anonymise: "Padarām anonīmus: pēc tiem nevienu vairs nevar identificēt."
        case .restrict where purposes > 0:
            "\(purposes == 1 ? "Šim nolūkam" : "Šiem nolūkiem") tos vairs neizmantojam, tikai uzglabājam."
        case .restrict: "Tikai uzglabājam un nekam citam neizmantojam."
        case .archive: "Nododam arhīvā, atsevišķi no ikdienas darba."
        case .shredPaper: "Papīra dokumentus sasmalcinām."
        }
    }

    var anonymityHeading: String { "Ko nozīmē anonīmi" }
    func anonymity(_ limits: AnonymityLimits) -> [String] {
        [
            "Vārds, adreses, numuri un viss cits, kas ved pie jums, tiek neatgriezeniski svītrots. No pārējā paliek tikai "
                + "vispārinātas vērtības, un tikai tad, ja tieši tādas pašas ir vismaz \(limits.people) cilvēkiem.",
            "Kamēr tik daudzu vēl nav, dati, kuru termiņš beidzies, stāv atsevišķi un nekam netiek izmantoti, ne ilgāk kā "
                + "\(period(limits.wait)). Ko līdz tam nevar padarīt anonīmu, to dzēšam.",
            "Neviens skaitlis, ko rādām, neattiecas uz mazāk nekā \(limits.cell) cilvēkiem.",
        ]
    }
}
