extension NoticePageText {
    package var latvian: String {
        switch self {
        case .inForceFrom: return "Spēkā no"
        case .version: return "Redakcija"
        case .fingerprint: return "Nospiedums"
        case .takenIn: return "Publicēta šeit"
        case .notStated: return "nav norādīts"
        case .noneThatDay: return "tajā dienā šeit nebija spēkā neviena redakcija. Izvēlieties vēlāku dienu."
        case .allVersions: return "Visas redakcijas"
        case .versionsTitle: return "Visas privātuma politikas redakcijas"
        case .versionsLead: return "Neviena redakcija nepazūd: katru šeit var izlasīt tādu, kāda tā bija."
        case .current: return "spēkā"
        case .onDay: return "Kura redakcija bija spēkā noteiktā dienā?"
        case .onDayHint: return "Izvēlieties dienu: politika atvērsies tāda, kāda tā bija spēkā toreiz."
        case .showThatDay: return "Rādīt šo redakciju"
        case .otherVersion: return "Šī nav spēkā esošā redakcija."
        case .toCurrent: return "Lasīt spēkā esošo redakciju"
        case .inTongue: return "Lasiet valodā:"
        case .origin: return "No kurienes tas ņemts"
        case .furtherClauses: return "Citi punkti"
        case .filesTitle: return "Lejupielādei"
        case .filesLead: return "Tā pati politika kā fails: drukāšanai, glabāšanai vai programmai."
        case .fileHTML: return "Tīmekļa lapa drukāšanai un glabāšanai"
        case .fileMarkdown: return "Vienkāršs teksts (Markdown)"
        case .fileJSON: return "JSON programmām"
        case .fileLinkedData: return "JSON-LD ar W3C privātuma vārdnīcu (DPV)"
        }
    }
}
