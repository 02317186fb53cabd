extension StaffDataText {
    package var latvian: String {
        switch self {
        case .title: return "Cilvēka dati"
        case .lead:
            return "Tas, ko jūsu loma drīkst redzēt šim nolūkam; pārējais ir aizsegts. Katra skatīšana paliek "
                + "pierādījumos."
        case .noPurpose: return "Jūsu loma nedod piekļuvi personas datiem."
        case .purpose: return "Kādam nolūkam"
        case .show: return "Parādīt"
        case .masked: return "Aizsegts"
        case .held: return "Kas glabājas"
        case .item: return "Datu veids"
        case .value: return "Vērtība"
        case .since(let day): return "Kopš \(day)."
        case .reply: return "Atbildēt"
        case .replyLead:
            return "Cilvēks to saņem e-pastā vai kontā un redz līdzās tam, uz ko atbildat."
        case .replied: return "Atbilde"
        case .why: return "Kāpēc aizsegts"
        }
    }
}
