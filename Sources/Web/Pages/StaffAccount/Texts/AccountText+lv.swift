extension AccountText {
    package var latvian: String {
        switch self {
        case .passwordChanged: return "Parole, pēdējā maiņa"
        case .secondStep: return "Pieteikšanās otrais solis"
        case .secondStepLead:
            return
                "Pēc paroles mēs lūdzam kodu, ko rāda lietotne jūsu tālrunī. Tad arī tas, kurš uzzina paroli, nevar "
                + "pieteikties."
        case .secondStepAsked: return "To rāda jūsu lietotne. Ja tās nav pie rokas, izmantojiet atkopšanas kodu."
        case .on: return "ieslēgts"
        case .off: return "izslēgts"
        case .owed: return "Šeit visi darbinieki piesakās ar otro soli. Iestatiet savējo, lai turpinātu."
        case .begin: return "Iestatīt"
        case .beginAgain: return "Sākt no jauna ar citu noslēpumu"
        case .scan: return "Noskenējiet šo attēlu ar savu kodu lietotni."
        case .picture: return "Noslēpums kā attēls lietotnei"
        case .secretLead:
            return
                "Vai arī pievienojiet kontu lietotnē un ievadiet šo noslēpumu, vai atveriet saiti pašā tālrunī. Pēc "
                + "tam ievadiet kodu, ko rāda lietotne."
        case .openApp: return "Atvērt lietotnē šajā ierīcē"
        case .appCodeHint: return "Seši cipari, ko lietotne rāda tagad."
        case .codeHint: return "Seši lietotnes cipari vai atkopšanas kods. Katrs der vienu reizi."
        case .codeWrong: return "Šis kods nav pareizs vai jau ir izmantots. Pagaidiet nākamo."
        case .codeOver: return "Koda laiks ir beidzies. Piesakieties no sākuma."
        case .confirm: return "Ieslēgt"
        case .codesTitle: return "Jūsu atkopšanas kodi"
        case .codesOnce:
            return
                "Pierakstiet tos un glabājiet atsevišķi no tālruņa: tie tiek rādīti tikai šo vienu reizi. Katrs vienreiz "
                + "aizstāj lietotni. Agrākie kodi vairs neder."
        case .codesKept: return "Kodi ir saglabāti"
        case .codesLeft(let count): return "Atlikušie atkopšanas kodi: \(count)."
        case .renew: return "Izveidot jaunus atkopšanas kodus"
        case .remove: return "Izslēgt otro soli"
        case .sessions: return "Kur esat pieteicies"
        case .sessionsLead: return "Beidziet to, ko nepazīstat, un tad nomainiet paroli. Tas darbojas uzreiz."
        case .browser: return "Pārlūks"
        case .someBrowser: return "Kāds pārlūks"
        case .begun: return "Sākta"
        case .lastSeen: return "Pēdējoreiz"
        case .thisOne: return "šī"
        case .end: return "Beigt"
        case .endOthers: return "Beigt visas pārējās sesijas"
        }
    }
}
