import Vocabulary

/// Notices in Bulgarian, in the polite plural.
struct BulgarianPhrases: Phrasebook {
    var language: Language { .bulgarian }
    var capitals = Capitals()
    var reader = NoticeReader.person

    func title(_ part: NoticePart) -> String {
        switch part {
        case .scope: "За какво важи тази политика"
        case .who: "Кои сме ние"
        case .data: "Какви данни имаме и откъде"
        case .collect: "Кога ги получаваме"
        case .purposes: "Защо са ни нужни и на какво основание"
        case .consents: "На какво можете да кажете „да“ или „не“"
        case .automated: "Решения, в които участва автоматизирана система"
        case .never: "Какво никога не правим"
        case .recipients: "Кой друг ги получава"
        case .transfers: "Данни извън Европейското икономическо пространство"
        case .keeping: "Колко дълго ги пазим"
        case .security: "Как ги защитаваме"
        case .rights: "Вашите права"
        case .trackers: "Бисквитки и подобни средства"
        case .marketing: "Съобщенията ни до вас"
        case .children: "Деца"
        case .changes: "Промени в тази политика"
        case .complaints: "Въпроси и жалби"
        case .open: "Какво още не е ясно в текста ни"
        }
    }

    func opening(_ part: NoticePart) -> String? {
        switch part {
        case .collect: "Събираме данни само в изброените тук случаи."
        case .purposes:
            "Имаме право да използваме лични данни само за обявена цел и само ако законът дава основание за нея. "
                + "Ето всичките ни цели и основанието на всяка. В скоби е посочено мястото в Общия регламент относно защитата "
                + "на данните (ОРЗД)."
        case .consents:
            "Преди да направим следното, ви питаме. Нищо не е отметнато предварително, отказът не ви струва нищо, а "
                + "съгласието се оттегля по всяко време и толкова лесно, колкото се дава. Каквото сме направили дотогава, "
                + "остава законосъобразно."
        case .never: "Каквото и да пише другаде в този текст, тези обещания имат предимство."
        case .recipients: "Данни получават само изброените тук и само за това, което е посочено при тях."
        case .keeping: "Щом срокът изтече, правилото се изпълнява автоматично. Не е нужно някой да го поиска."
        case .rights:
            "Данните са за вас, затова и правата са ваши. Можем само да ви помолим да потвърдите самоличността си."
        case .open: "Не бива да се налага да гадаете. Ето какво още трябва да изясним и какво важи дотогава."
        default: nil
        }
    }

    func and(_ parts: [String]) -> String { series(parts, "и") }
    func or(_ parts: [String]) -> String { series(parts, "или") }
    private func series(_ parts: [String], _ word: String) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Quotation marks within the text become the inner ones.
    func quoted(_ text: String) -> String {
        "„\(text.replacing("„", with: "«").replacing("“", with: "»"))“"
    }
    func more(_ count: Int) -> String { "още \(count)" }
    func ageMinimum(_ years: Int) -> String { "Само за хора, навършили \(years) години." }
    func consentAge(_ years: Int) -> String {
        "Който е под \(years) години, дава съгласие заедно с родител или настойник."
    }
    func consentAge(byLaw years: Int) -> String {
        "Законът изисква, който е под \(years) години, да дава съгласие заедно с родител или настойник."
    }
    func prevailing(_ language: String) -> String {
        "Тази политика е публикувана на няколко езика. Ако текстовете се различават, важи текстът на \(language) език."
    }
    func lacking(_ language: String) -> String {
        "Част от текста още не е преведена на този език и е показана на \(language)."
    }
    func lastUpdated(_ date: CalendarDate) -> String { "Публикувана на \(self.date(date))" }
    func inForce(_ date: CalendarDate) -> String { "Важи от \(self.date(date))" }
    func changeNotice(_ period: Period) -> String {
        "Промененият текст първо се публикува и започва да важи най-рано след \(self.period(period))."
    }
    func breachNotice(_ period: Period) -> String {
        "Ако ваши данни бъдат изгубени, променени или видени от неоправомощени лица, уведомяваме надзорния "
            + "орган \(within(period)), освен когато за вас няма риск."
    }
    func answer(within period: Period?, extended: Period?) -> String {
        let usual = period.map { LabelGrammar.capitalised(within($0)) } ?? "В срок до 1 месец, както изисква законът"
        guard let extended else { return usual + "." }
        return "\(usual); в сложни случаи в срок до \(self.period(extended)), като ви обясняваме защо."
    }
}
