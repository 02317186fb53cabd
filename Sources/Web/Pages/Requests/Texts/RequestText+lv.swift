import Duties
import Rights

extension RequestText {
    package var latvian: String {
        switch self {
        case .title: return "Jūsu pieprasījumi"
        case .lead: return "Ko esat prasījuši, līdz kuram laikam atbildam un kas notiks tālāk."
        case .none: return "Jūs vēl neko neesat prasījuši."
        case .newTitle: return "Pieprasīt kaut ko"
        case .askFor(let right): return "Pieprasījums: \(right)"
        case .askLead: return "Pietiek ar vienu klikšķi. Nav vajadzīga ne veidlapa, ne iemesls."
        case .words: return "Kas mums būtu jāzina?"
        case .wordsHint: return "Atstājiet tukšu, ja nav ko piebilst."
        case .send: return "Nosūtīt pieprasījumu"
        case .number: return "Numurs"
        case .rights: return "Kas tika prasīts"
        case .came: return "Saņemts"
        case .state: return "Stāvoklis"
        case .due: return "Jāatbild līdz"
        case .answeredOn: return "Noslēgts"
        case .stateName(let state): return Self.latvian(state)
        case .next(let state): return Self.latvianNext(state)
        case .nextTitle: return "Kas notiks tālāk"
        case .dueBy(let day): return "Atbildes termiņš: \(day)."
        case .isLate(let day): return "Atbildes termiņš bija \(day), un tā kavējas."
        case .clockTitle: return "Kā šis datums atrasts"
        case .clockLead: return "Pēc Regulas (EEK, Euratom) Nr. 1182/71, ar valsts svētku dienām, uzņēmuma laika joslā."
        case .stepsTitle: return "Kas notika"
        case .step(let kind): return Self.latvian(kind)
        case .yourWords: return "Jūsu vārdi"
        case .yourReply: return "Jūsu atbilde"
        case .ourQuestion: return "Mūsu jautājums"
        case .ourReasons: return "Kāpēc vajag ilgāku laiku"
        case .ourNotice: return "Ko jums paziņojām"
        case .aboutRecipients: return "Par jūsu datu saņēmējiem"
        case .ourAnswer: return "Atbilde"
        case .papersGone: return "Šī pieprasījuma vārdi ir dzēsti; tiek glabāti tikai tā datumi."
        case .takeBack: return "Atsaukt pieprasījumu"
        case .linkMine: return "Skatīt savus pieprasījumus"
        case .publicTitle: return "Jautājiet par saviem datiem"
        case .publicLead: return "Nav vajadzīgs ne konts, ne veidlapa, ne iemesls. Atbildam uz jūsu norādīto adresi."
        case .address: return "Jūsu e-pasta adrese"
        case .addressHint: return "Atbilde tiks nosūtīta tur. Pirms izsniedzam datus, pārliecināmies, kas jautā."
        case .which: return "Ko jūs prasāt?"
        case .publicDone: return "Jūsu pieprasījums ir saņemts"
        case .publicDoneLead: return "Tā numurs un diena, līdz kurai atbildēsim, tiek nosūtīti uz jūsu norādīto adresi."
        case .publicDoneMail: return "Ja tas pats jau ir prasīts, spēkā ir pirmais pieprasījums."
        case .taken: return "Jūsu pieprasījums ir pie mums"
        case .clock(let rule, let day, let name, let days): return Self.latvian(rule, day, name, days)
        case .withoutPauses(let day): return "Ja mūsu jautājums nebūtu apturējis termiņu: \(day)."
        case .fault(let fault): return Self.latvian(fault)
        case .addressBad: return "Ievadiet e-pasta adresi, piemēram, name@example.com"
        }
    }

