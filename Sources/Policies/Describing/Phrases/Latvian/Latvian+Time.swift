import Vocabulary

extension LatvianPhrases {
    /// 1, 21, 101 take the singular; 11 and the rest the plural.
    private func isSingular(_ count: Int) -> Bool { count % 10 == 1 && count % 100 != 11 }

    /// In the accusative, as after "glabājam".
    func period(_ period: Period) -> String {
        let one = isSingular(period.count)
        let unit =
            switch period.unit {
            case .hours: one ? "stundu" : "stundas"
            case .days: one ? "dienu" : "dienas"
            case .weeks: one ? "nedēļu" : "nedēļas"
            case .months: one ? "mēnesi" : "mēnešus"
            case .years: one ? "gadu" : "gadus"
            }
        return "\(period.count) \(unit)"
    }

    /// In the genitive, as before "laikā".
    func genitive(_ period: Period) -> String {
        let one = isSingular(period.count)
        let unit =
            switch period.unit {
            case .hours: one ? "stundas" : "stundu"
            case .days: one ? "dienas" : "dienu"
            case .weeks: one ? "nedēļas" : "nedēļu"
            case .months: one ? "mēneša" : "mēnešu"
            case .years: one ? "gada" : "gadu"
            }
        return "\(period.count) \(unit)"
    }

    /// In the dative, as plural prepositions want it; "pēc" takes the genitive of a singular.
    func dative(_ period: Period) -> String {
        guard !isSingular(period.count) else { return genitive(period) }
        let unit =
            switch period.unit {
            case .hours: "stundām"
            case .days: "dienām"
            case .weeks: "nedēļām"
            case .months: "mēnešiem"
            case .years: "gadiem"
            }
        return "\(period.count) \(unit)"
    }

    func within(_ period: Period) -> String { "\(genitive(period)) laikā" }
    func noLongerThan(_ period: Period) -> String {
        isSingular(period.count) ? "ne ilgāk par \(self.period(period))" : "ne ilgāk par \(dative(period))"
    }
    func every(_ period: Period) -> String {
        guard period.count == 1 else { return "ik pēc \(dative(period))" }
        switch period.unit {
        case .hours: return "reizi stundā"
        case .days: return "reizi dienā"
        case .weeks: return "reizi nedēļā"
        case .months: return "reizi mēnesī"
        case .years: return "reizi gadā"
        }
    }

    static let nominative = [
        "janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts", "septembris", "oktobris",
        "novembris", "decembris",
    ]
    static let genitive = [
        "janvāra", "februāra", "marta", "aprīļa", "maija", "jūnija", "jūlija", "augusta", "septembra", "oktobra",
        "novembra", "decembra",
    ]
    static let locative = [
        "janvārī", "februārī", "martā", "aprīlī", "maijā", "jūnijā", "jūlijā", "augustā", "septembrī", "oktobrī",
        "novembrī", "decembrī",
    ]
    func day(_ date: CalendarDate, _ months: [String]) -> String {
        "\(date.year). gada \(date.day). \(months[date.month - 1])"
    }
    func date(_ date: CalendarDate) -> String { day(date, Self.nominative) }
    func from(_ date: CalendarDate) -> String { "no \(day(date, Self.genitive))" }
    func before(_ date: CalendarDate) -> String { "pirms \(day(date, Self.genitive))" }
}
