import Policies

extension RequestMailText {
    package var latvian: String {
        switch self {
        case .title(.received, let firm): return "Jūsu pieprasījums saņemts: \(firm)"
        case .title(.question, let firm): return "Jautājums par jūsu pieprasījumu: \(firm)"
        case .title(.extended, let firm): return "Jūsu pieprasījumam vajag ilgāku laiku: \(firm)"
        case .title(.lifting, let firm): return "Jūsu datu ierobežojums beidzas: \(firm)"
        case .title(.weighed, let firm): return "Jūsu iebildums ir izvērtēts: \(firm)"
        case .title(.charged, let firm): return "Maksa par jūsu pieprasījumu: \(firm)"
        case .title(.passed, let firm): return "Jūsu sūdzība tiek nodota iestādei: \(firm)"
        case .title(.answered, let firm): return "Atbilde uz jūsu pieprasījumu: \(firm)"
        case .greeting: return "Labdien!"
        case .lead(.received):
            return "Jūsu pieprasījums ir saņemts un ierakstīts. Pagaidām jums nekas vairāk nav jādara."
        case .lead(.question):
            return
                "Lai atbildētu uz jūsu pieprasījumu, mums jums kaut kas jājautā. Līdz jūsu atbildei termiņš ir apturēts."
        case .lead(.extended): return "Jūsu pieprasījumam mums vajag ilgāku laiku šādu iemeslu dēļ:"
        case .lead(.lifting): return "Jūsu dati, kā prasījāt, tika tikai glabāti. Paziņojam jums, pirms tas beidzas:"
        case .lead(.weighed):
            return "Jūs iebildāt pret savu datu izmantošanu. Izvērtējām jūsu iemeslus un secinām:"
        case .lead(.charged):
            return "Par jūsu pieprasījumu jāmaksā šāda iemesla dēļ:"
        case .lead(.passed):
            return "Neizdevās sūdzību atrisināt ar jums. Nododam to uzraudzības iestādei kopā ar lietu:"
        case .lead(.answered): return "Šī ir atbilde uz jūsu pieprasījumu:"
        case .about(let rights): return "Jūsu pieprasījums: \(rights)."
        case .number(let number): return "Tā numurs: \(number)."
        case .due(let day): return "Atbildes termiņš: \(day)."
        case .asked(let rights, let day): return "Jūsu pieprasījums (\(day)): \(rights)."
        case .draft(.access):
            return
                "Viss, ko par jums glabājam, ir sagatavots; pie katras vērtības ir nolūki, avoti, saņēmēji un glabāšanas laiks."
        case .draft(.rectification):
            return "Datus izlabojām, kā prasījāt. Tiem, kas tos bija saņēmuši, par to tiek paziņots."
        case .draft(.erasure):
            return
                "Jūsu datus izdzēsām, izņemot tos, kurus mums liek glabāt likums vai cits iemesls."
        case .draft(.restriction): return "Turpmāk dati tiek tikai glabāti. Pirms tas beigsies, jums paziņosim."
        case .draft(.portability): return "Jūsu mums sniegtie dati ir failā, ko spēj nolasīt arī citas programmas."
        case .draft(.objection): return "Izmantošanu, pret kuru iebildāt, esam apturējuši."
        case .draft(.withdrawConsent): return "Jūsu piekrišana ir atsaukta; apstājies arī tas, kas uz to balstījās."
        case .draft(.automatedDecision): return "Cilvēks lēmumu ir pārskatījis un konstatējis:"
        case .draft(.complaint): return "Esam pārbaudījuši jūsu rakstīto un konstatējuši:"
        case .draft(.information): return "Par jūsu jautājumu:"
        case .ground(let ground, let article): return "Atteikuma pamats: \(ground) (VDAR \(article). pants)."
        case .authority(let name, let site):
            return "Varat sūdzēties uzraudzības iestādē: \(name)\(site.isEmpty ? "" : ", \(site)") (VDAR 77. pants)."
        case .otherAuthorities:
            return
                "Varat sūdzēties arī citas Eiropas Savienības valsts uzraudzības iestādē: tur, kur dzīvojat vai strādājat, vai kur tas noticis (VDAR 77. panta 1. punkts). To adreses: edpb.europa.eu."
        case .court: return "Varat vērsties arī tiesā (VDAR 79. pants)."
        }
    }
}
