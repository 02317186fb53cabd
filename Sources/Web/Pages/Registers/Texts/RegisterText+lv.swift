extension RegisterText {
    package var latvian: String {
        switch self {
        case .addressesTitle: return "Dokumentu adreses"
        case .addressesLead:
            return "Kur atrodami dokumenti un pakalpojumi, kurus politika nosauc un kuriem ir savs teksts."
        case .noDocuments: return "Politika nenosauc nevienu dokumentu vai pakalpojumu ar savu tekstu."
        case .storesTitle: return "Personas datu krātuves"
        case .storesLead:
            return "Katra datubāze, serveris un arhīvs ar personas datiem un tā atrašanās vieta. Vieta, kuru "
                + "politika nenosauc, tiek noraidīta."
        case .noPlaces: return "Politika nenosauc vietas, kur drīkst glabāt datus."
        case .empty: return "Vēl nekas nav ierakstīts."
        case .name: return "Nosaukums"
        case .store: return "Krātuve"
        case .under: return "Pie"
        case .address: return "Adrese"
        case .place: return "Vieta"
        case .entered: return "Ierakstīts"
        case .enter: return "Ierakstīt"
        case .nameHint: return "Kā to sauc uzņēmumā. Tas pats nosaukums vēlreiz maina rindu."
        case .addressHint: return "Sākas ar https://; tukšs lauks nosaukumu izņem."
        case .takenOut: return "Vairs nekur: izņemt"
        case .notYours: return "Šeit ierakstus veic tikai administrators."
        case .elementUnknown: return "Izvēlieties no tā, ko nosauc politika"
        case .nameMissing: return "Ierakstiet nosaukumu"
        case .nameTooLong(let most): return "Rakstiet ne vairāk kā \(most) rakstzīmes"
        case .addressUnfit: return "Ierakstiet tīmekļa adresi, kas sākas ar https://"
        case .placeUnlisted: return "Politika šo vietu nenosauc, tāpēc datus tur glabāt nedrīkst"
        }
    }
}
