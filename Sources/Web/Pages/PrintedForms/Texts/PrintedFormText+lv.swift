import Policies

extension PrintedFormText {
    package var latvian: String {
        switch self {
        case .title: return "Veidlapas izdrukāšanai"
        case .lead: return "Katrām tiesībām ir veidlapa: izdrukājiet, aizpildiet un atnesiet vai atsūtiet to mums."
        case .empty: return "Tukša, izdrukāšanai"
        case .filled: return "Aizpildīta ar jūsu datiem"
        case .filledLead: return "Jūsu vārds un saziņas dati jau ir ierakstīti; parakstiet un iesniedziet."
        case .link: return "Veidlapa izdrukāšanai (PDF)"
        case .forDesk: return "Veidlapas izdrukāšanai tiem, kas lūdz"
        case .heading(let right): return Self.latvianHeading(right)
        case .to: return "Kam"
        case .whoAsks: return "Kas lūdz"
        case .name: return "Vārds, uzvārds"
        case .knownBy: return "Pēc kā mani pazīstat: e-pasta adrese, tālrunis, lietotājvārds vai numurs"
        case .answerTo: return "Kur nosūtīt atbildi"
        case .forAnother: return "Ja citas personas vārdā: kuras, un ar kādām tiesībām"
        case .ask(let right): return Self.latvianAsk(right)
        case .everything: return "Visi dati, kas jums par mani ir"
        case .onlyThis: return "Tikai šie:"
        case .onPaper: return "Uz papīra"
        case .asFile: return "Kā fails"
        case .wrong: return "Kas ir nepareizi vai trūkst"
        case .right: return "Kā ir pareizi"
        case .noLongerNeeded:
            return "Tie vairs nav vajadzīgi tam, kam tika ievākti (VDAR 17. panta 1. punkta a) apakšpunkts)"
        case .withdrew: return "Atsaucu piekrišanu, uz kuras tie balstās (VDAR 17. panta 1. punkta b) apakšpunkts)"
        case .objected: return "Iebilstu pret to izmantošanu (VDAR 17. panta 1. punkta c) apakšpunkts)"
        case .unlawful: return "Tos izmanto nelikumīgi (VDAR 17. panta 1. punkta d) apakšpunkts)"
        case .mustBeErased:
            return "To prasa likums, vai tie ievākti no bērna (VDAR 17. panta 1. punkta e) un f) apakšpunkts)"
        case .contested:
            return "Tie nav precīzi; neizmantojiet tos, kamēr pārbaudāt (VDAR 18. panta 1. punkta a) apakšpunkts)"
        case .keepIt: return "Tos izmanto nelikumīgi, un nevēlos, ka tos dzēš (VDAR 18. panta 1. punkta b) apakšpunkts)"
        case .claims:
            return
                "Jums tie vairs nav vajadzīgi, bet man ir, likumīgām prasībām (VDAR 18. panta 1. punkta c) apakšpunkts)"
        case .weighed: return "Es iebildu, un jūs to izvērtējat (VDAR 18. panta 1. punkta d) apakšpunkts)"
        case .toMe: return "Failu iedodiet man"
        case .toAnother: return "Ja iespējams, nosūtiet to:"
        case .marketing: return "Pret tiešo tirgvedību un ar to saistīto profilēšanu (iemesls nav vajadzīgs)"
        case .becauseOf: return "Pret citu izmantošanu: kuru, un kāpēc mana situācija ir pret to"
        case .allConsents: return "Visas manis dotās piekrišanas"
        case .whichConsent: return "Šo:"
        case .pastStays: return "Tas, kas darīts pirms atsaukšanas, paliek likumīgs."
        case .anythingElse: return "Kas vēl jums jāzina"
        case .day: return "Datums"
        case .signature: return "Paraksts"
        case .back:
            return "Atnesiet to uzņēmumam vai nosūtiet pa pastu vai e-pastu. Kur iemesls nav prasīts, tas nav jānorāda."
        case .noForm: return "Veidlapa nav obligāta: der jebkuri vārdi, jebkurā veidā."
        }
    }

    private static func latvianHeading(_ right: Right) -> String {
        switch right {
        case .access: return "Pieprasījums piekļūt maniem personas datiem"
        case .rectification: return "Pieprasījums labot personas datus"
        case .erasure: return "Pieprasījums dzēst personas datus"
        case .restriction: return "Pieprasījums ierobežot apstrādi"
        case .portability: return "Pieprasījums saņemt un pārnest personas datus"
        case .objection: return "Iebildums pret personas datu apstrādi"
        case .withdrawConsent: return "Paziņojums par piekrišanas atsaukšanu"
        default: return "Pieprasījums par maniem personas datiem"
        }
    }

    private static func latvianAsk(_ right: Right) -> String {
        switch right {
        case .access: return "Jautāju, vai apstrādājat manus datus, un, ja jā, lūdzu to kopiju:"
        case .rectification: return "Lūdzu šos manus datus labot vai papildināt:"
        case .erasure: return "Lūdzu manus datus dzēst, jo:"
        case .restriction: return "Lūdzu manus datus tikai glabāt un neizmantot, jo:"
        case .portability: return "Lūdzu manis sniegtos datus mašīnlasāmā veidā:"
        case .objection: return "Iebilstu pret manu datu apstrādi:"
        case .withdrawConsent: return "Atsaucu savu piekrišanu manu datu apstrādei:"
        default: return "Lūdzu:"
        }
    }
}
