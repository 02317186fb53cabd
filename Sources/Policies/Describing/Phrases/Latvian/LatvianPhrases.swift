import Vocabulary

/// Notices in Latvian, in the polite plural.
struct LatvianPhrases: Phrasebook {
    var language: Language { .latvian }
    var capitals = Capitals()
    var reader = NoticeReader.person

    func title(_ part: NoticePart) -> String {
        switch part {
        case .scope: "Uz ko attiecas šī politika"
        case .who: "Kas mēs esam"
        case .data: "Kādi dati mums ir un no kurienes"
        case .collect: "Kad tos saņemam"
        case .purposes: "Kāpēc tie vajadzīgi un uz kāda pamata"
        case .consents: "Kam varat teikt „jā” vai „nē”"
        case .automated: "Lēmumi, kuru pieņemšanā izmanto automatizētu sistēmu"
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
        case .collect: "Datus vācam tikai šeit uzskaitītajos gadījumos."
        case .purposes:
            "Personas datus drīkstam izmantot tikai paziņotam nolūkam un tikai tad, ja likums tam dod pamatu. "
                + "Šeit ir visi mūsu nolūki un katra pamats. Iekavās norādīta vieta Vispārīgajā datu aizsardzības regulā (VDAR)."
        case .consents:
            "Pirms to darām, mēs jautājam. Nekas nav atzīmēts iepriekš, atteikums jums neko nemaksā, un piekrišanu "
                + "jebkurā laikā var atsaukt tikpat viegli, kā dot. Tas, ko līdz tam esam darījuši, paliek likumīgs."
        case .never: "Lai kas arī būtu rakstīts citur šajā tekstā, šie solījumi ir noteicošie."
        case .recipients: "Datus saņem tikai šeit nosauktie un tikai tiem nolūkiem, kas pie viņiem norādīti."
        case .keeping: "Kad termiņš beidzas, noteikums tiek izpildīts automātiski. Nevienam par to nav jālūdz."
        case .rights:
            "Dati ir par jums, tāpēc arī tiesības ir jūsu. Varam tikai lūgt jūs apliecināt savu identitāti."
        case .open: "Lai nevienam nebūtu jāmin, šeit ir tas, kas mums vēl jāizlemj, un tas, kas ir spēkā līdz tam."
        default: nil
        }
    }

    func and(_ parts: [String]) -> String { series(parts, "un") }
    func or(_ parts: [String]) -> String { series(parts, "vai") }
    private func series(_ parts: [String], _ word: String) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Quotation marks within the text become the inner ones.
    func quoted(_ text: String) -> String {
        "„\(text.replacing("„", with: "«").replacing("”", with: "»"))”"
    }
    func more(_ count: Int) -> String { "vēl \(count)" }
    func ageMinimum(_ years: Int) -> String { "Tikai cilvēkiem, kuri sasnieguši \(Self.ages(years)) vecumu." }
    /// Before "vecumu": 21 has the genitive of one year, 18 that of many.
    static func ages(_ years: Int) -> String {
        "\(years) \(years % 10 == 1 && years % 100 != 11 ? "gada" : "gadu")"
    }
    func consentAge(_ years: Int) -> String {
        "Ja cilvēks ir jaunāks par \(years) gadiem, piekrišanu viņš dod kopā ar kādu no vecākiem vai aizbildni."
    }
    func consentAge(byLaw years: Int) -> String {
        "Likums prasa, lai cilvēks, kas ir jaunāks par \(years) gadiem, piekrišanu dotu kopā ar kādu no vecākiem vai "
            + "aizbildni."
    }
    func prevailing(_ language: String) -> String {
        "Šī politika ir publicēta vairākās valodās. Ja tās atšķiras, noteicošais ir teksts \(language) valodā."
    }
    func lacking(_ language: String) -> String {
        "Daļa teksta šajā valodā vēl nav tulkota un ir rādīta \(language) valodā."
    }
    func lastUpdated(_ date: CalendarDate) -> String { "Publicēta \(self.day(date, Self.locative))." }
    func inForce(_ date: CalendarDate) -> String { "Spēkā \(from(date))." }
    func changeNotice(_ period: Period) -> String {
        "Mainītu tekstu vispirms publicējam; spēkā tas stājas ne agrāk kā pēc \(dative(period))."
    }
    func breachNotice(_ period: Period) -> String {
        "Ja jūsu dati tiek pazaudēti, mainīti vai tos redz nepiederošas personas, \(within(period)) paziņojam uzraudzības iestādei, "
            + "ja vien jums nav nekāda riska."
    }
    func answer(within period: Period?, extended: Period?) -> String {
        let usual = period.map { LabelGrammar.capitalised(within($0)) } ?? "1 mēneša laikā, kā to prasa likums"
        guard let extended else { return usual + "." }
        return "\(usual); sarežģītos gadījumos \(within(extended)), un tad paskaidrojam, kāpēc."
    }
}
