import Processing

extension RefusalText {
    package var latvian: String {
        switch self {
        case .value(let fault, let label, let longest): return "\(label): \(Self.latvian(fault, longest))"
        case .missing(let label): return "\(label): lūdzu, aizpildiet"
        case .repeated(let label): return "\(label): norādiet tikai vienu vērtību"
        case .confirm: return "Atzīmējiet, ja piekrītat; bez tā mēs nedrīkstam pieņemt jūsu datus"
        case .ambiguous: return "Ar šo adresi pazīstam vairākus cilvēkus. Lūdzu, piesakieties vai sazinieties ar mums."
        case .consentNotOffered: return "Šāda piekrišana šeit netiek lūgta"
        case .wordsMissing: return "Šai piekrišanai nav teksta jūsu valodā, tāpēc šeit to lūgt nevaram"
        case .undeclared: return "Nosūtīts kaut kas, ko šī veidlapa neprasa"
        case .notPermitted: return "Politika neļauj mums to šeit pieņemt"
        }
    }

    private static func latvian(_ fault: ValueFault, _ longest: Int) -> String {
        switch fault {
        case .empty: return "lūdzu, aizpildiet"
        case .tooLong:
            return "rakstiet ne vairāk kā \(longest) "
                + Plural.latvian(longest, zero: "rakstzīmju", one: "rakstzīmi", other: "rakstzīmes")
        case .controlCharacters: return "tekstā ir nederīgas rakstzīmes; uzrakstiet to no jauna"
        case .notEmail: return "ierakstiet e-pasta adresi, piemēram, vards@example.com"
        case .notPhone: return "ierakstiet tālruņa numuru, piemēram, +371 67 123 456"
        case .notDate: return "ierakstiet datumu: gadu, mēnesi un dienu"
        case .notDateTime: return "ierakstiet dienu un laiku"
        case .notNumber: return "ierakstiet skaitli ar cipariem, piemēram, 12 vai 12.5"
        case .notBoolean: return "izvēlieties „jā” vai „nē”"
        case .notChoice: return "izvēlieties vienu no piedāvātajiem"
        case .notCountry: return "izvēlieties valsti"
        case .notURL: return "ierakstiet tīmekļa adresi, kas sākas ar https://"
        case .notIP: return "ierakstiet IP adresi, piemēram, 192.0.2.1"
        case .notIBAN: return "pārbaudiet konta numuru (IBAN); kontrolcipari nesakrīt"
        case .dateImpossible: return "šis datums nevar būt pareizs"
        }
    }
}
