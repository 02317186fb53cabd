import Processing

extension PackageText {
    package var latvian: String {
        switch self {
        case .title(let firm): return "Jūsu dati: \(firm)"
        case .made(let time): return "Sagatavots \(time)"
        case .scope(.access):
            return
                "Šeit ir viss, ko par jums glabājam: kāpēc, no kurienes, līdz kuram laikam un kas to ir saņēmis (VDAR 15. pants)."
        case .scope(.portability):
            return
                "Šeit ir tas, ko jūs mums sniedzāt un ko izmantojam ar jūsu piekrišanu vai saskaņā ar līgumu (VDAR 20. pants). Varat to nodot citam uzņēmumam."
        case .held: return "Ko mēs glabājam"
        case .value: return "Vērtība"
        case .nothingHeld: return "Neko."
        case .whoLooked: return "Kas ir skatījis jūsu datus"
        case .nobodyLooked: return "Neviens tos nav skatījis."
        case .unreadable: return "Šos failus neizdevās nolasīt, un arhīvā to nav. Jautājiet mums par tiem."
        case .looked: return "Kas darīts"
        case .by: return "Kurš"
        case .choices: return "Jūsu piekrišanas"
        case .choice: return "Piekrišana"
        case .standing: return "Stāvoklis"
        case .given: return "dota"
        case .refused: return "atteikta"
        case .withdrawn: return "atsaukta"
        case .ranOut: return "termiņš beidzies"
        case .files: return "Kas ir šajā arhīvā"
        case .filePolicy:
            return "visa privātuma politika: nolūki, saņēmēji, nosūtīšana, automatizēti lēmumi, tiesības"
        case .fileData: return "jūsu dati, cilvēkiem un programmām"
        case .fileSchema: return "ko nozīmē katra data.json daļa, programmām (JSON Schema)"
        case .fileDisclosures: return "kas, kam un kad nodots"
        case .fileLooks: return "kas un kad ir skatījis"
        case .fileRecordings: return "ieraksti un citi faili"
        case .rights: return "Jūsu tiesības"
        case .sameForm: return "Politika ar visām jūsu tiesībām ir failā policy.html."
        case .takeTitle(.access): return "Viss, lasīšanai un glabāšanai"
        case .takeTitle(.portability): return "Jūsu sniegtais, citam uzņēmumam"
        case .takeWhat(.access):
            return
                "Arhīvs (ZIP): lapa lasīšanai, tabulas, ieraksti un tas, kas jūsu datus saņēmis un skatījis (VDAR 15. pants)."
        case .takeWhat(.portability):
            return
                "Arhīvs (ZIP) ar to, ko sniedzāt ar piekrišanu vai saskaņā ar līgumu, JSON un CSV formātā (VDAR 20. pants)."
        case .takeButton: return "Lejupielādēt arhīvu"
        case .place(.access): return "Sagatavot visu, kas tiek glabāts"
        case .place(.portability): return "Sagatavot personas sniegto"
        case .placeLead(.access):
            return
                "Persona var lejupielādēt arhīvu trīsdesmit dienas pēc pieteikšanās; jūs to varat lejupielādēt šeit, lai nodotu. Atbildē norādīta vieta."
        case .placeLead(.portability):
            return
                "Arhīvu trīsdesmit dienas var lejupielādēt persona pēc pieteikšanās un jūs, lai nodotu vai nosūtītu personas norādītajam uzņēmumam. Atbildē norādīta vieta."
        case .ready(let day): return "Arhīvu var lejupielādēt līdz \(day)"
        case .gone: return "Arhīvu vairs nevar lejupielādēt. Pieprasiet to vēlreiz."
        case .letter(let address, let day): return "Jūsu dati ir gatavi jums līdz \(day): piesakieties \(address)"
        case .handed(.access): return "Izsniegts arhīvs ar visu, ko par jums glabājam"
        case .handed(.portability): return "Izsniegts arhīvs ar jūsu sniegto"
        }
    }
}
