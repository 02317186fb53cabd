import Vocabulary

/// The sentence of each difference in each language.
enum DifferenceWords {
    static func sentence(
        _ code: PolicyDifference.Code, _ label: String, _ before: String, _ after: String, _ book: any Phrasebook
    ) -> String {
        let pattern =
            switch book.language {
            case .bulgarian: bulgarian(code)
            case .latvian: latvian(code)
            default: english(code)
            }
        let values = ["label": label.isEmpty ? "" : book.quoted(label), "before": before, "after": after]
        var out = ""
        var rest = Substring(pattern)
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            out += rest[..<start] + (values[String(rest[rest.index(after: start)..<end])] ?? "")
            rest = rest[rest.index(after: end)...]
        }
        return LabelGrammar.sentence(out + rest)
    }

    private static func english(_ code: PolicyDifference.Code) -> String {
        switch code {
        case .dataAdded: "New data is processed: {label}"
        case .dataRemoved: "This data is no longer processed: {label}"
        case .purposeAdded: "Data now serves a new purpose: {label}"
        case .purposeRemoved: "This purpose is given up: {label}"
        case .groundChanged: "The ground of {label} changes from {before} to {after}"
        case .purposeDataAdded: "More data serves {label}: {after}"
        case .purposeDataRemoved: "Less data serves {label}; this is gone: {before}"
        case .recipientAdded: "Somebody new gets data: {label}"
        case .recipientRemoved: "No longer gets data: {label}"
        case .recipientWidened: "{label} gets more, or for more purposes: {after}"
        case .recipientNarrowed: "{label} gets less, or for fewer purposes; this is gone: {before}"
        case .countriesChanged: "{label} receives data elsewhere: {after} (before: {before})"
        case .transfersOpened: "Data may now leave the European Economic Area under a safeguard"
        case .transfersClosed: "Data no longer leaves the European Economic Area"
        case .periodLonger: "{label} is kept longer: {after} (before: {before})"
        case .periodShorter: "{label} is kept for a shorter time: {after} (before: {before})"
        case .periodChanged: "{label} is kept differently: {after} (before: {before})"
        case .retentionAdded: "A new rule on keeping: {label}"
        case .retentionRemoved: "A rule on keeping is gone: {label}"
        case .consentAdded: "There is a new consent that you can give: {label}"
        case .consentRemoved: "This consent is no longer asked for: {label}"
        case .consentReworded:
            "The words of the consent {label} changed; what you agreed to before stays as you read it"
        case .consentWidened:
            "The consent {label} now covers more: {after}. A consent given before does not grow; you are asked anew"
        case .rightSlower: "The answer on {label} comes later: {after} (before: {before})"
        case .rightFaster: "The answer on {label} comes sooner: {after} (before: {before})"
        case .rightChannelRemoved: "For {label} these ways are gone: {before}"
        case .rightChannelAdded: "For {label} there are new ways: {after}"
        case .rightLimited: "The limits or cost of {label} changed: {after}"
        case .promiseRemoved: "A promise of what is never done is gone or has a new exception: {label}"
        case .promiseAdded: "A new promise of what is never done: {label}"
        case .trackerAdded: "New on your device: {label}"
        case .trackerRemoved: "No longer on your device: {label}"
        case .controllerChanged: "Who answers for the data changed: {after} (before: {before})"
        case .noticeShorter: "Changes are announced later: {after} before they take effect (until now: {before})"
        case .textChanged: "Only the words changed: {label}"
        }
    }

    private static func bulgarian(_ code: PolicyDifference.Code) -> String {
        switch code {
        case .dataAdded: "Обработват се нови данни: {label}"
        case .dataRemoved: "Тези данни вече не се обработват: {label}"
        case .purposeAdded: "Данните вече служат и за нова цел: {label}"
        case .purposeRemoved: "Тази цел отпада: {label}"
        case .groundChanged: "Основанието на {label} се променя; беше: {before}; става: {after}"
        case .purposeDataAdded: "За {label} вече служат и тези данни: {after}"
        case .purposeDataRemoved: "За {label} вече не служат тези данни: {before}"
        case .recipientAdded: "Нов получател на данни: {label}"
        case .recipientRemoved: "Вече не получава данни: {label}"
        case .recipientWidened: "{label} получава повече данни или за повече цели: {after}"
        case .recipientNarrowed: "{label} получава по-малко данни или за по-малко цели; отпада: {before}"
        case .countriesChanged: "{label} получава данните другаде: {after} (преди: {before})"
        case .transfersOpened: "Вече се допуска предаване на данни извън Европейското икономическо пространство"
        case .transfersClosed: "Вече не се предават данни извън Европейското икономическо пространство"
        case .periodLonger: "По-дълго се пазят {label}: {after} (преди: {before})"
        case .periodShorter: "По-кратко се пазят {label}: {after} (преди: {before})"
        case .periodChanged: "Променя се колко се пазят {label}: {after} (преди: {before})"
        case .retentionAdded: "Ново правило за съхранение: {label}"
        case .retentionRemoved: "Отпада правило за съхранение: {label}"
        case .consentAdded: "Можете да дадете ново съгласие: {label}"
        case .consentRemoved: "Вече не се иска съгласие: {label}"
        case .consentReworded:
            "Текстът на съгласието {label} е променен; онова, с което вече сте се съгласили, остава такова, каквото "
                + "сте го прочели"
        case .consentWidened:
            "Съгласието {label} вече обхваща и друго: {after}. Даденото преди не се разширява; питаме ви отново"
        case .rightSlower: "По-бавен отговор за {label}: {after} (преди: {before})"
        case .rightFaster: "По-бърз отговор за {label}: {after} (преди: {before})"
        case .rightChannelRemoved: "За {label} отпадат тези начини: {before}"
        case .rightChannelAdded: "За {label} има нови начини: {after}"
        case .rightLimited: "Променят се условията или цената на {label}: {after}"
        case .promiseRemoved: "Отпада или получава изключение обещание какво никога не се прави: {label}"
        case .promiseAdded: "Ново обещание какво никога не се прави: {label}"
        case .trackerAdded: "Ново на устройството ви: {label}"
        case .trackerRemoved: "Вече не е на устройството ви: {label}"
        case .controllerChanged: "Друг отговаря за данните: {after} (преди: {before})"
        case .noticeShorter: "Промените се обявяват по-късно: {after}, преди да започнат да важат (досега: {before})"
        case .textChanged: "Променен е само текстът: {label}"
        }
    }

    private static func latvian(_ code: PolicyDifference.Code) -> String {
        switch code {
        case .dataAdded: "Tiek apstrādāti jauni dati: {label}"
        case .dataRemoved: "Šos datus vairs neapstrādā: {label}"
        case .purposeAdded: "Dati tagad kalpo arī jaunam nolūkam: {label}"
        case .purposeRemoved: "Šā nolūka vairs nav: {label}"
        case .groundChanged: "Mainās pamats nolūkam {label}; bija: {before}; kļūst: {after}"
        case .purposeDataAdded: "Nolūkam {label} tagad kalpo arī šie dati: {after}"
        case .purposeDataRemoved: "Nolūkam {label} vairs nekalpo šie dati: {before}"
        case .recipientAdded: "Jauns datu saņēmējs: {label}"
        case .recipientRemoved: "Datus vairs nesaņem: {label}"
        case .recipientWidened: "{label} saņem vairāk datu vai vairākiem nolūkiem: {after}"
        case .recipientNarrowed: "{label} saņem mazāk datu vai mazākam skaitam nolūku; vairs ne: {before}"
        case .countriesChanged: "{label} datus saņem citur: {after} (agrāk: {before})"
        case .transfersOpened: "Dati tagad drīkst nonākt ārpus Eiropas Ekonomikas zonas, ja ir garantijas"
        case .transfersClosed: "Dati vairs nenonāk ārpus Eiropas Ekonomikas zonas"
        case .periodLonger: "Ilgāk glabājam {label}: {after} (agrāk: {before})"
        case .periodShorter: "Īsāku laiku glabājam {label}: {after} (agrāk: {before})"
        case .periodChanged: "Mainās, cik ilgi glabājam {label}: {after} (agrāk: {before})"
        case .retentionAdded: "Jauns glabāšanas noteikums: {label}"
        case .retentionRemoved: "Glabāšanas noteikuma vairs nav: {label}"
        case .consentAdded: "Varat dot jaunu piekrišanu: {label}"
        case .consentRemoved: "Šo piekrišanu vairs neprasām: {label}"
        case .consentReworded:
            "Piekrišanai {label} ir cits teksts; tas, kam jau esat piekrituši, paliek tāds, kādu to izlasījāt"
        case .consentWidened:
            "Piekrišana {label} tagad aptver arī ko citu: {after}. Agrāk dotā nekļūst plašāka; jautājam no jauna"
        case .rightSlower: "Atbilde par {label} nāk vēlāk: {after} (agrāk: {before})"
        case .rightFaster: "Atbilde par {label} nāk ātrāk: {after} (agrāk: {before})"
        case .rightChannelRemoved: "Tiesības {label} vairs nevar izmantot šādi: {before}"
        case .rightChannelAdded: "Tiesības {label} tagad var izmantot arī šādi: {after}"
        case .rightLimited: "Mainās tiesību {label} nosacījumi vai maksa: {after}"
        case .promiseRemoved: "Solījuma, ko nekad nedarīt, vairs nav, vai tam ir jauns izņēmums: {label}"
        case .promiseAdded: "Jauns solījums, ko nekad nedarīt: {label}"
        case .trackerAdded: "Jauns jūsu ierīcē: {label}"
        case .trackerRemoved: "Vairs nav jūsu ierīcē: {label}"
        case .controllerChanged: "Par datiem atbild cits: {after} (agrāk: {before})"
        case .noticeShorter: "Par izmaiņām paziņojam vēlāk: {after} pirms to stāšanās spēkā (līdz šim: {before})"
        case .textChanged: "Mainīts tikai teksts: {label}"
        }
    }
}
