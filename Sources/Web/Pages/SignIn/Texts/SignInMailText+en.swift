extension SignInMailText {
    package var english: String {
        switch self {
        case .title(let firm): return "Your sign-in code - \(firm)"
        case .greeting: return "Hello,"
        case .codeFor(let firm): return "Here is the code to see your data at \(firm):"
        case .codeForNewAccount(let firm):
            return "We have received your data, thank you. With this code you can see at once what \(firm) keeps "
                + "about you:"
        case .accountIsThere(let firm):
            return
                "Somebody, probably you, gave this address in a form for new accounts at \(firm). You have an account "
                + "already, so we changed nothing and stored nothing. If you would like to see your data, here is a code:"
        case .validFor:
            return "The code is valid for 15 minutes, and only in the browser where it was asked for. None of us will "
                + "ever ask you for it."
        case .notAsked: return "If you did not ask for a code, you need do nothing: without it nobody can get in."
        }
    }
}
