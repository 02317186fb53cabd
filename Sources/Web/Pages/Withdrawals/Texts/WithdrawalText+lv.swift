extension WithdrawalText {
    package var latvian: String {
        switch self {
        case .title: return "Piekrišanas atsaukumi"
        case .lead:
            return "Katrs saņemtais atsaukums neatkarīgi no veida un tas, kurš par to atbild. Skaidrs darbojas "
                + "uzreiz; par neskaidru kāds pajautā."
        case .none: return "Vēl neviens atsaukums nav saņemts."
        case .came: return "Saņemts"
        case .consent: return "Piekrišana"
        case .way: return "Kādā veidā"
        case .owner: return "Kas par to atbild"
        case .nobody: return "Neviens nav nosaukts"
        case .state: return "Stāvoklis"
        case .asking: return "pajautājiet cilvēkam"
        case .effective: return "izpildīts"
        case .entered: return "Ierakstīts"
        case .matter: return "Lieta"
        case .enter: return "Ierakstīt atsaukumu"
        case .isItClear: return "Vai tas ir skaidrs?"
        case .clear: return "Jā"
        case .clearHint:
            return "Tajā pateikts vai ar nepārprotamu rīcību parādīts, ka piekrišana tiek atsaukta. Tas "
                + "darbojas uzreiz."
        case .doubtful: return "Nē"
        case .doubtfulHint: return "Tas var nozīmēt arī ko citu. Nekas nemainās, kamēr cilvēkam nav pajautāts."
        case .notYours: return "Ierakstus veic tikai tas, kurš par atsaukumiem atbild, vai administrators."
        case .dayWrong: return "Ierakstiet saņemšanas dienu: šodien vai agrāk"
        case .enterAnswer: return "Ierakstīt atbildi"
        case .askTitle: return "Pajautājiet cilvēkam"
        case .askLead: return "Ziņa nav skaidra. Pajautājiet, vai tā domāta kā atsaukums, un ierakstiet atbildi."
        case .rule: return "Ko par to saka politika"
        case .answered: return "Ko cilvēks atbildēja?"
        case .meant: return "Tas ir atsaukums"
        case .notMeant: return "Tas nav atsaukums"
        }
    }
}
