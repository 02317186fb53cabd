import Vocabulary

/// Notices in Latvian, in the polite plural.
struct LatvianPhrases: Phrasebook {
    var language: Language { .latvian }

    func title(_ part: NoticePart) -> String {
        switch part {
        case .scope: "Uz ko attiecas šī politika"
        case .who: "Kas mēs esam"
        case .data: "Kādi dati mums ir un no kurienes"
        case .collect: "Kad tos saņemam"
        case .purposes: "Kāpēc tie vajadzīgi un kas mums to atļauj"
        case .consents: "Kam varat teikt „jā“ vai „nē“"
        case .automated: "Lēmumi, kuros piedalās iekārta"
        case .never: "Ko mēs nekad nedarām"
        case .recipients: "Kas vēl tos saņem"
        case .transfers: "Dati ārpus Eiropas Ekonomikas zonas"
        case .keeping: "Cik ilgi tos glabājam"
        case .security: "Kā tos sargājam"
        case .rights: "Jūsu tiesības"
        case .trackers: "Sīkdatnes un līdzīgas tehnoloģijas"
        case .marketing: "Mūsu ziņas jums"
        case .children: "Bērni"
        case .changes: "Izmaiņas šajā politikā"
        case .complaints: "Jautājumi un sūdzības"
        case .open: "Kas mūsu tekstā vēl nav skaidrs"
        }
    }

    func opening(_ part: NoticePart) -> String? {
        switch part {
        case .collect: "Datus ņemam tikai šeit uzskaitītajos gadījumos."
        case .purposes:
            "Personas datus drīkstam izmantot tikai paziņotam mērķim un tikai tad, ja likums tam dod pamatu. "
                + "Šeit ir visi mūsu mērķi un katra pamats. Iekavās norādīta vieta Vispārīgajā datu aizsardzības regulā (VDAR)."
        case .consents:
            "Pirms to darām, mēs jautājam. Nekas nav atzīmēts iepriekš, atteikums jums neko nemaksā, un piekrišanu "
                + "jebkurā laikā var atsaukt tikpat viegli, kā dot. Tas, ko līdz tam esam darījuši, paliek likumīgs."
        case .never: "Lai kas arī būtu rakstīts citur šajā tekstā, šie solījumi ir augstāki."
        case .recipients: "Datus saņem tikai šeit nosauktie un tikai tam, kas pie viņiem rakstīts."
        case .keeping: "Kad laiks beidzas, dati pazūd paši. Nevienam par to nav jālūdz."
        case .rights:
            "Dati ir par jums, tāpēc arī tiesības ir jūsu. Tās izmantot ir bez maksas. Varam tikai lūgt apliecināt, "
                + "ka tas esat jūs."
        case .open: "Nevienam nav jāmin. Šeit ir tas, kas mums vēl jāizlemj, un tas, kas ir spēkā līdz tam."
        default: nil
        }
    }

    func and(_ parts: [String]) -> String { series(parts, "un") }
    func or(_ parts: [String]) -> String { series(parts, "vai") }
    private func series(_ parts: [String], _ word: String) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    func quoted(_ text: String) -> String { "„\(text)“" }
    func more(_ count: Int) -> String { "vēl \(count)" }
    func ageMinimum(_ years: Int) -> String { "Tikai cilvēkiem, kuri sasnieguši \(years) gadu vecumu." }
    func consentAge(_ years: Int) -> String {
        "Ja kāds ir jaunāks par \(years) gadiem, piekrišanu dod kopā ar vecāku vai aizbildni."
    }
    func prevailing(_ language: String) -> String {
        "Šī politika ir publicēta vairākās valodās. Ja tās atšķiras, noteicošais ir teksts šajā valodā: \(language)."
    }
    func lacking(_ language: String) -> String {
        "Daļas teksta šajā valodā vēl nav. Kur vārdu trūkst, tie ir šajā valodā: \(language)."
    }
    func lastUpdated(_ date: CalendarDate) -> String { "Publicēta \(self.day(date, Self.locative))." }
    func inForce(_ date: CalendarDate) -> String { "Spēkā \(from(date))." }
    func changeNotice(_ period: Period) -> String {
        "Mainītu tekstu vispirms publicējam; spēkā tas stājas ne agrāk kā pēc \(dative(period))."
    }
    func breachNotice(_ period: Period) -> String {
        "Ja jūsu dati tiek pazaudēti, mainīti vai tos redz svešinieki, \(within(period)) paziņojam uzraudzības iestādei, "
            + "ja vien jums nav nekāda riska."
    }
    func answer(within period: Period?, extended: Period?) -> String {
        let usual = period.map { LabelGrammar.capitalised(within($0)) } ?? "1 mēneša laikā"
        guard let extended else { return usual + "." }
        return "\(usual); sarežģītos gadījumos \(within(extended)), un tad paskaidrojam, kāpēc."
    }
}
