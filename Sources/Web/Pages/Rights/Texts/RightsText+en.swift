import Policies

extension RightsText {
    package var english: String {
        switch self {
        case .title: return "My rights"
        case .lead: return "What you can ask of us, what we do about it, and how you do it now."
        case .name(let right): return Self.englishName(right)
        case .meaning(let right): return Self.englishMeaning(right)
        case .article(let right): return "Article \(right.article) GDPR"
        case .firm: return "How we handle it"
        case .within: return "We answer within"
        case .longest: return "At the longest"
        case .ways: return "You can ask"
        case .identity: return "How we know that it is you"
        case .others: return "Who can ask for you"
        case .fee: return "What it costs"
        case .limits: return "Limits"
        case .channel(let channel): return Self.english(channel)
        case .months(let count): return "\(count) \(Plural.one(count, "month", "months"))"
        case .weeks(let count): return "\(count) \(Plural.one(count, "week", "weeks"))"
        case .days(let count): return "\(count) \(Plural.one(count, "day", "days"))"
        case .hours(let count): return "\(count) \(Plural.one(count, "hour", "hours"))"
        case .years(let count): return "\(count) \(Plural.one(count, "year", "years"))"
        case .oneMonth: return "One month, as the law says (Article 12(3) GDPR)"
        case .doSee: return "See my data"
        case .doTake: return "Download my data"
        case .doCorrect: return "Correct my data"
        case .doChoose: return "Go to my choices"
        case .doObject: return "Object"
        case .doRead: return "Read the notice"
        case .doWrite: return "Send these words to us; they say all that we need. Fill in what only you know."
        case .doMail: return "Open as an e-mail"
        case .doTellThem: return "Bring or send them, or say the same to us:"
        case .doTellOtherwise: return "By post, by telephone or in person works as well:"
        case .letterSubject(let right): return Self.englishSubject(right)
        case .letter(let right, let firm): return Self.englishLetter(right, firm)
        case .office: return "In person"
        case .person: return "Ask for"
        case .representative: return "Representative"
        case .contacts: return "Who to turn to"
        case .contactsLead: return "Say who you are and what you ask for; you need no form."
        case .email: return "E-mail"
        case .phone: return "Telephone"
        case .address: return "Address"
        case .site: return "Website"
        case .officer: return "Data protection officer"
        case .authority: return "The authority"
        case .authorityLead: return "You can complain to it at any time, also without having asked us first."
        case .noContacts: return "The policy names no contact; that is an open point which the firm must settle."
        case .noAuthority: return "The policy names no authority. You can complain to the one where you live or work."
        case .notDeclared: return "The firm's policy says nothing of its own about this right; the law holds."
        }
    }

    static func englishName(_ right: Right) -> String {
        switch right {
        case .access: return "See your data"
        case .rectification: return "Have it put right"
        case .erasure: return "Have it erased"
        case .restriction: return "Have its use restricted"
        case .portability: return "Take it with you"
        case .objection: return "Object"
        case .withdrawConsent: return "Withdraw a consent"
        case .automatedDecision: return "Not be judged by a machine alone"
        case .complaint: return "Complain"
        case .information: return "Be told"
        }
    }

    private static func englishMeaning(_ right: Right) -> String {
        switch right {
        case .access:
            return
                "You can learn whether we hold data about you, and get it with everything around it: why, since when, to whom it went, until when."
        case .rectification: return "What is wrong must be put right, and what is incomplete completed."
        case .erasure:
            return
                "You can have data erased that we need no longer, that you no longer consent to, or that we had no right to. What a law makes us keep stays until its time is over."
        case .restriction: return "While it is being settled whether data is right or may be used, we only keep it."
        case .portability: return "You can take what you gave us, in a form that other programs read."
        case .objection:
            return "You can object to uses that rest on our interests, and to advertising without any reason."
        case .withdrawConsent: return "What you allowed you can take back at any time, as easily as you gave it."
        case .automatedDecision:
            return
                "A decision with serious effect on you must not be left to a machine; you can ask for a human to look at it."
        case .complaint: return "If you think that we break the law, you can turn to the authority."
        case .information: return "We must say in plain words what we do with your data, before we do it."
        }
    }

    private static func english(_ channel: ContactChannel) -> String {
        switch channel {
        case .page: return "on these pages"
        case .email: return "by e-mail"
        case .post: return "by post"
        case .phone: return "by telephone"
        case .office: return "at the office"
        case .form: return "with a form"
        case .representative: return "through a representative"
        case .machine: return "from program to program"
        }
    }
}
