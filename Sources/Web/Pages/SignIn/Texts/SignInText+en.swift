extension SignInText {
    package var english: String {
        switch self {
        case .personTitle: return "See and manage your data"
        case .personLead: return "We will send you a code. You do not need a password."
        case .address: return "E-mail address or telephone number"
        case .addressHint: return "Use one that you have given us before."
        case .addressMissing: return "Enter your e-mail address or telephone number"
        case .addressMalformed:
            return "Enter an e-mail address such as name@example.com, or a telephone number such as +359 2 123 "
                + "4567"
        case .sendCode: return "Send me a code"
        case .codeTitle: return "Enter the code"
        case .codeSent:
            return "If we know this address, we have sent a code to it. It is valid for 15 minutes, in this "
                + "browser only."
        case .code: return "Code"
        case .codeMissing: return "Enter the code that we sent you"
        case .codeWrong: return "This code is not right, or its time is over. Check it, or ask for a new one."
        case .codeWrongWithTries(let tries):
            return "This code is not right. You have \(tries) more \(Plural.one(tries, "try", "tries"))."
        case .whoTitle: return "Which of you is this?"
        case .whoLead: return "Several people share this address. Choose yourself; the others see nothing of yours."
        case .whoQuestion: return "This is me"
        case .whoMissing: return "Choose which of those listed you are"
        case .whoUnnamed: return "Somebody whose name we do not have"
        case .whoSince(let date): return "Known to us since \(date)"
        case .newCode: return "Ask for a new code"
        case .consentsWait: return "This code also confirms the consents that you ticked in the form"
        case .leaveConsentsOut: return "Sign in without giving them"
        case .consentsLapsed:
            return
                "The consents that you ticked in a form in this browser were not recorded: they waited for a code to "
                + "another address, or the wording has changed. After signing in you can give them under My choices."
        case .device: return "This device"
        case .remember: return "Stay signed in here for 30 days"
        case .rememberHint:
            return "Only on a device of your own. A random sign stays in a cookie; signing out removes it."
        case .codeHint: return "Eight digits, such as 1234 5678"
        case .signIn: return "Sign in"
        case .signOutTitle: return "Do you want to sign out?"
        case .signOutLead: return "After that nobody can see your data from this browser without asking for a new code."
        case .signOut: return "Sign out"
        case .signInAgain: return "Sign in again"
        case .staffTitle: return "Staff sign-in"
        case .loginName: return "Login name"
        case .loginNameMissing: return "Enter your login name"
        case .password: return "Password"
        case .passwordMissing: return "Enter your password"
        case .refused: return "The login name or the password is not right."
        case .signedOut: return "You have signed out"
        case .ended: return "Your session has ended. Please sign in again."
        case .tooManyCodes(let minutes):
            return "Five codes went to this address within an hour. Ask for a new one in \(minutes) "
                + Plural.one(minutes, "minute.", "minutes.")
        case .wait(let minutes):
            return "Too many attempts. Try again in \(minutes) \(Plural.one(minutes, "minute", "minutes"))."
        }
    }
}
