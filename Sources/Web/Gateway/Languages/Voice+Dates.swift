import Policies
import Vocabulary

extension Voice {
    /// How a date stands in its sentence.
    package enum DateCase: Sendable {
        case plain
        /// After "from" and "since": `no 2026. gada 21. novembra`.
        case since
    }

    /// A day as the language writes it: `21 November 2026`, `21 ноември 2026 г.`, `2026. gada 21. novembris`.
    package func date(_ date: CalendarDate, _ form: DateCase = .plain) -> String {
        let month = Self.months(of: language)[date.month - 1]
        switch language {
        case .bulgarian: return "\(date.day) \(month) \(date.year)\u{A0}г."
        case .latvian:
            return "\(date.year). gada \(date.day). \(form == .plain ? month : Self.latvianGenitives[date.month - 1])"
        default: return "\(date.day) \(month) \(date.year)"
        }
    }

    /// A month as the language writes it: `November 2026`, `ноември 2026 г.`, `2026. gada novembris`.
    package func month(_ day: CalendarDate) -> String {
        let month = Self.months(of: language)[day.month - 1]
        switch language {
        case .bulgarian: return "\(month) \(day.year)\u{A0}г."
        case .latvian: return "\(day.year). gada \(month)"
        default: return "\(month) \(day.year)"
        }
    }

    /// A text as a sentence: with one full stop at its end, also where it ends with a Bulgarian date's own.
    package func sentence(_ text: String) -> String {
        ForeignWords.bare(text).hasSuffix(".") ? text : text + "."
    }

    /// The local day of an instant.
    package func date(_ instant: Instant, _ form: DateCase = .plain) -> String {
        date(timeZone.local(instant).date, form)
    }

    /// Local day and time to the minute: `21 November 2026, 08:15`, `21 ноември 2026 г., 08:15 ч.`,
    /// `2026. gada 21. novembris plkst. 08.15`.
    package func dateAndTime(_ instant: Instant, _ form: DateCase = .plain) -> String {
        let (day, minutes) = timeZone.local(instant)
        let (hour, minute) = (Self.twoDigits(minutes / 60), Self.twoDigits(minutes % 60))
        switch language {
        case .bulgarian: return "\(date(day, form)), \(hour):\(minute)\u{A0}ч."
        case .latvian: return "\(date(day, form)) plkst.\u{A0}\(hour).\(minute)"
        default: return "\(date(day, form)), \(hour):\(minute)"
        }
    }

    /// How far off it is: minutes and hours within a day's reach, else whole days, weeks-long spans in months and years.
    package func relative(_ instant: Instant) -> String {
        let seconds = (instant.milliseconds - now.milliseconds) / 1000
        let (there, here) = (timeZone.local(instant).date, timeZone.local(now).date)
        let minutes = Int(abs(seconds) / 60)
        if minutes < 1 { return self(TimeText.now) }
        if there == here || minutes < 12 * 60 {
            let distance: TimeText.Span = minutes < 60 ? .minutes(minutes) : .hours((minutes + 30) / 60)
            return self(seconds < 0 ? TimeText.ago(distance) : .ahead(distance))
        }
        return relative(there)
    }

    /// How far off a day is, counted from the local today.
    package func relative(_ date: CalendarDate) -> String {
        let days = date.daysSinceEpoch - timeZone.local(now).date.daysSinceEpoch
        switch days {
        case 0: return self(TimeText.today)
        case 1: return self(TimeText.tomorrow)
        case -1: return self(TimeText.yesterday)
        default: return self(days < 0 ? TimeText.ago(Self.span(-days)) : .ahead(Self.span(days)))
        }
    }

    /// A `time` element: the absolute form is read, the relative form stands behind it, the machine's form is in it.
    package func time(_ instant: Instant, _ form: DateCase = .plain) -> HTML {
        """
        <time datetime="\(instant.description)">\(dateAndTime(instant, form)) <span class="relative">\
        \(relative(instant))</span></time>
        """
    }

    /// The same for a day.
    package func time(_ day: CalendarDate, _ form: DateCase = .plain) -> HTML {
        """
        <time datetime="\(day.description)">\(date(day, form)) <span class="relative">\(relative(day))</span></time>
        """
    }

    private static func span(_ days: Int) -> TimeText.Span {
        switch days {
        case ..<60: return .days(days)
        case ..<730: return .months((days * 12 + 182) / 365)
        default: return .years((days + 182) / 365)
        }
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

    private static let latvianGenitives = [
        "janvāra", "februāra", "marta", "aprīļa", "maija", "jūnija", "jūlija", "augusta", "septembra", "oktobra",
        "novembra", "decembra",
    ]

    private static func months(of language: Language) -> [String] {
        switch language {
        case .bulgarian:
            return [
                "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
                "ноември", "декември",
            ]
        case .latvian:
            return [
                "janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts", "septembris",
                "oktobris", "novembris", "decembris",
            ]
        default:
            return [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }
}
