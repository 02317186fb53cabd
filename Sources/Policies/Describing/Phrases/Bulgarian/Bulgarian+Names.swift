import Vocabulary

extension BulgarianPhrases {
    func name(_ role: PartyRole) -> String {
        switch role {
        case .controller: "със самостоятелно решение как се използват данните"
        case .jointController: "с общо решение заедно с нас"
        case .representative: "наш представител"
        case .dataProtectionOfficer: "длъжностно лице по защита на данните"
        case .processor: "обработване по наше възлагане"
        case .subProcessor: "обработване по възлагане на онези, които работят за нас"
        case .recipient: "получател"
        case .thirdParty: "със самостоятелна отговорност"
        case .affiliate: "свързано с нас дружество"
        case .authority: "съд или държавен орган"
        case .source: "източник на данни"
        case .successor: "при поемане на дейността ни"
        case .contactPoint: "за връзка"
        }
    }
    func name(_ channel: PointOfCollection.Channel) -> String {
        switch channel {
        case .web: "на сайта"
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
        case .legalClaims: "Нужно е за установяване, упражняване или защита на правни претенции."
        case .publicInterest: "Изисква го закон заради важен обществен интерес."
        case .healthCare: "Служи за здравни или социални грижи."
        case .publicHealth: "Служи на общественото здраве."
        case .research: "Служи за архиви, наука или статистика."
        case .officialAuthority: "Позволява го законът или държавен орган."
        }
    }
    func name(_ safeguard: TransferSafeguard) -> String {
        switch safeguard {
        case .adequacy: "решение на Европейската комисия, че държавата осигурява адекватно ниво на защита"
        case .standardClauses: "стандартни клаузи за защита на данните, приети от Европейската комисия"
        case .bindingRules: "задължителни фирмени правила на групата дружества"
        case .codeOfConduct: "одобрен кодекс за поведение"
        case .certification: "одобрено сертифициране"
        case .explicitConsent:
            told(
                "изричното ви съгласие, дадено след предупреждение за рисковете",
                "изрично съгласие, дадено след предупреждение за рисковете")
        case .contractNecessity: told("изпълнение на договора с вас", "изпълнение на договора с лицето")
        case .publicInterest: "важен обществен интерес"
        case .legalClaims: "предявяване или защита на правни претенции"
        case .vitalInterests: "защита на нечий живот или здраве"
        }
    }
    func adequacyWhereFound(else others: String?) -> String {
        guard let others else {
            return
                "само където Европейската комисия е решила, че държавата или получателят в нея осигурява адекватно ниво на защита"
        }
        return
            "решение на Европейската комисия, че държавата или получателят в нея осигурява адекватно ниво на защита, "
            + "където има такова; в останалите случаи \(others)"
    }
    func name(_ kind: MessageChannel.Kind) -> String {
        switch kind {
        case .email: "Имейл"
        case .sms: "Кратко съобщение"
        case .phone: "Телефон"
        case .post: "Поща"
        case .push: "Известие на устройството ви"
        case .account: "Съобщение в профила ви"
        case .site: "Съобщение на сайта"
        }
    }
    func name(_ standing: RecipientStanding) -> String {
        switch standing {
        case .contract: "договор за обработване на данни"
        case .vetted: "проверка от нас"
        case .confidentiality: "задължение за поверителност"
        case .safeguards: "гаранции за трети държави"
        case .jointArrangement: "договореност кой за какво отговаря"
        }
    }
    func name(_ kind: Tracker.Kind) -> String {
        switch kind {
        case .cookie: "бисквитка"
        case .pixel: "невидима картинка (пиксел)"
        case .sdk: "вградена в приложението част от друг производител"
        case .log: "запис на сървъра"
        case .fingerprint: "разпознаване на устройството по характеристиките му"
        case .localStorage: "памет на браузъра"
        case .urlTracking: "отличителен знак във връзка"
        }
    }
    func name(_ necessity: Tracker.Necessity) -> String {
        switch necessity {
        case .necessary: "без това услугата не работи"
        case .functional: "за удобство"
        case .analytics: "за да виждаме как се използва услугата"
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
        case .use: "използване"
        case .combine: "свързване с други данни"
        case .share: "предоставяне на други"
        case .publish: "публикуване"
        case .correct: "коригиране"
        case .restrict: "ограничаване"
        case .erase: "изтриване"
        case .anonymise: "анонимизиране"
        }
    }
    func builtInSource(_ name: String) -> String? {
        switch name {
        case "subject": "От вас"
        case "observed": "Записано, докато ползвате услугите ни"
        case "derived": "Изведено от други данни"
        default: nil
        }
    }
}
