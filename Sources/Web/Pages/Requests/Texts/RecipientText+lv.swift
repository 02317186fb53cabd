import Rights

extension RecipientText {
    package var latvian: String {
        switch self {
        case .title: return "Kas ir saņēmis datus"
        case .lead(let days):
            return
                "Katrs tiek informēts, ka dati laboti, dzēsti vai ierobežoti. Kas neatbild \(days) dienu laikā, tiek atzīmēts."
        case .silent(let since): return "nav atbildes kopš \(since)"
        case .someSilent: return "Saņēmējs neatbild"
        case .recipient: return "Saņēmējs"
        case .since: return "Kopš"
        case .state(.owed): return "jāinformē"
        case .state(.told): return "informēts"
        case .state(.answered): return "ir atbildējis"
        case .state(.notTold): return "nevar informēt"
        case .tell: return "Ierakstīt, kā saņēmējs informēts"
        case .tellLead:
            return
                "Ja norādīta e-pasta adrese, vēstule tiek nosūtīta automātiski. Ja informēt nevar, vajadzīgs iemesls, ko persona redz."
        case .outcome: return "Kāds ir stāvoklis?"
        case .contact: return "Saņēmēja e-pasta adrese"
        case .contactHint: return "Atstājiet tukšu, ja informējāt citādi."
        case .words: return "Iemesls vai atbilde"
        case .wordsHint: return "Persona to redz."
        case .letterPlea:
            return
                "Lūdzu, rīkojieties tāpat ar datiem, kas ir pie jums, informējiet tos, kam tos nodevāt, un paziņojiet mums, ko izdarījāt (VDAR 19. pants)."
        case .letter(.corrected): return "Dati, ko jums nodevām, ir laboti pēc personas lūguma."
        case .letter(.erased): return "Dati, ko jums nodevām, pie mums ir dzēsti pēc personas lūguma."
        case .letter(.restricted): return "Datus, ko jums nodevām, tagad drīkst tikai glabāt pēc personas lūguma."
        case .letter(.exercised): return "Persona, kuras datus jums nodevām, ir izmantojusi savas tiesības."
        case .howTold: return "Kā informējāt personu?"
        case .howToldHint: return "Vēstuli nevar nosūtīt automātiski."
        case .correct: return "Labot vērtību"
        case .correctLead: return "Nepareizā vērtība tiek iznīcināta; tās saņēmēji tiek informēti."
        case .correctWhat: return "Kuri dati"
        case .correctValue: return "Pareizā vērtība"
        case .correctNot: return "To šeit nevar labot: nav vienas šādas vērtības vai tās forma nav pareiza."
        case .letterTitle(let firm): return "Dati, ko saņēmāt no \(firm)"
        case .letterPerson(let known): return "Jūs personu pazīstat pēc: \(known)"
        case .letterData(let data, let last): return "Tas attiecas uz: \(data). Pēdējo reizi tos saņēmāt \(last)."
        }
    }
}
