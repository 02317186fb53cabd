extension LeavingText {
    package var latvian: String {
        switch self {
        case .title: return "Konta dzēšana"
        case .lead:
            return "Mēs izdzēsīsim visu, ko par jums glabājam, izņemot to, ko likums liek paturēt. Pēc tam to "
                + "vairs nevar atjaunot."
        case .valueTitle(let label): return "Dzēst: \(label)"
        case .valueLead: return "Mēs izdzēsīsim tikai šo vērtību. Pārējais paliek, kā bija."
        case .goes: return "Tas tiks izdzēsts"
        case .goesNothing: return "Nekas: viss kādu laiku jāpatur."
        case .stays: return "Tas jāpatur"
        case .staysLead:
            return "Mēs to tikai glabājam, neizmantojam nekam citam un iznīcināsim, kad beigsies termiņš."
        case .what: return "Dati"
        case .why: return "Kāpēc"
        case .until: return "Līdz kuram laikam"
        case .hold(let label): return "Apturēta dzēšana: \(label)"
        case .holdEnds: return "Kamēr nav zudis iemesls."
        case .consents: return "Jūsu piekrišanas tiek atsauktas, un pieteikties šeit vairs nevarēs."
        case .confirm: return "Dzēst visu"
        case .confirmValue: return "Dzēst vērtību"
        case .doneTitle: return "Jūsu konts ir izdzēsts"
        case .doneWhole: return "Mēs par jums vairs neko neglabājam."
        case .donePartly: return "Mēs izdzēsām visu, ko likums neliek glabāt."
        case .valueDone: return "Vērtība ir izdzēsta"
        case .valueKept: return "Vērtība jāpatur"
        case .wasErased: return "Izdzēsts"
        case .reference: return "Jūsu apzīmējums pierādījumos"
        case .entries: return "Ieraksti"
        case .keep:
            return "Pierakstiet tos. Tikai ar tiem var pierādīt, ka tas notika ar jums: pie mums saikne ir "
                + "iznīcināta."
        case .proof: return "Lejupielādēt pierādījumu"
        case .toNotice: return "Uz politiku"
        case .link: return "Dzēst kontu un datus"
        case .linkValue: return "Dzēst"
        }
    }
}
