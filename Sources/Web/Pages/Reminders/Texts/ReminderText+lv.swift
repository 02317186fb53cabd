import Rights

extension ReminderText {
    package var latvian: String {
        switch self {
        case .mailTitle(.soon, let day, let firm): return "Uz pieprasījumu jāatbild līdz \(day): \(firm)"
        case .mailTitle(.late, let day, let firm): return "Pieprasījums kavējas, termiņš bija \(day): \(firm)"
        case .mailLead(.soon): return "Drīz beidzas termiņš atbildei uz pieprasījumu."
        case .mailLead(.late): return "Termiņš atbildei uz pieprasījumu ir beidzies, bet atbilde nav nosūtīta."
        case .about(let rights, let number): return "Prasīts: \(rights). Numurs: \(number)."
        case .lastDay(let day): return "Pēdējā diena: \(day)."
        case .nobodyHasIt: return "To vēl neviens nav uzņēmies."
        case .once: return "Par šo datumu rakstām tikai vienreiz."
        case .custom(let days):
            return
                "\(days) dienas pirms atbildes pēdējās dienas rakstām tam, kas pieprasījumu uzņēmies, vai visiem, kas drīkst uz to atbildēt. "
                + "Kad tas kavējas, rakstām administratoriem un datu aizsardzības speciālistam. Katru reizi tikai vienu vēstuli."
        case .noAddress: return "Jums nevaram rakstīt: ievadiet savu adresi."
        case .address: return "Adrese atgādinājumiem"
        case .addressLead:
            return "Uz to serveris jums raksta par pieprasījumiem, uz kuriem drīz jāatbild vai kuri kavējas."
        case .addressQuestion: return "E-pasta adrese"
        case .addressHint: return "Atstājiet tukšu, ja atgādinājumus nevēlaties. Kolēģi to neredz."
        case .addressNone: return "nav"
        case .addressSave: return "Saglabāt"
        case .addressWrong: return "Ievadiet e-pasta adresi, piemēram, maria@example.com"
        }
    }
}
