import Policies

extension CollectText {
    package var english: String {
        switch self {
        case .listTitle: return "Where you give us data"
        case .listLead:
            return "These are all the occasions on which we take personal data. We take nothing anywhere else, and "
                + "nothing that is not listed."
        case .here: return "Here, now"
        case .afterSignIn: return "Here, after you sign in"
        case .elsewhere: return "In other ways"
        case .noPoints: return "This firm takes no personal data."
        case .channel(.web): return "on a website"
        case .channel(.application): return "in an application"
        case .channel(.email): return "by e-mail"
        case .channel(.phone): return "by telephone"
        case .channel(.post): return "by post"
        case .channel(.office): return "in the office"
        case .channel(.automatic): return "by itself, while you use the service"
        case .channel(.partner): return "from a partner"
        case .takes: return "What is taken"
        case .signInFirst: return "Sign in to go on"
        case .signInFirstWhy: return "This form is for people whom the firm knows already. Sign in, and it opens here."
        case .notHere: return "This cannot be filled in here. It is shown so that you know what is taken and why."
        case .whyTitle: return "Why we ask"
        case .because: return "Ground in law"
        case .usedFor(let purposes): return "For: \(purposes)"
        case .onePerLine: return "One on each line."
        case .ageFrom(let years): return "From the age of \(years)"
        case .alsoIf: return "Only if it applies to you"
        case .onlyIf(let fact): return "Only for: \(fact)"
        case .confirmTitle: return "Please confirm"
        case .offersTitle: return "If you like"
        case .offersHint: return "These are up to you. Everything else works just the same without them."
        case .saveChoice: return "Save my choice"
        case .refuseAll: return "Refuse all"
        case .choiceHint:
            return
                "What is not ticked is refused. Whoever refuses loses nothing else, and nothing is kept about somebody who is unknown to us."
        case .send: return "Send"
        case .noticeHint: return "How we deal with your data, how long we keep it and what your rights are:"
        case .noticeLink: return "read the whole notice"
        case .choose: return "Please choose"
        case .yes: return "Yes"
        case .no: return "No"
        case .clearAnswer: return "No answer"
        case .termsFirst: return "First the terms of somebody else"
        case .termsFirstWhy(let names):
            return
                "Before you give anything, read these terms, which are not ours: \(names). That they were shown is noted, without your name."
        case .showTerms: return "Show the terms"
        case .termsVersion(let version): return "Dated: \(version)"
        case .openPoints: return "What the firm's own text leaves unclear"
        case .untyped(let labels): return "These cannot be sent through this form, and are not needed here: \(labels)"
        }
    }
}
