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
        case .answeredCount: return "Nesen slēgti"
        case .medianDays: return "Dienas līdz atbildei, mediāna"
        case .handler: return "Uzņēmies"
        case .you: return "Jūs"
        case .colleague: return "Kolēģis"
        case .nobody: return "Vēl neviens"
        case .enter: return "Ierakstīt pieprasījumu"
        case .enterLead:
            return "Tam, kas saņemts pa pastu, e-pastā, pa tālruni vai birojā. Termiņš rit no saņemšanas dienas."
        case .person: return "E-pasta adrese, tālrunis vai numurs, pēc kura cilvēks ir pazīstams"
        case .personHint: return "Atstājiet tukšu, ja vēl nav zināms, kas jautā."
        case .personNone: return "Tas nenoved ne pie viena vai noved pie vairākiem"
        case .channel: return "Kā saņemts"
        case .languageOfAnswer: return "Atbildes valoda"
        case .day: return "Saņemšanas diena"
        case .dayWrong: return "Ievadiet dienu, kas ir pienākusi, piemēram, 2026-11-20"
        case .contact: return "Kurp sūtāma atbilde"
        case .contactHint: return "E-pasta adrese vai vārds un pasta adrese vienā rindā."
        case .words: return "Ko cilvēks teica"
        case .search: return "Atrast pieprasījumu"
        case .searchHint: return "Pēc numura vai pēc adreses, uz kuru sūtāma atbilde."
        case .searchNone: return "Pēc šī neviens pieprasījums nav atrasts."
        case .notYours: return "Ar pieprasījumiem strādā tikai administratori un tie, kas atbild par tiesību soļiem."
        case .whoAsks: return "Kas jautā"
        case .proven: return "pierādīts"
        case .unproven: return "vēl nav pierādīts"
        case .account: return "Cilvēka paša lapā"
        case .policySays: return "Ko saka politika"
        case .promise: return "Solītais termiņš"
        case .identity: return "Kā pierāda, kas jautā"
        case .representation: return "Kas drīkst prasīt cita vārdā"
        case .limits: return "Robežas"
        case .nextAction: return "Tālāk"
        case .take: return "Uzņemties"
        case .takeLead: return "Tad citi redz, ka ar to strādājat jūs."
        case .identify: return "Ierakstīt, kā pierādīts, kas jautā"
        case .proofQuestion: return "Kā tas pierādīts?"
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
        case .refuseLead: return "Pamats, uzraudzības iestāde un tiesa jūsu iemesliem tiek pievienoti paši no sevis."
        case .groundQuestion: return "Pamats"
        case .ground(let ground): return Self.latvian(ground)
        case .noMail: return "E-pasta adreses nav: nosūtiet šos vārdus pa pastu paši."
        case .otherDeeds: return "Ko vēl var darīt"
        case .seePerson: return "Skatīt cilvēka ierakstu"
        case .choose: return "Izvēlieties vienu"
        }
    }

    private static func latvian(_ proof: IdentityProof) -> String {
        switch proof {
        case .session: return "Cilvēks ir pieteicies"
        case .code: return "Atnāca kods, kas sūtīts uz zināmu adresi"
        case .inPerson: return "Personīgi birojā"
        case .electronicSignature: return "Elektroniskais paraksts"
        case .notarisedProxy: return "Pārstāvis ar notariāli apliecinātu pilnvaru"
        case .parent: return "Vecāks, bērna vārdā"
        case .heir: return "Mantinieks"
        }
    }

    private static func latvian(_ ground: RefusalGround) -> String {
        switch ground {
        case .notIdentified: return "Nav pierādīts, kas jautā"
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
}
