import Policies
import Processing
import Rights

extension RequestDeskText {
    package var latvian: String {
        switch self {
        case .title: return "Pieprasījumi"
        case .lead: return "Ko cilvēki ir prasījuši; augšā tas, kam termiņš ir vistuvāk."
        case .none: return "Neviens pieprasījums nav atvērts."
        case .closedTitle: return "Nesen noslēgtie"
        case .clock: return "Termiņš"
        case .late: return "kavējas"
        case .soon: return "termiņš tuvojas"
        case .inTime: return "termiņā"
        case .lateCount: return "Kavējas"
        case .soonCount: return "Termiņš piecu dienu laikā"
        case .openCount: return "Atvērti"
        case .medianDays: return "Dienas līdz atbildei, mediāna"
        case .right(let right): return Self.latvian(right)
        case .state(let state): return Self.latvian(state)
        case .next(let state): return Self.latvianNext(state)
        case .handler: return "Uzņēmies"
        case .you: return "Jūs"
        case .colleague: return "Kolēģis"
        case .nobody: return "Vēl neviens"
        case .enter: return "Ierakstīt pieprasījumu"
        case .enterLead:
            return "Tam, kas saņemts pa pastu, e-pastā, pa tālruni vai birojā. Termiņš rit no saņemšanas dienas."
        case .person: return "E-pasta adrese, tālrunis vai numurs, pēc kura cilvēks ir pazīstams"
        case .personHint: return "Atstājiet tukšu, ja vēl nav zināms, kas prasa."
        case .personNone: return "Pēc šī neviens nav atrasts vai ir atrasti vairāki cilvēki"
        case .channel: return "Kā saņemts"
        case .languageOfAnswer: return "Atbildes valoda"
        case .day: return "Saņemšanas diena"
        case .time: return "Laiks, kad saņemts, piemēram, 10:00"
        case .standsAlready(let day):
            return
                "Tāds pats pieprasījums reģistrā jau ir (ievadīts: \(day)) un vēl nav pabeigts. No jauna nekas netika ievadīts."
        case .standsForYou(let day):
            return "To pašu jau lūdzāt (\(day)), un tas pieprasījums vēl nav pabeigts. Otrreiz to nereģistrējām."
        case .dayWrong: return "Ievadiet dienu, kas ir pienākusi, piemēram, 2026-11-20"
        case .contact: return "Kurp sūtāma atbilde"
        case .contactHint: return "E-pasta adrese vai vārds un pasta adrese vienā rindā."
        case .words: return "Ko cilvēks teica"
        case .search: return "Atrast pieprasījumu"
        case .searchHint: return "Pēc numura vai pēc adreses, uz kuru sūtāma atbilde."
        case .searchNone: return "Tāda pieprasījuma nav."
        case .notYours: return "Ar pieprasījumiem strādā tikai administratori un tie, kas atbild par tiesību soļiem."
        case .theirWords: return "Cilvēka vārdi"
        case .theirReply: return "Cilvēka atbilde"
        case .toldThem: return "Ko paziņojām cilvēkam"
        case .whoAsks: return "Kas prasa"
        case .proven: return "identitāte apliecināta"
        case .unproven: return "identitāte vēl nav apliecināta"
        case .account: return "No cilvēka personīgās lapas"
        case .policySays: return "Ko saka politika"
        case .promise: return "Solītais termiņš"
        case .identity: return "Kā apliecina identitāti"
        case .representation: return "Kas drīkst prasīt cita vārdā"
        case .limits: return "Ierobežojumi"
        case .nextAction: return "Tālāk"
        case .take: return "Uzņemties"
        case .takeLead: return "Tad citi redz, ka ar to strādājat jūs."
        case .identify: return "Ierakstīt, kā apliecināta identitāte"
        case .proofQuestion: return "Kā tā apliecināta?"
        case .proof(let proof): return Self.latvian(proof)
        case .askBack: return "Jautāt cilvēkam"
        case .askWhat: return "Ko jautājat?"
        case .question(.identity): return "Kas prasa"
        case .question(.scope): return "Kuri dati vai kāda izmantošana domāta"
        case .questionWords: return "Jautājums"
        case .sendQuestion: return "Jautāt un apturēt termiņu"
        case .resume: return "Atbilde saņemta"
        case .reply: return "Ko cilvēks atbildēja"
        case .extend: return "Pagarināt termiņu"
        case .extendLead(let day): return "Iespējams līdz: \(day), vienreiz. Cilvēks to uzzina kopā ar iemesliem."
        case .extendWords: return "Iemesli"
        case .answer: return "Atbildēt un noslēgt"
        case .answerLead: return "Cilvēks saņem šos vārdus un norādi, kur sūdzēties."
        case .answerWords: return "Atbilde ar pamatojumu"
        case .refuse: return "Atteikt un noslēgt"
        case .refuseLead: return "Pamats, uzraudzības iestāde un tiesa jūsu iemesliem tiek pievienoti automātiski."
        case .groundQuestion: return "Pamats"
        case .ground(let ground): return Self.latvian(ground)
        case .answerDay: return "Diena, kad cilvēkam paziņojāt"
        case .answerDayHint: return "Tikai tad, ja tas jau izdarīts ar vēstuli vai klātienē. Tukšs: tagad."
        case .noMail: return "E-pasta adreses nav: nosūtiet šos vārdus pa pastu paši."
        case .restrict: return "Ierobežot datus"
        case .restrictLead:
            return "No šī brīža dati tiek tikai glabāti; tos izmanto tikai retajos gadījumos, ko ļauj likums."
        case .restrictWhy: return "Kāpēc"
        case .restrictWhat: return "Kuri dati"
        case .restrictAll: return "Ja neatzīmējat neko, tiek ierobežoti visi."
        case .restrictNot: return "Šeit to nevar ierobežot vai atcelt: dati nošķirti cita iemesla dēļ."
        case .restriction(.accuracyContested): return "Datu precizitāte tiek apstrīdēta un pārbaudīta"
        case .restriction(.unlawful): return "Apstrāde ir nelikumīga, un cilvēks nevēlas dzēšanu"
        case .restriction(.legalClaims): return "Cilvēkam tie vajadzīgi tiesiskām prasībām"
        case .restriction(.objectionWeighed): return "Tiek izvērtēts iebildums"
        case .announce: return "Paziņot, ka ierobežojums beidzas"
        case .announceLead: return "Cilvēks to uzzina, pirms tas beidzas (VDAR 18. panta 3. punkts)."
        case .announceWords: return "Kas cilvēkam tiek teikts"
        case .lift: return "Atcelt ierobežojumu"
        case .erase: return "Dzēst cilvēka datus"
        case .attention(let late, let soon):
            return "Pieprasījumi, kas kavējas: \(late); ar termiņu piecu dienu laikā: \(soon)"
        case .otherDeeds: return "Ko vēl var darīt"
        case .seePerson: return "Skatīt cilvēka ierakstu"
        case .choose: return "Izvēlieties vienu"
        }
    }

