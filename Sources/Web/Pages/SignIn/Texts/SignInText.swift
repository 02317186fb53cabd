/// The words of the sign-in pages, of people and of staff.
package enum SignInText: UIText {
    case personTitle
    case personLead
    case address
    case addressHint
    case addressMissing
    case addressMalformed
    case sendCode
    case codeTitle
    case codeSent
    case code
    case codeMissing
    case codeWrong
    /// A wrong code, with the tries that are left; at least 1.
    case codeWrongWithTries(Int)
    case newCode
    case whoTitle
    case whoLead
    case whoQuestion
    case whoMissing
    case whoUnnamed
    /// Since when the person is known here: a date.
    case whoSince(String)
    case codeHint
    /// Before the list of consents that the code confirms.
    case consentsWait
    case leaveConsentsOut
    case consentsLapsed
    case device
    case remember
    case rememberHint
    case signIn
    case signOutTitle
    case signOutLead
    case signOut
    case signInAgain
    case staffTitle
    case loginName
    case loginNameMissing
    case password
    case passwordMissing
    case refused
    case signedOut
    case ended
    /// Too many failures; the minutes until the next try, at least 1.
    case wait(minutes: Int)
    /// Too many codes for one address; the next may be asked for then.
    case tooManyCodes(minutes: Int)

    package static let samples: [SignInText] = [
        .personTitle,
        .personLead,
        .address,
        .addressHint,
        .addressMissing,
        .addressMalformed,
        .sendCode,
        .codeTitle,
        .codeSent,
        .code,
        .codeMissing,
        .codeWrong,
        .codeWrongWithTries(1), .codeWrongWithTries(3),
        .newCode,
        .whoTitle, .whoLead, .whoQuestion, .whoMissing, .whoUnnamed, .whoSince("1"),
        .codeHint, .consentsWait, .leaveConsentsOut, .consentsLapsed, .device, .remember, .rememberHint,
        .signIn,
        .signOutTitle,
        .signOutLead,
        .signOut,
        .signInAgain,
        .staffTitle,
        .loginName,
        .loginNameMissing,
        .password,
        .passwordMissing,
        .refused,
        .signedOut,
        .ended,
        .wait(minutes: 1), .wait(minutes: 15),
        .tooManyCodes(minutes: 1), .tooManyCodes(minutes: 42),
    ]
}