    private static func latvian(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "saņemts"
        case .waiting: return "gaida jūsu atbildi"
        case .inWork: return "tiek izskatīts"
        case .answered: return "atbildēts"
        case .refused: return "atteikts"
        case .withdrawn: return "atsaukts"
        }
    }

    private static func latvianNext(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "Kāds uzņēmumā to uzņemsies."
        case .waiting: return "Atbildiet uz jautājumu zemāk. Līdz tam termiņš ir apturēts."
        case .inWork: return "Uzņēmums to izskata un jums atbildēs ar pamatojumu."
        case .answered: return "Vairāk nekas. Ja nepiekrītat, varat sūdzēties uzraudzības iestādē."
        case .refused: return "Varat sūdzēties uzraudzības iestādē un vērsties tiesā; atbildē teikts, kā."
        case .withdrawn: return "Vairāk nekas. Varat prasīt no jauna jebkurā laikā."
        }
    }

    private static func latvian(_ kind: RequestStep.Kind) -> String {
        switch kind {
        case .received: return "Pieprasījums saņemts"
        case .taken: return "Kāds to uzņēmās"
        case .identityAsked: return "Lūdzām apliecināt identitāti; termiņš apturēts"
        case .scopeAsked: return "Jautājām, kas tieši domāts; termiņš apturēts"
        case .resumed: return "Atbilde saņemta; termiņš atkal rit"
        case .identified: return "Identitāte ir apliecināta"
        case .extended: return "Termiņš pagarināts, ar pamatojumu"
        case .carriedOut: return "Daļa no prasītā ir izdarīta"
        case .answered: return "Uz pieprasījumu atbildēts"
        case .refused: return "Pieprasījums atteikts, ar pamatojumu"
        case .withdrawn: return "Pieprasījums atsaukts"
        }
    }

    private static func latvian(_ rule: DeadlineStep.Rule, _ day: String, _ name: String, _ days: Int) -> String {
        switch rule {
        case .dayOfArrivalNotCounted: return "Saņemšanas diena (\(day)) netiek skaitīta."
        case .hourOfArrivalNotCounted: return "Saņemšanas stunda netiek skaitīta; skaitīšanas sākums: \(day)."
        case .extensionFromArrival: return "Arī pagarinājums tiek skaitīts no saņemšanas dienas: \(day)."
        case .counted: return "Tādējādi termiņš beidzas: \(day)."
        case .shorterMonth: return "Tajā mēnesī nav tādas dienas, tāpēc der pēdējā: \(day)."
        case .paused: return "Dienas, kurās gaidījām atbildi, netiek skaitītas (\(days)): \(day)."
        case .pauseTooLate: return "Jautājums (\(day)) nāca pēc pēdējās dienas un neko nemaina."
        case .weekend: return "\(day) ir brīvdiena; der nākamā darba diena."
        case .holiday: return "\(day) ir svētku diena; der nākamā darba diena."
        case .twoWorkingDays: return "Termiņā jābūt divām darba dienām: \(day)."
        case .calendarUnknown: return "Valsts svētku dienas nav zināmas; ņemtas vērā tikai nedēļas nogales."
        }
    }

    private static func latvian(_ fault: RequestFault) -> String {
        switch fault {
        case .requestUnknown: return "Tāda pieprasījuma nav"
        case .requestClosed: return "Šis pieprasījums ir noslēgts; vairāk neko ar to darīt nevar"
        case .rightMissing: return "Izvēlieties, kas tiek prasīts"
        case .wordsMissing: return "Uzrakstiet to vārdiem: bez tiem to nevar izdarīt"
        case .wordsTooLong: return "Rakstiet ne vairāk kā 10 000 rakstzīmju"
        case .addressMalformed: return "Ievadiet adresi vienā rindā"
        case .flood: return "Jums ir desmit atvērtu pieprasījumu. Sagaidiet atbildi vai rakstiet mums."
        case .extensionTooLate: return "Pagarināt ir par vēlu: pirmais termiņš ir beidzies"
        case .extendedAlready: return "Tas jau ir pagarināts, un pagarina tikai vienreiz"
        case .notExtendable: return "Politika sola šo termiņu un ilgāku neparedz"
        case .identityMissing: return "Vispirms ierakstiet, kā apliecināta identitāte"
        case .waitingAlready: return "Viens jautājums jau gaida atbildi"
        case .nothingAsked: return "Nekas nav jautāts, tāpēc atbilde nevar būt saņemta"
        case .notContacted: return "Vispirms sazinieties ar cilvēku: tā nosaka politika"
        case .particularMissing: return "Norādiet visu, ko prasa šādas lietas kārtība."
        case .attachmentKind: return "Fails nav no veidiem, ko pieņemam: PDF, JPEG, PNG, vienkāršs teksts"
        case .attachmentTooLarge: return "Fails ir lielāks par 4 MB vai visi kopā pārsniedz 8 MB"
        case .attachmentsTooMany: return "Sūtiet ne vairāk kā piecus failus"
        case .notTold: return "Uz šo adresi vēstuli nevar nosūtīt: norādiet, kā personu informējāt"
        case .stepTooEarly: return "Šī diena ir pirms jautājuma"
        }
    }
}
