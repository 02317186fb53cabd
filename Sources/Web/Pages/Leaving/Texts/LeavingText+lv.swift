extension LeavingText {
    package var latvian: String {
        switch self {
        case .title: return "Dzēst savu profilu"
        case .lead:
            return "Mēs izdzēsīsim visu, ko par jums glabājam, izņemot to, ko likums liek paturēt. Pēc tam to "
                + "vairs nevar atjaunot."
        case .valueTitle(let label): return "Dzēst: \(label)"
        case .valueLead: return "Mēs izdzēsīsim tikai šo vērtību. Pārējais paliek, kā bija."
        case .goes: return "Tas tiks izdzēsts"
        case .goesNothing: return "Nekas: visam kādu laiku jāpaliek."
        case .stays: return "Tam jāpaliek"
        case .staysLead: return "Mēs to tikai glabājam, neizmantojam ne kam citam, un tas pazudīs, kad pienāks laiks."
        case .what: return "Dati"
        case .why: return "Kāpēc"
        case .until: return "Līdz kuram laikam"
        case .hold(let label): return "Aizliegums dzēst: \(label)"
        case .holdEnds: return "Līdz aizliegums beigsies."
        case .consents: return "Jūsu piekrišanas tiek atsauktas, un šeit vairs nevarēs ieiet."
        case .confirm: return "Dzēst visu"
        case .confirmValue: return "Dzēst vērtību"
        case .doneTitle: return "Jūsu profils ir izdzēsts"
        case .doneWhole: return "Mēs par jums vairs neko neglabājam."
        case .donePartly: return "Mēs izdzēsām visu, ko neviens likums neliek glabāt."
        case .valueDone: return "Vērtība ir izdzēsta"
        case .valueKept: return "Vērtībai jāpaliek"
        case .wasErased: return "Izdzēsts"
        case .reference: return "Jūsu apzīmējums pierādījumos"
        case .entries: return "Ieraksti"
        case .keep:
            return "Pierakstiet tos. Tikai ar tiem var pierādīt, ka tas notika ar jums: pie mums saikne ir "
                + "iznīcināta."
        case .proof: return "Lejupielādēt pierādījumu"
        case .toNotice: return "Uz politiku"
        case .link: return "Dzēst profilu un datus"
        case .linkValue: return "Dzēst"
        }
    }
}
