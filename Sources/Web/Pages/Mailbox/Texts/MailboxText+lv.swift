extension MailboxText {
    package var latvian: String {
        switch self {
        case .title: return "Pastkastīte"
        case .lead:
            return "Šis serveris pastu nesūta. Tas, ko cilvēki saņemtu, glabājas šeit, līdz serveris tiek apturēts."
        case .empty: return "Kad kāds pieprasīs kodu, tas parādīsies šeit."
        case .to: return "Kam:"
        }
    }
}
