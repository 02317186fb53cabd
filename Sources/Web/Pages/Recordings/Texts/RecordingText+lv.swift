extension RecordingText {
    package var latvian: String {
        switch self {
        case .incomingCall: return "Jūsu zvans mums"
        case .outgoingCall: return "Mūsu zvans jums"
        case .sound: return "Skaņas ieraksts"
        case .film: return "Videoieraksts"
        case .document: return "Dokuments"
        case .take: return "Lejupielādēt failu"
        case .listeners: return "Klausījās vai skatījās"
        case .nobody: return "Līdz šim neviens"
        }
    }
}
