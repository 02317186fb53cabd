extension SignInText {
    package var latvian: String {
        switch self {
        case .personTitle: return "Skatiet un pārvaldiet savus datus"
        case .personLead: return "Mēs jums nosūtīsim kodu. Parole nav vajadzīga."
        case .address: return "E-pasta adrese vai tālruņa numurs"
        case .addressHint: return "Izmantojiet to, kas mums jau ir zināms."
        case .addressMissing: return "Ievadiet e-pasta adresi vai tālruņa numuru"
        case .addressMalformed:
            return "Ievadiet e-pasta adresi, piemēram, vards@example.com, vai tālruņa numuru, piemēram, +371 67 "
                + "123 456"
        case .sendCode: return "Nosūtīt kodu"
        case .codeTitle: return "Ievadiet kodu"
        case .codeSent:
            return "Ja šī adrese mums ir zināma, esam uz to nosūtījuši kodu. Tas ir derīgs 15 minūtes un tikai "
                + "šajā pārlūkā."
        case .code: return "Kods"
        case .codeMissing: return "Ievadiet kodu, ko jums nosūtījām"
        case .codeWrong:
            return "Kods nav pareizs vai tā derīguma termiņš ir beidzies. Pārbaudiet to vai pieprasiet jaunu."
        case .codeWrongWithTries(let tries):
            return "Šis kods nav pareizs. Jums ir vēl \(tries) "
                + Plural.latvian(tries, zero: "mēģinājumu.", one: "mēģinājums.", other: "mēģinājumi.")
        case .whoTitle: return "Kurš no jums tas ir?"
        case .whoLead:
            return "Ar šo adresi saistīti vairāki cilvēki. Izvēlieties, kurš esat jūs; pārējie par jums neko neredz."
        case .whoQuestion: return "Tas esmu es"
        case .whoMissing: return "Izvēlieties, kurš no uzskaitītajiem jūs esat"
        case .whoUnnamed: return "Kāds, kura vārda mums nav"
        case .whoSince(let date): return "Mums zināms, kopš: \(date)"
        case .newCode: return "Pieprasīt jaunu kodu"
        case .consentsWait: return "Šis kods apstiprina arī piekrišanas, ko atzīmējāt veidlapā"
        case .leaveConsentsOut: return "Pieteikties, tās nedodot"
        case .consentsLapsed:
            return
                "Piekrišanas, ko atzīmējāt veidlapā šajā pārlūkā, nav ierakstītas: tās gaidīja kodu uz citu adresi vai "
                + "to teksts ir mainījies. Pēc pieteikšanās varat tās dot sadaļā „Mana izvēle”."
        case .device: return "Šī ierīce"
        case .remember: return "Palikt šeit pieteiktam 30 dienas"
        case .rememberHint:
            return "Tikai savā ierīcē. Sīkdatnē paliek nejauša zīme; izrakstoties tā pazūd."
        case .codeHint: return "Astoņi cipari, piemēram, 1234 5678"
        case .signIn: return "Pieteikties"
        case .signOutTitle: return "Vai vēlaties izrakstīties?"
        case .signOutLead: return "Pēc tam neviens šajā pārlūkā neredzēs jūsu datus, nepieprasot jaunu kodu."
        case .signOut: return "Izrakstīties"
        case .signInAgain: return "Pieteikties vēlreiz"
        case .staffTitle: return "Darbinieku pieteikšanās"
        case .loginName: return "Lietotājvārds"
        case .loginNameMissing: return "Ievadiet savu lietotājvārdu"
        case .password: return "Parole"
        case .passwordMissing: return "Ievadiet savu paroli"
        case .refused: return "Lietotājvārds vai parole nav pareizi."
        case .signedOut: return "Jūs esat izrakstījušies"
        case .ended: return "Jūsu sesija ir beigusies. Lūdzu, piesakieties vēlreiz."
        case .tooManyCodes(let minutes):
            return "Uz šo adresi stundas laikā jau nosūtīti pieci kodi. Jaunu varēsiet pieprasīt pēc \(minutes) "
                + Plural.latvian(minutes, zero: "minūtēm.", one: "minūtes.", other: "minūtēm.")
        case .wait(let minutes):
            return "Pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc \(minutes) "
                + Plural.latvian(minutes, zero: "minūtēm.", one: "minūtes.", other: "minūtēm.")
        }
    }
}
