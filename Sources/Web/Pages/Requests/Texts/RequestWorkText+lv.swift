import Policies
import Rights

extension RequestWorkText {
    package var latvian: String {
        switch self {
        case .done(let done): return Self.latvian(done)
        case .withdraw: return "Atsaukt piekrišanas"
        case .withdrawLead:
            return "Viss, kas balstās tikai uz tām, apstājas uzreiz, it kā cilvēks tās būtu atsaucis šajās lapās."
        case .withdrawWhich: return "Kuras piekrišanas"
        case .untouched(let rights): return "Šajā pieprasījumā nav izpildīts: \(rights)"
        case .without: return "Nekas nebija jādara vai tas izdarīts citur, un atbildē tas ir pateikts"
        case .withoutMissing: return "Vispirms izpildiet to vai atzīmējiet, ka nekas nebija jādara"
        case .erasureOrdered:
            return "Jūsu datu dzēšana ir uzdota. Tā notiks, kad beigsies laiks, kurā to var atcelt."
        case .stays: return "Tas paliek un tiks izdzēsts pats no sevis, kad beigsies termiņš:"
        case .nothingStays: return "Nekas nepaliek."
        case .yourself: return "To varat izdarīt paši"
        case .yourselfLead:
            return "Tas stājas spēkā uzreiz. Ja labāk vēlaties lūgt uzņēmumam, izmantojiet veidlapu zemāk."
        case .askFirm: return "Lūdziet uzņēmumam"
        case .hint(let right): return Self.latvian(right)
        }
    }

    private static func latvian(_ done: CarriedOut) -> String {
        switch done {
        case .erased: return "Dati tika izdzēsti, izņemot to, kam jāpaliek"
        case .restricted: return "Datu izmantošana tika ierobežota"
        case .erasureOrdered: return "Dzēšana tika uzdota"
        case .corrected: return "Vērtība tika izlabota"
        case .liftingAnnounced: return "Par ierobežojuma beigām tika paziņots"
        case .lifted: return "Ierobežojums beidzās"
        case .accessPackage: return "Viss, kas tiek glabāts, tika sagatavots"
        case .portabilityPackage: return "Pārnesamie dati tika sagatavoti"
        case .consentWithdrawn: return "Piekrišana tika atsaukta"
        case .useStopped: return "Izmantošana, pret kuru iebilda, apstājās"
        case .objectionUpheld: return "Iebildums tika atzīts par pamatotu"
        case .objectionDismissed: return "Iebildums tika izvērtēts un netika ņemts vērā, norādot iemeslus"
        case .charged: return "Tika noteikta maksa, norādot iemeslus"
        case .passedToAuthority: return "Sūdzība tika nodota iestādei"
        }
    }

    private static func latvian(_ right: Right) -> String {
        switch right {
        case .access, .portability: return "Atstājiet tukšu, ja vēlaties visu."
        case .rectification: return "Uzrakstiet, kura vērtība ir nepareiza un kāda ir pareizā."
        case .erasure: return "Atstājiet tukšu, ja vēlaties izdzēst visu; citādi uzrakstiet, ko."
        case .restriction: return "Uzrakstiet, kurus datus un kāpēc to izmantošana būtu jāaptur."
        case .objection:
            return
                "Uzrakstiet, pret kuru izmantošanu iebilstat un kas jūsu situācijā runā pret to; reklāmai iemesls nav vajadzīgs."
        case .withdrawConsent: return "Atstājiet tukšu, ja domājat visas piekrišanas; citādi uzrakstiet, kuru."
        case .automatedDecision: return "Uzrakstiet, par kuru lēmumu ir runa un kas cilvēkam būtu jāpārskata."
        case .complaint: return "Uzrakstiet, kas notika un ko no mums gaidāt."
        case .information: return "Uzrakstiet savu jautājumu."
        }
    }
}
