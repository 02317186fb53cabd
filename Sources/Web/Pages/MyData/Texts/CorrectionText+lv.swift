extension CorrectionText {
    package var latvian: String {
        switch self {
        case .title(let label): return "Labošana: \(label)"
        case .lead:
            return "Jums ir tiesības panākt neprecīzu datu labošanu (VDAR 16. pants). Labojums stājas spēkā uzreiz."
        case .now: return "Ko glabājam tagad"
        case .right: return "Kas ir pareizi"
        case .check: return "Turpināt"
        case .checkTitle: return "Pārbaudiet pirms izmaiņām"
        case .before: return "Pirms labošanas"
        case .after: return "Pēc labošanas"
        case .confirm: return "Izlabot"
        case .doneTitle: return "Izlabots"
        case .doneBody(let label):
            return "Izlabots: \(label). Iepriekšējā vērtība ir iznīcināta, un labojums ir reģistrēts."
        case .same: return "Tieši to mēs jau glabājam; ievadiet pareizo vērtību"
        case .notYours:
            return "Šos datus neesam saņēmuši no jums, tāpēc mums tie vispirms jāpārbauda. Rakstiet mums, kas nav "
                + "pareizi."
        case .toMyData: return "Uz maniem datiem"
        }
    }
}
