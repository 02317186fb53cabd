import Processing

extension HoldText {
    package var latvian: String {
        switch self {
        case .title: return "Aizturējumi"
        case .lead: return "Datus, ko aizturējums aptver, neiznīcina, kamēr tas ir spēkā. Termiņš rit tālāk."
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
            return "Norādiet, vai tas vēl vajadzīgs. Kad tas atcelts, datus, kuriem "
                + "pa to laiku beidzies termiņš, iznīcinās nākamajās pārbaudēs; to nevar atsaukt."
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
        case .placeWide: return "Jauns visu cilvēku datu aizturējums"
        case .placeWideTitle: return "Visu cilvēku datu aizturēšana"
        case .placeLead: return "Neko, ko aizturējums aptver, neiznīcina, līdz tas tiek atcelts."
        case .ofAllToRecipient: return "Visu cilvēku dati, ko nodod vienam saņēmējam"
        case .ofAllOfKind: return "Visu cilvēku dati, viens veids"
        case .who: return "Cilvēka e-pasta adrese"
        case .whoHint: return "Kā cilvēks to norādījis. Pēc tās tikai meklē, to nekur neglabā."
        case .whoBad: return "Ievadiet e-pasta adresi"
        case .whoUnknown: return "Ar šo adresi te neviens nav zināms"
        case .recipient: return "Saņēmējs"
        case .recipientHint: return "Viss, kas tam nodots vai ko tam drīkst nodot pēc jebkuras politikas redakcijas."
        case .kind: return "Datu veids"
        case .reachesNothing: return "Pamats neko no tā neaptver: izvēlieties citu pamatu vai citus datus"
        case .reviewHint: return "Ja tukšs, spēkā ir tas, ko politika nosaka šim pamatam."
        case .ofRecipient(let name): return "visu cilvēku dati, kas nodoti vai ko drīkst nodot: \(name)"
        case .attention(let count): return "Aizturējumi, kurus laiks pārskatīt: \(count)"
        case .onEverybody(let count): return "Aizturējumi uz visu cilvēku datiem: \(count)"
        case .whoSeveral(let count):
            return "Šo adresi lieto vairāki cilvēki (\(count)): aizturiet datus pēc cilvēka numura, ar programmu"
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
