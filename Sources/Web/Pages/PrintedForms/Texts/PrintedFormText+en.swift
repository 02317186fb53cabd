import Policies

extension PrintedFormText {
    package var english: String {
        switch self {
        case .title: return "Forms to print"
        case .lead: return "Each right has a form that you can print, fill in by hand and bring, post or mail to us."
        case .empty: return "Empty, to print"
        case .filled: return "Filled in with your data"
        case .filledLead: return "Your name and how to reach you are filled in already; sign it and hand it in."
        case .link: return "Form to print (PDF)"
        case .forDesk: return "Forms to print, for whoever asks for one"
        case .heading(let right): return Self.englishHeading(right)
        case .to: return "To"
        case .whoAsks: return "Who asks"
        case .name: return "Name"
        case .knownBy: return "By what you know me: e-mail address, telephone, user name or number"
        case .answerTo: return "Where the answer is to go"
        case .forAnother: return "If for somebody else: who it is, and by what authority"
        case .ask(let right): return Self.englishAsk(right)
        case .everything: return "All data that you hold about me"
        case .onlyThis: return "Only this:"
        case .onPaper: return "On paper"
        case .asFile: return "As a file"
        case .wrong: return "What is wrong or missing"
        case .right: return "What is right"
        case .noLongerNeeded: return "It is needed no longer for what it was taken (Article 17(1)(a) GDPR)"
        case .withdrew: return "I withdraw the consent it rests on (Article 17(1)(b) GDPR)"
        case .objected: return "I object to its use (Article 17(1)(c) GDPR)"
        case .unlawful: return "Its use is unlawful (Article 17(1)(d) GDPR)"
        case .mustBeErased: return "A law demands it, or it was collected from a child (Article 17(1)(e) and (f) GDPR)"
        case .contested: return "It is not accurate; restrict its use while you check it (Article 18(1)(a) GDPR)"
        case .keepIt: return "Its use is unlawful, and I do not want it erased (Article 18(1)(b) GDPR)"
        case .claims: return "You need it no longer, but I do for legal claims (Article 18(1)(c) GDPR)"
        case .weighed: return "I objected, and you are weighing it (Article 18(1)(d) GDPR)"
        case .toMe: return "Give me the file"
        case .toAnother: return "Send it, where that can be done, to:"
        case .marketing: return "Against direct marketing, with the profiling that belongs to it (no reason is needed)"
        case .becauseOf: return "Against another use: which, and why my situation speaks against it"
        case .allConsents: return "All consents that I have given"
        case .whichConsent: return "This one:"
        case .pastStays: return "What was done before the withdrawal stays lawful."
        case .anythingElse: return "Anything else that you are to know"
        case .day: return "Day"
        case .signature: return "Signature"
        case .back:
            return
                "Bring it, post it or mail it to the firm. You need not say why you ask where no reason is asked for."
        case .noForm: return "You need no form: any words will do, by any way."
        }
    }

    private static func englishHeading(_ right: Right) -> String {
        switch right {
        case .access: return "Request for access to my personal data"
        case .rectification: return "Request for correction of personal data"
        case .erasure: return "Request for erasure of personal data"
        case .restriction: return "Request for restriction of processing"
        case .portability: return "Request to receive personal data and take it elsewhere"
        case .objection: return "Objection to the processing of personal data"
        case .withdrawConsent: return "Declaration of withdrawal of consent"
        default: return "Request about my personal data"
        }
    }

    private static func englishAsk(_ right: Right) -> String {
        switch right {
        case .access: return "I ask whether you process data about me and, if you do, for a copy of it:"
        case .rectification: return "I ask that this data about me be corrected or completed:"
        case .erasure: return "I ask that data about me be erased, because:"
        case .restriction: return "I ask that data about me only be kept and not used, because:"
        case .portability: return "I ask for the data that I gave you in a form that machines read:"
        case .objection: return "I object to the processing of data about me:"
        case .withdrawConsent: return "I withdraw my consent to the processing of data about me:"
        default: return "I ask:"
        }
    }
}
