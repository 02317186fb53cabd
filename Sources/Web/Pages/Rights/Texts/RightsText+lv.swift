import Policies

extension RightsText {
    package var latvian: String {
        switch self {
        case .title: return "Manas tiesības"
        case .lead: return "Ko jūs varat no mums prasīt, ko mēs darām un kā to izdarīt tagad."
        case .name(let right): return Self.latvianName(right)
        case .meaning(let right): return Self.latvianMeaning(right)
        case .article(let right): return Self.latvianArticle(right)
        case .firm: return "Kā mēs rīkojamies"
        case .within: return "Atbildam šādā termiņā"
        case .longest: return "Ilgākais termiņš"
        case .ways: return "Kā lūgt"
        case .identity: return "Kā pārliecināmies, ka tas esat jūs"
        case .others: return "Kas var lūgt jūsu vārdā"
        case .fee: return "Cik tas maksā"
        case .limits: return "Kas jāzina"
        case .channel(let channel): return Self.latvian(channel)
        case .months(let count):
            return "\(count) \(Plural.latvian(count, zero: "mēnešu", one: "mēnesis", other: "mēneši"))"
        case .weeks(let count):
            return "\(count) \(Plural.latvian(count, zero: "nedēļu", one: "nedēļa", other: "nedēļas"))"
        case .days(let count): return "\(count) \(Plural.latvian(count, zero: "dienu", one: "diena", other: "dienas"))"
        case .hours(let count):
            return "\(count) \(Plural.latvian(count, zero: "stundu", one: "stunda", other: "stundas"))"
        case .years(let count): return "\(count) \(Plural.latvian(count, zero: "gadu", one: "gads", other: "gadi"))"
        case .oneMonth: return "Viens mēnesis, kā nosaka likums (VDAR 12. panta 3. punkts)"
        case .doSee: return "Skatīt manus datus"
        case .doTake: return "Lejupielādēt manus datus"
        case .doCorrect: return "Labot manus datus"
        case .doChoose: return "Uz manu izvēli"
        case .doObject: return "Iebilst"
        case .doRead: return "Lasīt politiku"
        case .doWrite:
            return "Nosūtiet mums šo tekstu; tajā ir viss, kas mums vajadzīgs. Papildiniet to, ko zināt tikai jūs."
        case .doMail: return "Atvērt kā e-pastu"
        case .doTellThem: return "Atnesiet vai nosūtiet to, vai pasakiet mums to pašu:"
        case .doTellOtherwise: return "Var arī pa pastu, pa tālruni vai klātienē:"
        case .letterSubject(let right): return Self.latvianSubject(right)
        case .letter(let right, let firm): return Self.latvianLetter(right, firm)
        case .office: return "Klātienē"
        case .person: return "Kontaktpersona"
        case .representative: return "Pārstāvis"
        case .contacts: return "Pie kā vērsties"
        case .contactsLead: return "Pasakiet, kas jūs esat un ko lūdzat; veidlapa nav vajadzīga."
        case .email: return "E-pasts"
        case .phone: return "Tālrunis"
        case .address: return "Adrese"
        case .site: return "Vietne"
        case .officer: return "Datu aizsardzības speciālists"
        case .authority: return "Uzraudzības iestāde"
        case .authorityLead: return "Sūdzību tai varat iesniegt jebkurā laikā, arī vispirms nevēršoties pie mums."
        case .noContacts:
            return "Politikā nav norādīta kontaktinformācija; tas ir neatrisināts jautājums, kas uzņēmumam jāatrisina."
        case .noAuthority:
            return "Politikā nav norādīta uzraudzības iestāde. Sūdzēties varat tur, kur dzīvojat vai strādājat."
        case .notDeclared: return "Uzņēmuma politikā par šīm tiesībām nav nekā īpaša; piemēro likumu."
        }
    }

    private static func latvianArticle(_ right: Right) -> String {
        right == .withdrawConsent ? "VDAR 7. panta 3. punkts" : "VDAR \(right.article). pants"
    }

    static func latvianName(_ right: Right) -> String {
        switch right {
        case .access: return "Redzēt savus datus"
        case .rectification: return "Panākt to labošanu"
        case .erasure: return "Panākt to dzēšanu"
        case .restriction: return "Panākt to izmantošanas ierobežošanu"
        case .portability: return "Paņemt tos līdzi"
        case .objection: return "Iebilst"
        case .withdrawConsent: return "Atsaukt piekrišanu"
        case .automatedDecision: return "Lai par jums nelemtu tikai automatizēti"
        case .complaint: return "Sūdzēties"
        case .information: return "Būt informētam"
        }
    }

    private static func latvianMeaning(_ right: Right) -> String {
        switch right {
        case .access:
            return "Jūs varat uzzināt, vai mēs glabājam jūsu datus, un saņemt tos kopā ar ziņām par tiem: kāpēc un "
                + "kopš kura laika tos glabājam, kam tie nodoti un līdz kuram laikam tie paliks pie mums."
        case .rectification: return "Neprecīzie dati jālabo, un nepilnīgie jāpapildina."
        case .erasure:
            return "Jūs varat panākt tādu datu dzēšanu, kas mums vairs nav vajadzīgi, par ko esat atsaukuši piekrišanu "
                + "vai ko mums nebija tiesību izmantot. Tas, ko liek glabāt likums, paliek līdz termiņa beigām."
        case .restriction:
            return "Kamēr noskaidro, vai dati ir pareizi un vai tos drīkst izmantot, mēs tos tikai glabājam."
        case .portability: return "Jūs varat paņemt mums sniegto tādā formātā, ko lasa citas programmas."
        case .objection:
            return "Jūs varat iebilst pret izmantošanu mūsu leģitīmo interešu dēļ, bet pret reklāmu – nenorādot "
                + "iemeslu."
        case .withdrawConsent: return "Doto piekrišanu varat atsaukt jebkurā laikā un tikpat viegli, kā to devāt."
        case .automatedDecision:
            return "Lēmumu ar nopietnām sekām jums nedrīkst pieņemt tikai automatizēti; jūs varat lūgt, lai to "
                + "pārskata cilvēks."
        case .complaint: return "Ja domājat, ka pārkāpjam likumu, varat vērsties uzraudzības iestādē."
        case .information: return "Mums vienkāršiem vārdiem jāpasaka, ko darām ar jūsu datiem, pirms to darām."
        }
    }

    private static func latvian(_ channel: ContactChannel) -> String {
        switch channel {
        case .page: return "šajās lapās"
        case .email: return "pa e-pastu"
        case .post: return "pa pastu"
        case .phone: return "pa tālruni"
        case .office: return "birojā"
        case .form: return "ar veidlapu"
        case .representative: return "ar pārstāvja starpniecību"
        case .machine: return "no programmas programmai"
        }
    }
}
