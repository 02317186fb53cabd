extension DeedText {
    package var latvian: String {
        switch self {
        case .registered: return "Sākām glabāt datus par jums"
        case .erased: return "Visi jūsu dati tika dzēsti"
        case .merged: return "Konstatēts, ka divi ieraksti ir jūsu, un tie apvienoti"
        case .split: return "Konstatēts, ka viens ieraksts nav jūsu, un tas atdalīts"
        case .identifierAdded: return "Pievienota adrese vai numurs, pēc kā jūs var atrast"
        case .identifierRemoved: return "Dzēsta adrese vai numurs, pēc kā jūs varēja atrast"
        case .relation(let label, let step): return "\(label): \(Self.latvian(step))"
        case .collected(let data, let point): return "Saņemts\(Self.tail(data)) (\(point))"
        case .corrected(let data): return "Izlabots\(Self.tail(data))"
        case .datumErased(let data): return "Dzēsts\(Self.tail(data))"
        case .viewed: return "Parādīts viss, ko par jums glabājam"
        case .recordingOpened(let data, let purpose):
            return "Noklausīts vai noskatīts\(Self.tail(data))\(Self.quoted(purpose, "nolūkam „", "”"))"
        case .packageGiven(let scope): return PackageText.handed(scope).latvian
        case .requestOpened: return "Atvērts jūsu pieprasījums"
        case .requestFileOpened: return "Atvērts jūsu pieprasījumam pievienots fails"
        case .collectionRefused(let point):
            return "Kaut kas tika nosūtīts, bet netika pieņemts\(Self.quoted(point, "(", ")"))"
        case .event(let label): return "Notikums: \(label)"
        case .restricted: return "Jūsu datu izmantošana tika ierobežota"
        case .restrictionLifted: return "Jūsu datu izmantošanas ierobežojums tika atcelts"
        case .permitted(let deed, let data, let purpose):
            return "Atļauts: \(Self.latvian(deed))\(Self.tail(data))\(Self.quoted(purpose, "nolūkam „", "”"))"
        case .denied(let deed, let data, let purpose):
            return "Atteikts: \(Self.latvian(deed))\(Self.tail(data))\(Self.quoted(purpose, "nolūkam „", "”"))"
        case .disclosed(let data, let recipient, let purpose):
            return "Nodots saņēmējam \(recipient)\(Self.tail(data))\(Self.quoted(purpose, "nolūkam „", "”"))"
        case .messageHanded(let message, let channel, let purpose):
            return "Mēs jums rakstījām: „\(message)” (\(channel)), nolūks: \(purpose)"
        case .messageBrought(let message, let channel, let purpose):
            return "Mūsu darbinieks uzņēmās nodot jums ziņu: „\(message)” (\(channel)), nolūks: \(purpose)"
        case .messageSent: return "Jums nosūtīta ziņa"
        case .signedIn: return "Jūs pieteicāties"
        case .signInFailed: return "Pieteikšanās neizdevās"
        case .represented: return "Turpmāk kāds drīkst rīkoties jūsu vārdā"
        case .representationEnded: return "Kāds vairs nedrīkst rīkoties jūsu vārdā"
        case .factHolds(let label): return "Atzīmēts, ka tā ir: \(label)"
        case .factEnded(let label): return "Atzīmēts, ka tā nav: \(label)"
        case .consentGiven(let label): return "Piekrišana dota\(Self.tail(label))"
        case .consentRefused(let label): return "Piekrišana atteikta\(Self.tail(label))"
        case .consentWithdrawn(let label): return "Piekrišana atsaukta\(Self.tail(label))"
        case .objectionMade(let label): return "Iebildums izteikts\(Self.tail(label))"
        case .objectionEnded(let label): return "Iebildums noslēgts\(Self.tail(label))"
        case .preferenceLeft(let label): return "Ziņas apturētas\(Self.tail(label))"
        case .preferenceJoined(let label): return "Ziņas atkal atļautas\(Self.tail(label))"
        case .request(let step): return RequestText.step(step).latvian
        case .other(let kind): return "Reģistrēts: \(kind)"
        }
    }

    private static func latvian(_ step: RelationStep) -> String {
        switch step {
        case .requested: return "pieprasīts"
        case .begun: return "sākās"
        case .ended: return "beidzās"
        case .changed: return "mainījās"
        }
    }

    private static func latvian(_ deed: Deed) -> String {
        switch deed {
        case .collect: return "vākšana"
        case .store: return "glabāšana"
        case .read: return "lasīšana"
        case .use: return "izmantošana"
        case .combine: return "apvienošana ar citiem datiem"
        case .share: return "nodošana citiem"
        case .publish: return "publicēšana"
        case .correct: return "labošana"
        case .restrict: return "ierobežošana"
        case .erase: return "dzēšana"
        case .anonymise: return "anonimizēšana"
        case .other: return "izmantošanas darbība"
        }
    }
}
