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
    case newCode
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
        .newCode,
        .staffTitle,
        .loginName,
        .loginNameMissing,
        .password,
        .passwordMissing,
        .refused,
        .signedOut,
        .ended,
        .wait(minutes: 1), .wait(minutes: 15),
    ]
}
