import Vocabulary

/// Identifiers of the W3C Data Privacy Vocabulary 2.3 and its extension on the GDPR.
enum DPVTerms {
    static let context: JSON = [
        "dpv": "https://w3id.org/dpv#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "pd": "https://w3id.org/dpv/pd#", "legal-bg": "https://w3id.org/dpv/legal/bg#",
        "legal-lv": "https://w3id.org/dpv/legal/lv#", "dct": "http://purl.org/dc/terms/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
    ]

    static func ground(_ basis: LegalBasis) -> String { "eu-gdpr:A6-1-\(basis.letter)" }

    static func exception(_ exception: SpecialException) -> String? {
        switch exception {
        case .explicitConsent: "eu-gdpr:A9-2-a"
        case .employmentLaw: "eu-gdpr:A9-2-b"
        case .vitalInterests: "eu-gdpr:A9-2-c"
        case .nonProfitBody: "eu-gdpr:A9-2-d"
        case .madePublic: "eu-gdpr:A9-2-e"
        case .legalClaims: "eu-gdpr:A9-2-f"
        case .publicInterest: "eu-gdpr:A9-2-g"
        case .healthCare: "eu-gdpr:A9-2-h"
        case .publicHealth: "eu-gdpr:A9-2-i"
        case .research: "eu-gdpr:A9-2-j"
        case .officialAuthority: nil
        }
    }

    static func safeguard(_ safeguard: TransferSafeguard) -> String {
        switch safeguard {
        case .adequacy: "eu-gdpr:A45-3"
        case .bindingRules: "eu-gdpr:A46-2-b"
        case .standardClauses: "eu-gdpr:A46-2-c"
        case .codeOfConduct: "eu-gdpr:A46-2-e"
        case .certification: "eu-gdpr:A46-2-f"
        case .explicitConsent: "eu-gdpr:A49-1-a"
        case .contractNecessity: "eu-gdpr:A49-1-b"
        case .publicInterest: "eu-gdpr:A49-1-d"
        case .legalClaims: "eu-gdpr:A49-1-e"
        case .vitalInterests: "eu-gdpr:A49-1-f"
        }
    }

    static func role(_ role: PartyRole) -> String {
        switch role {
        case .controller: "dpv:DataController"
        case .jointController: "dpv:JointDataControllers"
        case .representative: "dpv:Representative"
        case .dataProtectionOfficer: "dpv:DataProtectionOfficer"
        case .processor: "dpv:DataProcessor"
        case .subProcessor: "dpv:DataSubProcessor"
        case .thirdParty, .affiliate, .successor: "dpv:ThirdParty"
        case .recipient, .authority, .source, .contactPoint: "dpv:Recipient"
        }
    }

    static func processing(_ operation: Operation) -> String {
        switch operation {
        case .collect: "dpv:Collect"
        case .store: "dpv:Store"
        case .read: "dpv:Consult"
        case .use: "dpv:Use"
        case .combine: "dpv:Combine"
        case .share: "dpv:Share"
        case .publish: "dpv:Disclose"
        case .correct: "dpv:Transform"
        case .restrict: "dpv:Restrict"
        case .erase: "dpv:Erase"
        case .anonymise: "dpv:Anonymise"
        }
    }

    /// The rights that DPV offers with a ground; what the notice tells is wider, as the law knows no "not applicable".
    static func rights(_ basis: LegalBasis) -> [String] {
        let articles =
            switch basis {
            case .consent: ["13", "14", "15", "16", "17", "18", "20", "22", "7-3", "77"]
            case .contract: ["13", "14", "15", "16", "17", "18", "20", "22", "77"]
            case .legalObligation: ["13", "15", "16", "18", "77"]
            case .vitalInterests: ["13", "14", "15", "16", "17", "18", "22", "77"]
            case .publicTask: ["13", "14", "15", "16", "18", "21", "22", "77"]
            case .legitimateInterests: ["13", "14", "15", "16", "17", "18", "21", "22", "77"]
            }
        return articles.map { "eu-gdpr:A" + $0 }
    }
}
