import Vocabulary

extension BulgarianPhrases {
    func name(_ role: PartyRole) -> String {
        switch role {
        case .controller: "решава само как ползва данните"
        case .jointController: "решава заедно с нас"
        case .representative: "наш представител"
        case .dataProtectionOfficer: "длъжностно лице по защита на данните"
        case .processor: "работи по наше възлагане"
        case .subProcessor: "работи за онези, които работят по наше възлагане"
        case .recipient: "получател"
        case .thirdParty: "друго лице, което отговаря само"
        case .affiliate: "свързано с нас дружество"
        case .authority: "съд или държавен орган"
        case .source: "източник на данни"
        case .successor: "който поеме дейността"
        case .contactPoint: "за връзка"
        }
    }
    func name(_ channel: PointOfCollection.Channel) -> String {
        switch channel {
        case .web: "в сайта"
        case .application: "в услугата"
        case .email: "по имейл"
        case .phone: "по телефона"
        case .post: "по пощата"
        case .office: "на място"
        case .automatic: "автоматично, докато ползвате услугите"
        case .partner: "чрез партньор"
        }
    }
    func name(_ channel: ContactChannel) -> String {
        switch channel {
        case .page: "от тази страница"
        case .email: "по имейл"
        case .post: "по пощата"
        case .phone: "по телефона"
        case .office: "на място при нас"
        case .form: "с формуляр"
        case .representative: "чрез представител"
        case .machine: "чрез програма или цифров портфейл"
        }
    }
    func name(_ way: WithdrawalWay) -> String {
        switch way {
        case .page: "от тази страница"
        case .link: "с връзката във всяко съобщение"
        case .email: "по имейл"
        case .phone: "по телефона"
        case .post: "по пощата"
        case .office: "на място при нас"
        case .settings: "в настройките си"
        }
    }
    func name(_ special: SpecialCategory) -> String {
        switch special {
        case .ethnicity: "расов или етнически произход"
        case .politics: "политически възгледи"
        case .religion: "религия или убеждения"
        case .tradeUnion: "членство в синдикат"
        case .genetic: "генетични данни"
        case .biometric: "биометрични данни"
        case .health: "здраве"
        case .sexLife: "сексуален живот или ориентация"
        case .criminal: "присъди и нарушения"
        }
    }
    func name(_ exception: SpecialException) -> String {
        switch exception {
        case .explicitConsent: "Съгласили сте се изрично."
        case .employmentLaw: "Изисква го трудовото или осигурителното право."
        case .vitalInterests: "Пази нечий живот или здраве."
        case .nonProfitBody: "Остава в нашата организация и сред членовете ѝ."
        case .madePublic: "Вие сами сте ги направили обществено достояние."
        case .legalClaims: "Нужно е за правни претенции."
        case .publicInterest: "Изисква го закон заради важен обществен интерес."
        case .healthCare: "Служи за здравни или социални грижи."
        case .publicHealth: "Служи на общественото здраве."
        case .research: "Служи за архиви, наука или статистика."
        case .officialAuthority: "Позволява го законът или държавен орган."
        }
    }
    func name(_ safeguard: TransferSafeguard) -> String {
        switch safeguard {
        case .adequacy: "Европейската комисия е решила, че страната пази данните достатъчно добре"
        case .standardClauses: "стандартни клаузи на Европейската комисия"
        case .bindingRules: "задължителни правила на група дружества"
        case .codeOfConduct: "одобрен кодекс за поведение"
        case .certification: "одобрено сертифициране"
        case .explicitConsent: "изричното ви съгласие, след като знаете за риска"
        case .contractNecessity: "иначе договорът с вас не може да се изпълни"
        case .publicInterest: "важен обществен интерес"
        case .legalClaims: "правни претенции"
        case .vitalInterests: "нечий живот или здраве"
        }
    }
    func name(_ standing: RecipientStanding) -> String {
        switch standing {
        case .contract: "договор за обработване на данни"
        case .vetted: "проверка от нас"
        case .confidentiality: "задължение да пази тайна"
        case .safeguards: "гаранции за други държави"
        case .jointArrangement: "договореност кой за какво отговаря"
        }
    }
    func name(_ kind: Tracker.Kind) -> String {
        switch kind {
        case .cookie: "бисквитка"
        case .pixel: "невидима картинка (пиксел)"
        case .sdk: "част от приложението от друг производител"
        case .log: "запис на сървъра"
        case .fingerprint: "разпознаване на устройството по белезите му"
        case .localStorage: "памет на браузъра"
        case .urlTracking: "белег във връзка"
        }
    }
    func name(_ necessity: Tracker.Necessity) -> String {
        switch necessity {
        case .necessary: "без това услугата не работи"
        case .functional: "за удобство"
        case .analytics: "за да виждаме как се ползва услугата"
        case .advertising: "за реклама"
        case .security: "за сигурност"
        }
    }
    func name(_ kind: SecurityMeasure.Kind) -> String {
        switch kind {
        case .technical: "В системите ни"
        case .organisational: "В начина, по който работим"
        case .physical: "В помещенията ни"
        case .documentary: "В документите ни"
        }
    }
    func name(_ operation: Operation) -> String {
        switch operation {
        case .collect: "събиране"
        case .store: "съхраняване"
        case .read: "преглеждане"
        case .use: "ползване"
        case .combine: "свързване с други данни"
        case .share: "предаване на други"
        case .publish: "публикуване"
        case .correct: "поправяне"
        case .restrict: "ограничаване"
        case .erase: "изтриване"
        case .anonymise: "правене анонимни"
        }
    }
    func builtInSource(_ name: String) -> String? {
        switch name {
        case "subject": "От вас"
        case "observed": "Записват се, докато ползвате услугите ни"
        case "derived": "Извеждаме ги от други данни"
        default: nil
        }
    }
}
