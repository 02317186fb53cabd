import Policies
import Processing

extension DepartureText {
    package var latvian: String {
        switch self {
        case .title: return "Termiņu beigas"
        case .lead: return "Kad cilvēku datiem beidzas termiņš, kas kādam jāpabeidz un kas ir aizturēts."
        case .overdue: return "Serveris tos apstrādās pats nākamajā pārbaudē; tā notiek ik pēc stundas ceturkšņa."
        case .overdueLabel: return "cilvēki, kam termiņš beidzies"
        case .yearAhead: return "cilvēki, kam termiņš beigsies divpadsmit mēnešos"
        case .chartTitle: return "Pa mēnešiem"
        case .chartLead:
            return
                "Cilvēki, kuru datiem beidzas termiņš, pēc šodien zināmiem datumiem. Termiņi, kas atkarīgi no nākotnes notikuma, nav ieskaitīti."
        case .chartNone: return "Nākamajos divpadsmit mēnešos nebeidzas neviens termiņš."
        case .month: return "Mēnesis"
        case .people: return "Cilvēki"
        case .rules: return "Pēc kura noteikuma"
        case .estimated: return "aptuveni"
        case .atLeast(let count): return "\(count) vai vairāk"
        case .recomputing(let done):
            return "Datumus pārrēķina citai politikas redakcijai: līdz šim \(done) cilvēki."
        case .tasks: return "Jāpabeidz darbiniekam"
        case .tasksLead:
            return "Termiņš ir beidzies, un datus vairs nedrīkst lietot; ieraksts pazudīs, kad kāds to būs izdarījis."
        case .tasksNone: return "Nav nekā, kas jāpabeidz."
        case .what: return "Kas"
        case .rule: return "Noteikums"
        case .since: return "Beidzies"
        case .toDo: return "Jādara"
        case .outcome(let outcome): return Self.latvian(outcome)
        case .confirm: return "Apstiprināt"
        case .confirmTitle: return "Apstipriniet, ka papīrs ir iznīcināts"
        case .confirmLead: return "Ieraksts par to tiek dzēsts. Jūsu vārds, diena un veids paliek pierādījumos."
        case .method: return "Kā tas iznīcināts?"
        case .methodMissing: return "Norādiet, kā tas iznīcināts"
        case .way(let method): return Self.latvian(method)
        case .box: return "Kaste vai mape"
        case .certificate: return "Akta numurs"
        case .markHint: return "Mazie latīņu burti, cipari, punkti un defises; bez cilvēku vārdiem."
        case .markBad: return "Lietojiet tikai mazos latīņu burtus, ciparus, punktus un defises"
        case .keptMeanwhile: return "Pa to laiku tas ir aizturēts vai to liek glabāt likums: tam jāpaliek."
        }
    }

    private static func latvian(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "tiek dzēsts"
        case .anonymise: return "jāpadara anonīms"
        case .restrict: return "tiek ierobežots"
        case .archive: return "tiek arhivēts"
        case .shredPaper: return "papīrs jāiznīcina"
        }
    }

    private static func latvian(_ method: PaperDestruction.Method) -> String {
        switch method {
        case .shredded: return "sagriezts smalcinātājā"
        case .burnt: return "sadedzināts"
        case .pulped: return "pārstrādāts"
        case .wiped: return "datu nesējs izdzēsts"
        }
    }
}