    private static func latvian(_ proof: IdentityProof) -> String {
        switch proof {
        case .session: return "Cilvēks ir pieteicies"
        case .code: return "Ievadīts kods, kas sūtīts uz zināmu adresi"
        case .inPerson: return "Personīgi birojā"
        case .electronicSignature: return "Elektroniskais paraksts"
        case .notarisedProxy: return "Pārstāvis ar notariāli apliecinātu pilnvaru"
        case .parent: return "Vecāks, bērna vārdā"
        case .heir: return "Mantinieks"
        }
    }

    private static func latvian(_ ground: RefusalGround) -> String {
        switch ground {
        case .notIdentified: return "Identitāte nav apliecināta"
        case .authorityMissing: return "Nav pierādītas tiesības prasīt cita vārdā"
        case .manifestlyUnfounded: return "Acīmredzami nepamatots"
        case .excessive: return "Pārmērīgs, it īpaši regulārs"
        case .legalDuty: return "Likums mums uzliek datus glabāt vai izmantot"
        case .legalClaims: return "Dati vajadzīgi tiesiskām prasībām"
        case .overridingInterest: return "Mūsu pārliecinoši iemesli ir svarāki"
        case .rightsOfOthers: return "Tas aizskartu citu tiesības"
        case .outsideTheRight: return "Tiesības neaptver prasīto"
        }
    }

    private static func latvian(_ right: Right) -> String {
        switch right {
        case .access: return "Piekļuve datiem"
        case .rectification: return "Labošana"
        case .erasure: return "Dzēšana"
        case .restriction: return "Izmantošanas ierobežošana"
        case .portability: return "Datu pārnešana"
        case .objection: return "Iebildums"
        case .withdrawConsent: return "Piekrišanas atsaukšana"
        case .automatedDecision: return "Automatizēta lēmuma pārskatīšana"
        case .complaint: return "Sūdzība"
        case .information: return "Informācija"
        }
    }

    private static func latvian(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "saņemts"
        case .waiting: return "gaida cilvēka atbildi"
        case .inWork: return "tiek izskatīts"
        case .answered: return "atbildēts"
        case .refused: return "atteikts"
        case .withdrawn: return "atsaukts"
        }
    }

    private static func latvianNext(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "To vēl neviens nav uzņēmies."
        case .waiting: return "Termiņš ir apturēts, līdz cilvēks atbild."
        case .inWork: return "Izskatiet to un atbildiet ar pamatojumu."
        case .answered: return "Uz to ir atbildēts; vairāk nekas nav jādara."
        case .refused: return "Tas ir atteikts ar pamatojumu; vairāk nekas nav jādara."
        case .withdrawn: return "Cilvēks to ir atsaucis; vairāk nekas nav jādara."
        }
    }
}
