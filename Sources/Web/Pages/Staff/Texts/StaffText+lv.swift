import Accounts

extension StaffText {
    package var latvian: String {
        switch self {
        case .deskTitle: return "Darbinieku panelis"
        case .deskLead: return "Kas ir spēkā, kas vēl nav izlemts un kas ir darīts."
        case .inForce: return "Spēkā esošā politika"
        case .version: return "Redakcija"
        case .effective: return "Spēkā kopš"
        case .loaded: return "Ielādēta šeit"
        case .languages: return "Valodas"
        case .evidence: return "Pierādījumi"
        case .evidenceEntries: return "ieraksti pierādījumos"
        case .evidenceHead: return "Pēdējais paraksts"
        case .lately: return "Pēdējā laikā"
        case .people: return "reģistrēti cilvēki"
        case .consentsGiven: return "dotas piekrišanas"
        case .consentsWithdrawn: return "atsauktas piekrišanas"
        case .permits: return "atļauti izmantošanas gadījumi"
        case .refusals: return "atteikti izmantošanas gadījumi"
        case .disclosures: return "nodošanas gadījumi"
        case .openPoints: return "Neatrisināti jautājumi"
        case .openPoint: return "Jautājums"
        case .warning: return "Brīdinājums"
        case .showAll(let count): return "Parādīt visus \(count)"
        case .openNone: return "Politikā nav neatrisinātu jautājumu."
        case .place: return "Vieta failos"
        case .meanwhile: return "Līdz tam"
        case .between: return "Starp punktiem"
        case .warnings: return "Pārbaudes brīdinājumi"
        case .exactly: return "Kā to saka pārbaude"
        case .warningsNone: return "Pārbaude neatrod nekā, par ko brīdināt."
        case .clientsTitle: return "Programmas"
        case .clientsLead:
            return "Uzņēmuma programmas vēršas pie servera ar savu atslēgu un drīkst darīt tikai to, kam tā paredzēta."
        case .clientsNone: return "Nevienai programmai vēl nav atslēgas."
        case .clientName: return "Programmas nosaukums"
        case .clientNameHint: return "Lai kolēģi to pazītu, piemēram, „veikals” vai „jaunumu vēstule”."
        case .clientNameBad: return "Ievadiet nosaukumu no 1 līdz 120 rakstzīmēm"
        case .scopes: return "Ko tā drīkst darīt"
        case .scopesMissing: return "Izvēlieties vismaz vienu lietu, ko tā drīkst darīt"
        case .makeClient: return "Izveidot atslēgu"
        case .newClient: return "Jauna programma"
        case .keyTitle: return "Programmas atslēga"
        case .keyOnce: return "Nokopējiet to tagad un glabājiet kā paroli: to rāda tikai šo vienu reizi."
        case .made: return "Izveidota"
        case .lastUsed: return "Pēdējoreiz lietota"
        case .never: return "Nekad"
        case .state: return "Stāvoklis"
        case .active: return "spēkā"
        case .revoked: return "anulēta"
        case .revoke: return "Anulēt atslēgu"
        case .revokeLead: return "No šī brīža programma vairs neko nevar darīt. Anulēšana ir galīga."
        case .passwordTitle: return "Mana parole"
        case .passwordLead: return "Pēc maiņas visas pārējās jūsu sesijas beidzas."
        case .oldPassword: return "Pašreizējā parole"
        case .newPassword: return "Jaunā parole"
        case .newPasswordHint: return "Vismaz 12 rakstzīmes; ieteicami vairāki vārdi."
        case .repeatPassword: return "Jaunā parole vēlreiz"
        case .repeatDiffers: return "Abas jaunās paroles nav vienādas"
        case .oldWrong: return "Šī nav jūsu pašreizējā parole"
        case .change: return "Mainīt paroli"
        case .passwordDone: return "Jūsu parole ir nomainīta"
        case .signOutTitle: return "Izrakstīties no darbinieku paneļa"
        case .signOutLead: return "Jūs varat pieteikties no jauna jebkurā laikā."
        case .signedInSince: return "Kas ir pieteicies"
        case .noPassword: return "Ievadiet paroli"
        case .busy: return "Serveris šobrīd pārbauda daudz paroļu. Mēģiniet vēlreiz pēc dažām sekundēm."
        case .alerts: return "Pievērsiet uzmanību"
        case .failedSignIns(let count):
            let attempts = Plural.latvian(
                count, zero: "neizdevušos pieteikšanās mēģinājumu", one: "neizdevies pieteikšanās mēģinājums",
                other: "neizdevušies pieteikšanās mēģinājumi")
            return "\(count) \(attempts) no vienas adreses ceturtdaļstundas laikā"
        case .code: return "Kods"
        case .inYear(let year): return "Saskaitīts \(year). gada pierādījumos."
        case .revokeTitle(let name): return "Atslēgas anulēšana: \(name)"
        case .scope(let scope): return Self.latvian(scope)
        case .refusal(let refusal): return Self.latvian(refusal)
        }
    }

    private static func latvian(_ scope: Scope) -> String {
        switch scope {
        case .collect: return "iesniegt datus"
        case .read: return "lasīt cilvēku datus"
        case .decide: return "jautāt, vai izmantošana ir atļauta"
        case .record: return "reģistrēt izmantošanu un nodošanu"
        case .choices: return "reģistrēt piekrišanas un iebildumus"
        case .events: return "ziņot par notikumiem"
        case .persons: return "dzēst cilvēkus, apvienot un sadalīt viņu ierakstus"
        case .holds: return "aizturēt visu cilvēku datus lietas vajadzībām"
        case .`import`: return "ievadīt datus par agrākiem cilvēkiem"
        case .messages: return "sūtīt cilvēkiem ziņas"
        case .ledger: return "lasīt pierādījumus"
        case .policy: return "lasīt un pārbaudīt politikas"
        }
    }

    private static func latvian(_ refusal: PasswordRefusal) -> String {
        switch refusal {
        case .tooShort: return "Izvēlieties vismaz 12 rakstzīmes; ieteicami vairāki vārdi"
        case .tooLong: return "Šī parole ir pārāk gara"
        case .common: return "Izvēlieties citu: šī ir biežāk lietoto paroļu sarakstos"
        case .monotonous: return "Izvēlieties citu: šajā dažas rakstzīmes tikai atkārtojas vai seko pēc kārtas"
        case .loginName: return "Izvēlieties citu: lietotājvārds nav noslēpums"
        }
    }
}
