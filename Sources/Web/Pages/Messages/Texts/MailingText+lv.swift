import Correspondence

extension MailingText {
    package var latvian: String {
        switch self {
        case .title: return "Ziņas cilvēkiem"
        case .lead: return "Kas rakstīts, kam rakstīt nedrīkst, kas jums jānodod un kas nav pienācis."
        case .write: return "Rakstīt ziņu"
        case .writeLead:
            return
                "Par katru cilvēku vispirms izlemj politika. Kam rakstīt nedrīkst, tas nesaņem neko, un jūs redzat, kāpēc."
        case .tasks: return "Jums jānodod"
        case .noTasks: return "Nav nekā, kas jānodod pa tālruni, pastu vai īsziņā."
        case .written: return "Nosūtītās ziņas"
        case .none: return "Vēl nekas nav rakstīts."
        case .failed: return "Nav pienācis"
        case .noneFailed: return "Pēdējās 30 dienās nav vēstules, kas nebūtu pienākusi."
        case .noMessages: return "Politika neparedz ziņas atsevišķam cilvēkam."
        case .message: return "Ziņa"
        case .audience: return "Kam"
        case .person: return "Cilvēka adrese, tālrunis vai numurs"
        case .personHint: return "Tikai ziņai vienam cilvēkam."
        case .personNone: return "Pēc šī neviens nav atrasts vai ir atrasti vairāki cilvēki"
        case .choose: return "Izvēlieties vienu"
        case .channel: return "Kanāls"
        case .anyChannel: return "Pirmais, pa kuru cilvēku drīkst un var sasniegt"
        case .language: return "Teksta valoda"
        case .subject: return "Virsraksts"
        case .text: return "Teksts"
        case .textHint:
            return
                "Nosaukumu figūriekavās, piemēram, {email}, aizstāj ar cilvēka datiem, ja tos šim nolūkam drīkst izmantot."
        case .send: return "Nosūtīt"
        case .ordered: return "Uzdots"
        case .finished: return "Pabeigts"
        case .underWay: return "notiek"
        case .came: return "Kas iznāca"
        case .somebody(let number): return "\(number). cilvēks"
        case .people: return "Cilvēki"
        case .became: return "Stāvoklis"
        case .reason: return "Kāpēc"
        case .notHeld: return "Trūkst adreses vai vērtības, kas vajadzīga tekstam."
        case .code: return "Kods"
        case .number: return "Numurs"
        case .open: return "Atvērt"
        case .brought: return "Esmu nodevis"
        case .notBrought: return "Neizdevās"
        case .mayNot: return "To nodot nedrīkst"
        case .own: return "Ziņas jums"
        case .ownLead: return "Ko mēs jums rakstījām pēdējā pusgadā un kāpēc."
        case .ownNone: return "Mēs jums neko neesam rakstījuši."
        case .to(let kind): return Self.to(kind)
        case .state(let state): return Self.state(state)
        case .wrong(let fault): return Self.wrong(fault)
        case .counts(let sent, let tasks, let denied, let unreachable):
            return "nosūtītas \(sent), jānodod \(tasks), nav atļautas \(denied), nav sasniedzami \(unreachable)"
        case .fault(let code):
            switch code {
            case "message-refused": return "pasta serveris to noraidīja"
            case "message-too-late": return "to nevarēja nodot laikus"
            case "message-bounced": return "tā atgriezās"
            case "message-not-permitted": return "cilvēks to vairs nevēlējās"
            case "message-restored": return "tā gaidīja rezerves kopijā, kas tika atjaunota"
            default: return "to nevarēja nosūtīt"
            }
        }
    }

    private static func to(_ one: Audience.Kind) -> String {
        switch one {
        case .person: return "vienam cilvēkam"
        case .everybody: return "visiem"
        case .consent: return "kas piekrituši"
        case .objection: return "kas iebilduši"
        case .relation: return "kam ir"
        case .event: return "ar kuriem tas noticis"
        case .fact: return "par kuriem tas ir spēkā"
        }
    }

    private static func state(_ one: Delivery.State) -> String {
        switch one {
        case .waiting: return "gaida"
        case .sent: return "nosūtīts"
        case .posted: return "redzams kontā"
        case .task: return "jānodod"
        case .done: return "nodots"
        case .undone: return "nodot neizdevās"
        case .denied: return "rakstīt nedrīkst"
        case .unreachable: return "nav sasniedzams"
        }
    }

    private static func wrong(_ one: CorrespondenceFault) -> String {
        switch one {
        case .messageUndeclared: return "Politikā nav tādas ziņas"
        case .channelUnfit: return "Šī ziņa pa šo kanālu netiek sūtīta"
        case .audienceUndeclared: return "Politikā nekā tāda nav"
        case .wordsMissing: return "Uzrakstiet virsrakstu un tekstu"
        case .wordsTooLong: return "Virsraksts ir viena rinda līdz 200 zīmēm, teksts līdz 32 KiB"
        case .placeUnknown: return "Nosaukumu figūriekavās šai ziņai izmantot nedrīkst"
        case .valueUnfit: return "Vērtība nav šī cilvēka vai nav tāda, uz kādu ziņa atbild"
        case .mailingUnknown: return "Šeit tādas ziņas nav"
        case .notToBring: return "Tas jau ir paveikts"
        case .markUnknown: return "Saite ir nepilnīga"
        case .nothingToLeave: return "Šī ziņa pieder līgumam vai likumam"
        }
    }
}
