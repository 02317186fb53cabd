import Processing

extension HoldText {
    package var latvian: String {
        switch self {
        case .title: return "Aizturējumi"
        case .lead: return "Ko aizturējums aptver, to neiznīcina, kamēr tas ir spēkā. Termiņš rit tālāk."
        case .none: return "Aizturējumu nav."
        case .ground: return "Pamats"
        case .reach: return "Kā dati"
        case .onePerson: return "viena cilvēka"
        case .matter: return "Lieta"
        case .orderedBy: return "Rīkojums no"
        case .placed: return "Kopš"
        case .review: return "Pārskatīšana"
        case .reviewDue: return "laiks pārskatīt"
        case .noReview: return "Diena nav noteikta"
        case .toDo: return "Darāms"
        case .look: return "Pārskatīt vai atcelt"
        case .oneTitle: return "Aizturējuma pārskatīšana"
        case .oneLead:
            return "Norādiet, vai tas vēl vajadzīgs. Kad tas atcelts, to, kam "
                + "pa to laiku beidzies termiņš, dzēsīs nākamās tīrīšanas; to nevar atsaukt."
        case .isNeeded: return "Vai tas vēl vajadzīgs?"
        case .keep: return "Jā, tas paliek"
        case .lift: return "Nē, to atcelt"
        case .again: return "Pārskatīt atkal"
        case .dayBad: return "Ievadiet dienu, kas vēl priekšā"
        case .findingMissing: return "Norādiet, vai tas vēl vajadzīgs"
        case .reason: return "Atcelšanas iemesls"
        case .reasonMissing: return "Izvēlieties atcelšanas iemeslu"
        case .record: return "Ierakstīt"
        case .place: return "Jauns aizturējums"
        case .placeTitle: return "Aizturēt datus"
        case .placeWide: return "Jauns visu datu aizturējums"
        case .placeWideTitle: return "Visu cilvēku datu aizturēšana"
        case .placeLead: return "Neko, ko aizturējums aptver, neiznīcina, līdz tas tiek atcelts."
        case .ofAllToRecipient: return "Visu cilvēku, kas aiziet saņēmējam"
        case .ofAllOfKind: return "Visu cilvēku, viens datu veids"
        case .who: return "Cilvēka e-pasta adrese"
        case .whoHint: return "Kā cilvēks to norādījis. Pēc tās tikai meklē, to nekur neglabā."
        case .whoBad: return "Ievadiet e-pasta adresi"
        case .whoUnknown: return "Ar šo adresi te neviens nav zināms"
        case .recipient: return "Saņēmējs"
        case .recipientHint: return "Viss, kas tur aizgājis vai var aiziet, pēc jebkuras politikas redakcijas."
        case .kind: return "Datu veids"
        case .reachesNothing: return "Pamats neko no tā neaptver: izvēlieties citu pamatu vai citus datus"
        case .reviewHint: return "Tukšs: kā politika nosaka šim pamatam."
        case .ofRecipient(let name): return "visu cilvēku, kas aizgājis vai var aiziet: \(name)"
        case .attention(let count): return "Aizturējumi, kurus laiks pārskatīt: \(count)"
        case .onEverybody(let count): return "Aizturējumi uz visu cilvēku datiem: \(count)"
        case .whoSeveral(let count):
            return "Šo adresi lieto vairāki cilvēki (\(count)): aizturiet pēc paša cilvēka numura, ar programmu"
        case .why(let reason): return Self.latvian(reason)
        }
    }

    private static func latvian(_ reason: LiftGround) -> String {
        switch reason {
        case .proceedingsEnded: return "Tiesvedība vai lieta beigusies"
        case .inquiryClosed: return "Pārbaude slēgta"
        case .notNeeded: return "Tas vairs nav vajadzīgs"
        case .ordered: return "Tā atcelšana noteikta ar rīkojumu"
        case .mistake: return "Tas noteikts kļūdas dēļ"
        }
    }
}
