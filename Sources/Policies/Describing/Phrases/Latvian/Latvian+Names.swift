import Vocabulary

extension LatvianPhrases {
    func name(_ role: PartyRole) -> String {
        switch role {
        case .controller: "pats lemj, kā izmanto datus"
        case .jointController: "lemj kopā ar mums"
        case .representative: "mūsu pārstāvis"
        case .dataProtectionOfficer: "datu aizsardzības speciālists"
        case .processor: "apstrādā datus mūsu uzdevumā"
        case .subProcessor: "apstrādā datus mūsu apstrādātāju uzdevumā"
        case .recipient: "saņēmējs"
        case .thirdParty: "cita persona, kas atbild pati par sevi"
        case .affiliate: "ar mums saistīts uzņēmums"
        case .authority: "tiesa vai valsts iestāde"
        case .source: "datu avots"
        case .successor: "pārņem mūsu darbību"
        case .contactPoint: "saziņai"
        }
    }
    func name(_ channel: PointOfCollection.Channel) -> String {
        switch channel {
        case .web: "tīmekļa vietnē"
        case .application: "pakalpojumā"
        case .email: "pa e-pastu"
        case .phone: "pa tālruni"
        case .post: "pa pastu"
        case .office: "klātienē"
        case .automatic: "automātiski, kamēr lietojat pakalpojumus"
        case .partner: "ar partnera starpniecību"
        }
    }
    func name(_ channel: ContactChannel) -> String {
        switch channel {
        case .page: "šajā lapā"
        case .email: "pa e-pastu"
        case .post: "pa pastu"
        case .phone: "pa tālruni"
        case .office: "mūsu birojā"
        case .form: "ar veidlapu"
        case .representative: "ar pārstāvja starpniecību"
        case .machine: "ar programmu vai digitālo maku"
        }
    }
    func name(_ way: WithdrawalWay) -> String {
        switch way {
        case .page: "šajā lapā"
        case .link: "ar saiti katrā ziņā"
        case .email: "pa e-pastu"
        case .phone: "pa tālruni"
        case .post: "pa pastu"
        case .office: "mūsu birojā"
        case .settings: "savos iestatījumos"
        }
    }
    func name(_ special: SpecialCategory) -> String {
        switch special {
        case .ethnicity: "rase vai etniskā izcelsme"
        case .politics: "politiskie uzskati"
        case .religion: "reliģija vai pārliecība"
        case .tradeUnion: "dalība arodbiedrībā"
        case .genetic: "ģenētiskie dati"
        case .biometric: "biometriskie dati"
        case .health: "veselība"
        case .sexLife: "dzimumdzīve vai seksuālā orientācija"
        case .criminal: "sodāmība un pārkāpumi"
        }
    }
    func name(_ exception: SpecialException) -> String {
        switch exception {
        case .explicitConsent: "Jūs esat devuši nepārprotamu piekrišanu."
        case .employmentLaw: "To prasa darba vai sociālā nodrošinājuma tiesības."
        case .vitalInterests: "Tas sargā kāda dzīvību vai veselību."
        case .nonProfitBody: "Tas paliek mūsu organizācijā un starp tās biedriem."
        case .madePublic: "Jūs paši esat tos publiskojuši."
        case .legalClaims: "Tas vajadzīgs, lai celtu, īstenotu vai aizstāvētu likumīgas prasības."
        case .publicInterest: "To prasa likums būtisku sabiedrības interešu dēļ."
        case .healthCare: "Tas kalpo veselības vai sociālajai aprūpei."
        case .publicHealth: "Tas kalpo sabiedrības veselībai."
        case .research: "Tas kalpo arhīviem, pētniecībai vai statistikai."
        case .officialAuthority: "To atļauj likums vai valsts iestāde."
        }
    }
    func name(_ safeguard: TransferSafeguard) -> String {
        switch safeguard {
        case .adequacy: "Eiropas Komisijas lēmums par aizsardzības līmeņa pietiekamību"
        case .standardClauses: "Eiropas Komisijas pieņemtas standarta datu aizsardzības klauzulas"
        case .bindingRules: "uzņēmumu grupas saistošie uzņēmuma noteikumi"
        case .codeOfConduct: "apstiprināts rīcības kodekss"
        case .certification: "apstiprināta sertifikācija"
        case .explicitConsent:
            told(
                "jūsu nepārprotama piekrišana pēc brīdinājuma par riskiem",
                "nepārprotama piekrišana pēc brīdinājuma par riskiem")
        case .contractNecessity: told("līguma ar jums izpilde", "līguma ar personu izpilde")
        case .publicInterest: "svarīgas sabiedrības intereses"
        case .legalClaims: "likumīgu prasību celšana vai aizstāvēšana"
        case .vitalInterests: "kāda cilvēka dzīvības vai veselības aizsardzība"
        }
    }
    func adequacyWhereFound(else others: String?) -> String {
        guard let others else {
            return
                "tikai tur, kur Eiropas Komisija ir lēmusi, ka valsts vai saņēmēja tajā aizsardzības līmenis ir pietiekams"
        }
        return
            "Eiropas Komisijas lēmums, ka valsts vai saņēmēja tajā aizsardzības līmenis ir pietiekams, ja tāds ir "
            + "pieņemts; citos gadījumos \(others)"
    }
    func name(_ kind: MessageChannel.Kind) -> String {
        switch kind {
        case .email: "E-pasts"
        case .sms: "Īsziņa"
        case .phone: "Tālrunis"
        case .post: "Pasts"
        case .push: "Paziņojums jūsu ierīcē"
        case .account: "Ziņa jūsu kontā"
        case .site: "Paziņojums vietnē"
        }
    }
    func name(_ standing: RecipientStanding) -> String {
        switch standing {
        case .contract: "līgums par datu apstrādi"
        case .vetted: "mūsu pārbaude"
        case .confidentiality: "konfidencialitātes saistības"
        case .safeguards: "garantijas nosūtīšanai uz trešām valstīm"
        case .jointArrangement: "vienošanās, kurš par ko atbild"
        }
    }
    func name(_ kind: Tracker.Kind) -> String {
        switch kind {
        case .cookie: "sīkdatne"
        case .pixel: "neredzams attēls (pikselis)"
        case .sdk: "lietotnē iebūvēta cita ražotāja daļa"
        case .log: "servera ieraksts"
        case .fingerprint: "ierīces atpazīšana pēc tās pazīmēm"
        case .localStorage: "pārlūka krātuve"
        case .urlTracking: "pazīme saitē"
        }
    }
    func name(_ necessity: Tracker.Necessity) -> String {
        switch necessity {
        case .necessary: "bez tā pakalpojums nedarbojas"
        case .functional: "ērtībai"
        case .analytics: "lai redzētu, kā lieto pakalpojumu"
        case .advertising: "reklāmai"
        case .security: "drošībai"
        }
    }
    func name(_ kind: SecurityMeasure.Kind) -> String {
        switch kind {
        case .technical: "Mūsu sistēmās"
        case .organisational: "Mūsu darba kārtībā"
        case .physical: "Mūsu telpās"
        case .documentary: "Mūsu dokumentos"
        }
    }
    func name(_ operation: Operation) -> String {
        switch operation {
        case .collect: "ievākšana"
        case .store: "glabāšana"
        case .read: "apskatīšana"
        case .use: "izmantošana"
        case .combine: "apvienošana ar citiem datiem"
        case .share: "nodošana citiem"
        case .publish: "publiskošana"
        case .correct: "labošana"
        case .restrict: "ierobežošana"
        case .erase: "dzēšana"
        case .anonymise: "anonimizēšana"
        }
    }
    func builtInSource(_ name: String) -> String? {
        switch name {
        case "subject": "No jums"
        case "observed": "Rodas, kamēr lietojat mūsu pakalpojumus"
        case "derived": "Secinām no citiem datiem"
        default: nil
        }
    }
}
