import Processing

extension RefusalText {
    package var english: String {
        switch self {
        case .value(let fault, let label, let longest): return "\(label): \(Self.english(fault, longest))"
        case .missing(let label): return "\(label): please fill this in"
        case .repeated(let label): return "\(label): give one value only"
        case .confirm: return "Tick this box if you agree; without it we may not take your data"
        case .ambiguous: return "We know several people by this address. Please sign in, or contact us directly."
        case .consentNotOffered: return "This consent is not offered here"
        case .wordsMissing: return "We have no words for this consent in your language, so we cannot ask for it here"
        case .undeclared: return "This form does not ask for one of the things that were sent"
        case .notPermitted: return "The policy does not allow us to take this here"
        }
    }

    private static func english(_ fault: ValueFault, _ longest: Int) -> String {
        switch fault {
        case .empty: return "please fill this in"
        case .tooLong: return "write no more than \(longest) characters"
        case .controlCharacters: return "there are characters in it that do not belong in a text; type it anew"
        case .notEmail: return "write an e-mail address such as name@example.com"
        case .notPhone: return "write a telephone number such as +359 2 123 4567"
        case .notDate: return "write a date, as year, month and day"
        case .notDateTime: return "write a day and a time"
        case .notNumber: return "write a number in digits, such as 12 or 12.5"
        case .notBoolean: return "choose yes or no"
        case .notChoice: return "choose one of those that are offered"
        case .notCountry: return "choose a country"
        case .notURL: return "write a web address that begins with https://"
        case .notIP: return "write an IP address, such as 192.0.2.1"
        case .notIBAN: return "check the account number (IBAN); it does not add up"
        case .dateImpossible: return "this date cannot be right"
        }
    }
}
