extension DoneText {
    package var latvian: String {
        switch self {
        case .title: return "Paldies, esam to saņēmuši"
        case .lead: return "Lūk, ko mēs pieņēmām un kāpēc."
        case .takenTitle: return "Ko mēs pieņēmām"
        case .columnData: return "Dati"
        case .columnPurpose: return "Nolūks"
        case .columnKept: return "Cik ilgi glabājam"
        case .keeping: return "Visi glabāšanas noteikumi ir"
        case .keepingLink: return "mūsu privātuma politikā"
        case .consentsTitle: return "Kam jūs piekritāt"
        case .consentsHint: return "Katru no šīm piekrišanām varat jebkurā laikā atsaukt tikpat viegli, kā to devāt."
        case .waitingTitle: return "Piekrišanas, kas gaida apstiprinājumu"
        case .waitingHint:
            return "Tās sāk darboties tikai tad, kad ievadīsiet kodu šeit, šajā pārlūkā, lai neviens nevarētu "
                + "piekrist jūsu vietā. Pēc tam katru no tām varat jebkurā laikā atsaukt tikpat viegli."
        case .nextTitle: return "Kas notiks tālāk"
        case .codeSent:
            return "Uz jūsu norādīto adresi nosūtījām kodu. Ievadiet to šeit, un redzēsiet visu, ko par jums glabājam. "
                + "To varat izdarīt arī vēlāk, kad vien vēlaties."
        case .seeNow: return "Tagad to redzat starp saviem datiem, varat to labot un sekot tam, kas ar to notiek."
        case .seeLater:
            return "Ja esat norādījuši adresi, ar uz to nosūtītu kodu jebkurā laikā varat apskatīt, ko glabājam. Nekas "
                + "cits jums nav jādara."
        case .myData: return "Uz maniem datiem"
        case .choiceTitle: return "Jūsu izvēle"
        case .chosen: return "Mēs glabājam to, kam piekritāt, un neko citu par jums."
        case .nothingChosen: return "Jūs nepiekritāt nekam, tāpēc mēs par jums neglabājam neko."
        case .thisBrowser:
            return "Šo pārlūku mēs 30 dienas pazīstam pēc nejaušas zīmes, lai jūs šeit varētu mainīt savu lēmumu."
        case .choices: return "Uz manu izvēli"
        case .front: return "Uz sākumlapu"
        }
    }
}
