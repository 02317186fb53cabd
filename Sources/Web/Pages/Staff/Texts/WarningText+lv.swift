extension WarningText {
    package var latvian: String {
        switch self {
        case .listedTwice: return "Sarakstā kaut kas nosaukts divreiz. Atstājiet to vienreiz."
        case .relationNeverOpens:
            return "Kāds nolūks gaida attiecības, kuras nekas nesāk. Norādiet, ar ko tās sākas, vai pieļaujiet "
                + "laiku pirms līguma."
        case .shorterThanLaw:
            return
                "Termiņš ir īsāks par likumam reģistrēto, vai arī cits termiņš var beigties pirms tā. Pārbaudiet likumu "
                + "un labojiet vienu vai otru."
        case .lawWithoutPeriod:
            return "Likumam nav reģistrēts termiņš, tāpēc šie dati netiek dzēsti nekad. Ierakstiet likumu kopā ar "
                + "tā termiņu."
        case .mayNeverEnd:
            return "Pēc šī noteikuma dažu cilvēku dati var netikt dzēsti nekad. Norādiet galējo termiņu, kas "
                + "vienmēr pienāk."
        case .ruleWithoutEffect:
            return "Kādu nolūku termiņam nav nozīmes: cits, kas attiecas uz visiem nolūkiem, vienmēr beidzas pirmais. "
                + "Norādiet, kam paredzēts otrs, vai apvienojiet abus."
        case .sharedClock:
            return
                "Katrs jauns notikums atliek visu šā veida vērtību termiņu, arī vecāko. Lai katras termiņš skaitās no "
                + "tās iegūšanas."
        case .staleClock:
            return
                "Cilvēka, kas atgriežas, datu termiņš ir beidzies jau to iegūšanas brīdī, jo tas ir līdz notikumam, "
                + "kas bija agrāk. Dodiet tiem termiņu pēc notikuma, vai lai, datus iegūstot, sākas attiecības."
        case .sourceNotListed:
            return "Veidlapa ņem datus no avota, kas pie pašiem datiem nav nosaukts. Pievienojiet tiem šo avotu."
        case .nothingAnonymous:
            return "Dati jāpadara anonīmi, taču nav teikts, kas no tiem drīkst palikt, tāpēc tiek dzēsts viss."
        case .transferWithoutSafeguard:
            return "Saņēmējam trešā valstī nav norādīta garantija, tāpēc uz turieni nekas netiek sūtīts (VDAR "
                + "44.–49. pants)."
        case .consentNotExplicit:
            return "Sensitīvus datus drīkst izmantot tikai ar nepārprotamu piekrišanu, bet nolūks to neprasa, tāpēc "
                + "katra izmantošana tiek atteikta (VDAR 9. panta 2. punkta a) apakšpunkts). Lūdziet to nepārprotami "
                + "vai norādiet citu izņēmumu."
        case .transferConsentMissing:
            return "Šim saņēmējam trešā valstī datus drīkst sūtīt tikai ar nepārprotamu piekrišanu, bet neviens no tā "
                + "nolūkiem to neprasa, tāpēc uz turieni nekas netiek sūtīts (VDAR 49. panta 1. punkta a) apakšpunkts)."
        case .apartForEver:
            return "Dati tiek nošķirti, un neviens noteikums tos nedzēš, tāpēc tie tiktu glabāti mūžīgi (VDAR 5. panta "
                + "1. punkta e) apakšpunkts). Pievienojiet noteikumu, kas tos dzēš."
        case .offeredAndNeeded:
            return
                "Veidlapa lūdz piekrišanu, kurai jau jābūt dotai, lai to varētu lietot, tāpēc tur neviens to nedod brīvi "
                + "(VDAR 7. panta 4. punkts). Izņemiet to no veidlapas nosacījumiem."
        case .rightTooLate:
            return "Uz kādu no tiesībām atbild vēlāk, nekā likums atļauj: viens mēnesis, pagarinot — trīs (VDAR 12. "
                + "panta 3. punkts)."
        case .rightNotOnPage:
            return "Šīs tiesības nepieņem neviena lapa, bet cits veids nav norādīts. Norādiet, kā tās lūgt."
        case .breachTooLate:
            return "Uzraudzības iestādei par pārkāpumu ziņo vēlāk nekā 72 stundu laikā (VDAR 33. panta 1. punkts). "
                + "Saīsiniet termiņu."
        case .consentAgeTooLow:
            return "Bērni paši piekrīt agrāk, nekā viņu valsts atļauj (VDAR 8. panta 1. punkts). Paaugstiniet vecumu."
        case .automatedWithoutGround:
            return
                "Sistēma lemj viena nolūkam, kura pamats nav ne līgums, ne likums, ne nepārprotama piekrišana (VDAR 22. "
                + "panta 2. punkts). Lai lemj cilvēks, vai mainiet pamatu."
        case .automatedDataBeyondPurpose:
            return
                "Automatizēts lēmums balstās uz datiem, kurus neizmanto neviens no tā nolūkiem. Pievienojiet tos nolūkam "
                + "vai izņemiet no lēmuma."
        case .automatedSpecialData:
            return
                "Sistēma lemj viena pēc sensitīviem datiem bez nepārprotamas piekrišanas vai likuma būtisku sabiedrības "
                + "interešu dēļ (VDAR 22. panta 4. punkts). Izņemiet šos datus, vai lai lemj cilvēks."
        case .identifierNotPersonal:
            return
                "Pēc kāda datu veida atrod cilvēkus, bet teikts, ka tie nav personas dati (VDAR 4. panta 1. punkts). "
                + "Uzskatiet tos par personas datiem."
        case .relationEndsItself:
            return "Viens un tas pats notikums sāk attiecības un uzreiz tās izbeidz. Norādiet beigām citu notikumu."
        case .partyNameless:
            return
                "Par kādu pusi nav teikts, vai tas ir viens uzņēmums vai uzņēmumu veids. Nosauciet to vai norādiet, ka "
                + "tas ir veids."
        case .ageUnaskable:
            return "Veidlapa neņem datus no cilvēkiem, kuru vecums nav zināms, bet vecumu nejautā. Lūdziet "
                + "dzimšanas datumu vai apliecinājumu par vecumu."
        case .trackerWithoutConsent:
            return "Izsekošanas līdzeklis nav nepieciešams, tomēr negaida piekrišanu (Direktīvas 2002/58/EK 5. "
                + "panta 3. punkts)."
        case .labelMissing: return "Kaut kam nav nosaukuma, un cilvēki lasītu tā iekšējo vārdu. Pievienojiet nosaukumu."
        case .languageMissing: return "Trūkst teksta valodā, kurā politika tiek publicēta. Pievienojiet to."
        case .languageNotPublished:
            return "Teksts ir valodā, kurā politika netiek publicēta. Pievienojiet valodu vai izņemiet tekstu."
        case .noticeInEnglish:
            return
                "Politika tiek publicēta valodā, kurā programmai nav savu teikumu: lasītāji redz jūsu vārdus angļu teikumos. "
                + "Vispirms rādiet savu tekstu šajā valodā."
        case .textInWrongAlphabet: return "Teksts nav savas valodas burtiem. Vai tas ir citā valodā?"
        case .passwordReadable:
            return "Parole tiek glabāta tā, ka to var izlasīt (VDAR 32. pants). Glabājiet tikai pārbaudei "
                + "vajadzīgo."
        case .dataUnused: return "Šos datus neizmanto neviens nolūks. Pievienojiet tos nolūkam vai izņemiet."
        case .dataNeverCollected:
            return "Šos datus neievāc neviena veidlapa. Pievienojiet tos kādai vai norādiet, ka tie ir atvasināti."
        case .contactMissing:
            return "Nav norādīts, kā sazināties ar uzņēmumu (VDAR 13. panta 1. punkta a) apakšpunkts). Pievienojiet "
                + "saziņas veidu."
        case .dpoContactMissing:
            return "Nav norādīts, kā sazināties ar datu aizsardzības speciālistu (VDAR 13. panta 1. punkta b) "
                + "apakšpunkts). Pievienojiet saziņas veidu."
        case .recipientsMissing:
            return "Nav teikts, kas saņem datus (VDAR 13. panta 1. punkta e) apakšpunkts un 30. pants). Nosauciet "
                + "tos vai pasakiet, ka tādu nav."
        case .copiesMissing:
            return "Nav teikts, kā saņemt garantijas kopiju (VDAR 13. panta 1. punkta f) apakšpunkts). Norādiet, "
                + "kā."
        case .withholdingMissing:
            return "Nav teikts, vai dati jāsniedz un kas notiek, ja tos nesniedz (VDAR 13. panta 2. punkta e) "
                + "apakšpunkts). Pievienojiet to."
        case .sourceMissing:
            return "Nav teikts, kas ir datu avots (VDAR 14. panta 2. punkta f) apakšpunkts). Nosauciet to."
        case .authorityMissing:
            return "Uzņēmuma valstij nav reģistrēta uzraudzības iestāde (VDAR 13. panta 2. punkta d) apakšpunkts). "
                + "Nosauciet to."
        case .peopleMissing:
            return "Nav nosauktas cilvēku kategorijas (VDAR 30. panta 1. punkta c) apakšpunkts). Nosauciet tās."
        case .securityMissing:
            return "Nav aprakstīts neviens drošības pasākums (VDAR 30. un 32. pants). Aprakstiet tos."
        case .clauseBothWays:
            return "Par punktu teikts, ka tas netiek pildīts, tomēr kaut kas to pilda. Izņemiet to vienā vietā."
        }
    }
}
