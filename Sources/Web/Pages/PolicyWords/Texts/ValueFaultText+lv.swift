import Processing

extension ValueFaultText {
    package var latvian: String {
        switch fault {
        case .empty: return "Aizpildiet šo lauku"
        case .tooLong: return "Teksts ir pārāk garš; saīsiniet to"
        case .controlCharacters: return "Tekstā ir rakstzīmes, ko nevar parādīt; ierakstiet to vēlreiz"
        case .notEmail: return "Ievadiet e-pasta adresi, piemēram, vards@example.com"
        case .notPhone: return "Ievadiet tālruņa numuru, piemēram, +371 67 123 456"
        case .notDate: return "Ievadiet derīgu datumu: gads-mēnesis-diena, piemēram, 1990-05-24"
        case .notDateTime: return "Ievadiet datumu un laiku, piemēram, 2026-05-24T10:30:00Z"
        case .notNumber: return "Ievadiet skaitli; decimāldaļu atdaliet ar punktu"
        case .notBoolean: return "Izvēlieties jā vai nē"
        case .notChoice: return "Izvēlieties vienu no atbildēm"
        case .notCountry: return "Ievadiet valsts divu burtu kodu, piemēram, BG vai LV"
        case .notURL: return "Ievadiet adresi, kas sākas ar https://"
        case .notIP: return "Ievadiet IP adresi"
        case .notIBAN: return "Pārbaudiet IBAN: tā kontrolcipari nesakrīt"
        case .dateImpossible: return "Dzimšanas datums nevar būt nākotnē vai pirms 1880. gada"
        }
    }
}
