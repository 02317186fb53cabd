extension ColleagueText {
    package var latvian: String {
        switch self {
        case .title: return "Kolēģi"
        case .lead: return "Kas šeit drīkst pieteikties, kādās lomās un cik droši."
        case .oneLead: return "Tas, ko šeit darāt, paliek pierādījumos kopā ar norādi, ka to darījāt jūs."
        case .name: return "Vārds"
        case .roles: return "Lomas"
        case .sessions: return "Pašlaik pieteicies, pārlūki"
        case .you: return "jūs"
        case .administrator: return "administrators"
        case .holdKeeper: return "aizturējumu pārzinis"
        case .noRole: return "nav"
        case .active: return "drīkst pieteikties"
        case .disabled: return "nedrīkst pieteikties"
        case .locked: return "slēgts"
        case .lockedUntil: return "līdz"
        case .neverSeen: return "vēl ne"
        case .ownPassword: return "Jūsu pašu parole"
        case .endSessions: return "Beigt visas sesijas"
        case .endSessionsLead: return "Tas darbojas uzreiz, visos pārlūkos. Kolēģis var pieteikties no jauna."
        case .removeSecondStep: return "Noņemt otro soli"
        case .removeSecondStepLead:
            return
                "Tam, kurš pazaudējis gan tālruni, gan atkopšanas kodus. Pārliecinieties, kas jums to lūdz: turpmāk pietiks ar paroli vien. Visas sesijas beigsies."
        case .newPassword: return "Dot jaunu paroli"
        case .newPasswordLead:
            return
                "Mēs to izveidosim un parādīsim jums tikai šo vienu reizi. Līdzšinējā vairs nederēs, un visas sesijas beigsies. Otrais solis paliks."
        case .passwordTitle(let name): return "Jaunā parole: \(name)"
        case .passwordOnce:
            return
                "Nododiet to drošā veidā: to rāda tikai šo vienu reizi. Lūdziet kolēģim to pēc pieteikšanās nomainīt."
        }
    }
}
