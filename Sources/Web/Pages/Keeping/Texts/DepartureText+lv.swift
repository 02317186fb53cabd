import Policies
import Processing

extension DepartureText {
    package var latvian: String {
        switch self {
        case .title: return "Kas kad tiek dzēsts"
        case .lead: return "Kad cilvēku datiem beidzas termiņš, kas kādam jāpabeidz un kas ir aizturēts."
        case .overdue: return "Tos pārskatīs nākamā tīrīšana; tā notiek ik pēc stundas ceturkšņa."
        case .overdueLabel: return "cilvēki, kam termiņš pienācis"
        case .yearAhead: return "cilvēki nākamajos divpadsmit mēnešos"
        case .chartTitle: return "Pa mēnešiem"
        case .chartLead:
            return
                "Cilvēki, no kuru datiem kas tiek dzēsts, pēc šodien zināmiem datumiem. Kas vēl gaida notikumu, te nav."
        case .chartNone: return "Nākamajos divpadsmit mēnešos nekam nav datuma."
        case .month: return "Mēnesis"
        case .people: return "Cilvēki"
        case .rules: return "Pēc kura noteikuma"
        case .estimated: return "aptuveni"
        case .atLeast(let count): return "\(count) vai vairāk"
        case .recomputing(let done):
            return "Datumus pārrēķina citai politikas redakcijai: līdz šim \(done) cilvēki."
        case .tasks: return "Kādam jāpabeidz"
        case .tasksLead:
            return "Termiņš ir beidzies, un to vairs nedrīkst lietot; tas pazudīs, kad kāds to būs izdarījis."
        case .tasksNone: return "Nekas nevienu negaida."
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
        case .keptMeanwhile: return "Pa to laiku to sargā aizturējums vai likums: tam jāpaliek."
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
