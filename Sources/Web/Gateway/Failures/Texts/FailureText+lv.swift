extension FailureText {
    package var latvian: String {
        switch self {
        case .notFoundTitle: return "Šo lapu nevar atrast"
        case .notFoundBody: return "Iespējams, adrese ir ievadīta nepareizi vai lapas vairs nav."
        case .forbiddenTitle: return "Jums nav piekļuves šai lapai"
        case .forbiddenBody:
            return "Jūsu kontam nav lomas, kas vajadzīga šai lapai. Ja tā jums nepieciešama, vērsieties pie "
                + "administratora."
        case .signInTitle: return "Vispirms piesakieties"
        case .signInBody: return "Šo lapu rāda tikai pēc pieteikšanās. Iespējams, jūsu sesija ir beigusies."
        case .formExpiredTitle: return "Lūdzu, nosūtiet veidlapu vēlreiz"
        case .formExpiredBody:
            return "Veidlapa bija atvērta pārāk ilgi vai nav nosūtīta no mūsu lapas. Nekas nav mainīts. "
                + "Atgriezieties, pārlādējiet lapu un nosūtiet to vēlreiz."
        case .tooManyTitle: return "Lūdzu, brīdi uzgaidiet"
        case .tooManyBody:
            return "No jūsu savienojuma saņemts pārāk daudz pieprasījumu. Mēģiniet vēlreiz pēc dažām minūtēm."
        case .tooLargeTitle: return "Nosūtītais ir pārāk liels"
        case .tooLargeBody:
            return "Saīsiniet tekstu vai izvēlieties mazāku failu un nosūtiet vēlreiz. Nekas nav mainīts."
        case .badRequestTitle: return "Pieprasījumu nevarēja nolasīt"
        case .badRequestBody:
            return "Kaut kas tajā nebija tā, kā paredzēts. Nekas nav mainīts. Atgriezieties un mēģiniet vēlreiz."
        case .conflictTitle: return "Pa šo laiku kaut kas ir mainījies"
        case .conflictBody: return "Pārlādējiet lapu, apskatiet pašreizējo stāvokli un izlemiet no jauna."
        case .secureTitle: return "Nepieciešams drošs savienojums"
        case .secureBody: return "Atveriet lapu ar adresi, kas sākas ar https://, un nosūtiet veidlapu no turienes."
        case .unavailableTitle: return "Pašlaik nevaram atbildēt"
        case .unavailableBody: return "Lūdzu, mēģiniet vēlreiz pēc dažām minūtēm."
        case .internalTitle: return "Mūsu pusē radās kļūda"
        case .internalBody:
            return "Tā nav jūsu vaina. Mēģiniet vēlreiz; ja kļūda atkārtojas, paziņojiet mums tālāk norādīto numuru."
        case .requestNumber: return "Pieprasījuma numurs"
        case .errorCode: return "Kods"
        case .toFrontPage: return "Uz sākumlapu"
        }
    }
}
