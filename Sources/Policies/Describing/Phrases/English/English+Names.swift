import Vocabulary

extension EnglishPhrases {
    func name(_ role: PartyRole) -> String {
        switch role {
        case .controller: "deciding alone how the data is used"
        case .jointController: "deciding together with us"
        case .representative: "our representative"
        case .dataProtectionOfficer: "data protection officer"
        case .processor: "working on our instructions"
        case .subProcessor: "working for those who work on our instructions"
        case .recipient: "recipient"
        case .thirdParty: "answering for their own acts"
        case .affiliate: "a firm of our group"
        case .authority: "court or public body"
        case .source: "source of data"
        case .successor: "whoever takes over the business"
        case .contactPoint: "contact"
        }
    }
    func name(_ channel: PointOfCollection.Channel) -> String {
        switch channel {
        case .web: "on the website"
        case .application: "in the service"
        case .email: "by e-mail"
        case .phone: "by telephone"
        case .post: "by post"
        case .office: "in person"
        case .automatic: "automatically, while you use our services"
        case .partner: "through a partner"
        }
    }
    func name(_ channel: ContactChannel) -> String {
        switch channel {
        case .page: "on this page"
        case .email: "by e-mail"
        case .post: "by post"
        case .phone: "by telephone"
        case .office: "at our office"
        case .form: "with a form"
        case .representative: "through a representative"
        case .machine: "through a program or a digital wallet"
        }
    }
    func name(_ way: WithdrawalWay) -> String {
        switch way {
        case .page: "on this page"
        case .link: "by the link in each message"
        case .email: "by e-mail"
        case .phone: "by telephone"
        case .post: "by post"
        case .office: "at our office"
        case .settings: "in your settings"
        }
    }
    func name(_ special: SpecialCategory) -> String {
        switch special {
        case .ethnicity: "racial or ethnic origin"
        case .politics: "political opinions"
        case .religion: "religion or beliefs"
        case .tradeUnion: "trade union membership"
        case .genetic: "genetic data"
        case .biometric: "biometric data"
        case .health: "health"
        case .sexLife: "sex life or sexual orientation"
        case .criminal: "convictions and offences"
        }
    }
    func name(_ exception: SpecialException) -> String {
        switch exception {
        case .explicitConsent: "You agree expressly."
        case .employmentLaw: "Labour or social law demands it."
        case .vitalInterests: "It protects somebody’s life or health."
        case .nonProfitBody: "It stays within our organisation and its members."
        case .madePublic: "You have made it public yourself."
        case .legalClaims: "It is needed for legal claims."
        case .publicInterest: "A law demands it for a substantial public interest."
        case .healthCare: "It serves health or social care."
        case .publicHealth: "It serves public health."
        case .research: "It serves archives, research or statistics."
        case .officialAuthority: "The law or a public authority allows it."
        }
    }
    func name(_ safeguard: TransferSafeguard) -> String {
        switch safeguard {
        case .adequacy: "a decision of the European Commission that the country protects data well enough"
        case .standardClauses: "standard clauses of the European Commission"
        case .bindingRules: "binding rules of a group of companies"
        case .codeOfConduct: "an approved code of conduct"
        case .certification: "an approved certification"
        case .explicitConsent:
            told(
                "your express consent, after you were told of the risk",
                "express consent, given after a warning of the risk")
        case .contractNecessity:
            told(
                "the performance of the contract with you, which needs it",
                "the performance of the contract with the person, which needs it")
        case .publicInterest: "an important public interest"
        case .legalClaims: "the need to make or answer legal claims"
        case .vitalInterests: "the protection of somebody’s life or health"
        }
    }
    func adequacyWhereFound(else others: String?) -> String {
        guard let others else {
            return
                "only where the European Commission has found that the country, or the recipient in it, protects data well enough"
        }
        return
            "a decision of the European Commission that the country, or the recipient in it, protects data well enough, "
            + "where there is one; otherwise \(others)"
    }
    func name(_ kind: MessageChannel.Kind) -> String {
        switch kind {
        case .email: "E-mail"
        case .sms: "Text message"
        case .phone: "Telephone"
        case .post: "Post"
        case .push: "Notification on your device"
        case .account: "Message in your account"
        case .site: "Notice on the site"
        }
    }
    func name(_ standing: RecipientStanding) -> String {
        switch standing {
        case .contract: "a data processing contract"
        case .vetted: "a check by us"
        case .confidentiality: "an undertaking of confidentiality"
        case .safeguards: "safeguards for other countries"
        case .jointArrangement: "an arrangement on who answers for what"
        }
    }
    func name(_ kind: Tracker.Kind) -> String {
        switch kind {
        case .cookie: "cookie"
        case .pixel: "invisible picture (pixel)"
        case .sdk: "part of the application by another maker"
        case .log: "log"
        case .fingerprint: "recognising the device by its traits"
        case .localStorage: "storage of the browser"
        case .urlTracking: "mark in a link"
        }
    }
    func name(_ necessity: Tracker.Necessity) -> String {
        switch necessity {
        case .necessary: "needed, or the service would not work"
        case .functional: "for convenience"
        case .analytics: "to see how the service is used"
        case .advertising: "for advertising"
        case .security: "for security"
        }
    }
    func name(_ kind: SecurityMeasure.Kind) -> String {
        switch kind {
        case .technical: "In our systems"
        case .organisational: "In the way we work"
        case .physical: "On our premises"
        case .documentary: "In our papers"
        }
    }
    func name(_ operation: Operation) -> String {
        switch operation {
        case .collect: "taking in"
        case .store: "keeping"
        case .read: "looking at"
        case .use: "using"
        case .combine: "joining with other data"
        case .share: "passing on"
        case .publish: "publishing"
        case .correct: "correcting"
        case .restrict: "restricting"
        case .erase: "erasing"
        case .anonymise: "making anonymous"
        }
    }
    func builtInSource(_ name: String) -> String? {
        switch name {
        case "subject": "From you"
        case "observed": "Recorded while you use our services"
        case "derived": "Worked out by us from other data"
        default: nil
        }
    }
}
