import Policies

extension RightsText {
    static func latvianSubject(_ right: Right) -> String {
        switch right {
        case .restriction: return "Manu datu izmantošanas ierobežošana (VDAR 18. pants)"
        case .automatedDecision: return "Lēmuma par mani pārskatīšana, ko veic cilvēks (VDAR 22. pants)"
        case .complaint: return "Sūdzība par manu datu izmantošanu"
        case .information: return "Jautājums par jūsu privātuma politiku"
        default: return latvianName(right) + " – " + "Manas tiesības saskaņā ar VDAR"
        }
    }

    static func latvianLetter(_ right: Right, _ firm: String) -> String {
        let request: String
        switch right {
        case .restriction:
            request =
                "Lūdzu ierobežot manu datu izmantošanu (VDAR 18. pants). Lūdzu tos tikai glabāt, līdz jautājums ir atrisināts. Tas attiecas uz šo, šāda iemesla dēļ: …"
        case .automatedDecision:
            request =
                "Lūdzu, lai cilvēks pārskata lēmumu, kas par mani pieņemts automatizēti, un vēlos paust savu viedokli (VDAR 22. panta 3. punkts). Lēmums un tā diena: …"
        case .complaint: request = "Sūdzos par to, kā jūs izmantojat manus datus. Kas notika un kad: …"
        case .information:
            request =
                "Man ir jautājums par jūsu privātuma politiku un manu datu izmantošanu (VDAR 13. un 14. pants): …"
        default: request = "Vēlos izmantot savas tiesības saskaņā ar VDAR: …"
        }
        return """
            Kam: \(firm)

            \(request)

            Mans vārds un e-pasta adrese vai numurs, pēc kura mani pazīstat: …

            Lūdzu atbildēt mēneša laikā (VDAR 12. panta 3. punkts).
            """
    }
}
