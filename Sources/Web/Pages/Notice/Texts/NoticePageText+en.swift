extension NoticePageText {
    package var english: String {
        switch self {
        case .inForceFrom: return "In force from"
        case .version: return "Version"
        case .fingerprint: return "Fingerprint"
        case .takenIn: return "Published here"
        case .notStated: return "not stated"
        case .noneThatDay: return "no version was in force here on that day. Choose a later one."
        case .allVersions: return "All versions"
        case .versionsTitle: return "All versions of the notice"
        case .versionsLead: return "No version is ever lost: each can be read here as it was."
        case .current: return "in force"
        case .onDay: return "Which version was in force on a day?"
        case .onDayHint: return "Choose any day: the notice opens as it applied then."
        case .showThatDay: return "Show that version"
        case .otherVersion: return "This is not the version in force."
        case .toCurrent: return "Read the version in force"
        case .inTongue: return "Read it in:"
        case .origin: return "Where this comes from"
        case .furtherClauses: return "Further clauses"
        case .filesTitle: return "To take along"
        case .filesLead: return "The same notice as a file: to print, to keep, or for a program."
        case .fileHTML: return "Web page, to print or keep"
        case .fileMarkdown: return "Plain text with Markdown"
        case .fileJSON: return "JSON, for programs"
        case .fileLinkedData: return "JSON-LD with the W3C privacy vocabulary (DPV)"
        }
    }
}
