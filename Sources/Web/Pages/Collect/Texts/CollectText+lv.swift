import Policies

extension CollectText {
    package var latvian: String {
        switch self {
        case .listTitle: return "Kur jūs mums sniedzat datus"
        case .listLead:
            return "Šie ir visi gadījumi, kad pieņemam personas datus. Citur neko neievācam un nepieņemam neko tādu, "
                + "kas šeit nav minēts."
        case .here: return "Šeit un tagad"
        case .afterSignIn: return "Šeit pēc pieteikšanās"
        case .elsewhere: return "Citos veidos"
        case .noPoints: return "Šis uzņēmums personas datus nepieņem."
        case .channel(.web): return "tīmekļa vietnē"
        case .channel(.application): return "lietotnē"
        case .channel(.email): return "pa e-pastu"
        case .channel(.phone): return "pa tālruni"
        case .channel(.post): return "pa pastu"
        case .channel(.office): return "birojā"
        case .channel(.automatic): return "automātiski, kamēr lietojat pakalpojumu"
        case .channel(.partner): return "no sadarbības partnera"
        case .takes: return "Kas tiek pieņemts"
        case .signInFirst: return "Piesakieties, lai turpinātu"
        case .signInFirstWhy:
            return "Šī veidlapa ir cilvēkiem, kurus uzņēmums jau pazīst. Piesakieties, un tā atvērsies šeit."
        case .notHere: return "Šeit to aizpildīt nevar. Mēs to rādām, lai jūs zinātu, kas tiek pieņemts un kāpēc."
        case .whyTitle: return "Kāpēc mēs jautājam"
        case .because: return "Juridiskais pamats"
        case .usedFor(let purposes): return "Nolūks: \(purposes)"
        case .onePerLine: return "Katru savā rindā."
        case .ageFrom(let years): return "No \(years) gadu vecuma"
        case .alsoIf: return "Tikai tad, ja tas attiecas uz jums"
        case .onlyIf(let fact): return "Tikai tad, ja: \(fact)"
        case .confirmTitle: return "Lūdzu, apstipriniet"
        case .offersTitle: return "Ja vēlaties"
        case .offersHint: return "Tā ir tikai jūsu izvēle. Viss pārējais darbojas tāpat arī bez tā."
        case .saveChoice: return "Saglabāt izvēli"
        case .refuseAll: return "Atteikties no visa"
        case .choiceHint:
            return
                "Kas nav atzīmēts, no tā jūs atsakāties. Atteikums jums neko citu neatņem, un par nepazīstamu cilvēku mēs neglabājam neko."
        case .send: return "Nosūtīt"
        case .noticeHint: return "Kā rīkojamies ar jūsu datiem, cik ilgi tos glabājam un kādas ir jūsu tiesības:"
        case .noticeLink: return "lasiet visu privātuma politiku"
        case .choose: return "Lūdzu, izvēlieties"
        case .yes: return "Jā"
        case .no: return "Nē"
        case .clearAnswer: return "Bez atbildes"
        case .termsFirst: return "Vispirms cita noteikumi"
        case .termsFirstWhy(let names):
            return
                "Pirms kaut ko sniedzat, izlasiet šos noteikumus, kas nav mūsējie: \(names). Atzīmējam, ka tie parādīti, bez jūsu vārda."
        case .showTerms: return "Parādīt noteikumus"
        case .termsVersion(let version): return "No: \(version)"
        case .openPoints: return "Kas uzņēmuma tekstā nav skaidrs"
        case .untyped(let labels): return "Šos datus ar šo veidlapu nesūta, un šeit tie nav vajadzīgi: \(labels)"
        }
    }
}
