import Processing

extension ValueFaultText {
    package var english: String {
        switch fault {
        case .empty: return "Fill this in"
        case .tooLong: return "This is too long; shorten it"
        case .controlCharacters: return "This has characters that cannot be shown; type it again"
        case .notEmail: return "Enter an e-mail address such as name@example.com"
        case .notPhone: return "Enter a telephone number such as +359 2 123 4567"
        case .notDate: return "Enter a date that exists, as year-month-day: 1990-05-24"
        case .notDateTime: return "Enter date and time such as 2026-05-24T10:30:00Z"
        case .notNumber: return "Enter a number, with a point before decimals"
        case .notBoolean: return "Choose yes or no"
        case .notChoice: return "Choose one of the answers"
        case .notCountry: return "Enter the two letters of the country, such as BG or LV"
        case .notURL: return "Enter an address that begins with https://"
        case .notIP: return "Enter an IP address"
        case .notIBAN: return "Check the IBAN: its check digits do not agree"
        case .dateImpossible: return "A date of birth cannot lie ahead, nor before 1880"
        }
    }
}
