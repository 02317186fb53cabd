extension RecordingText {
    package var english: String {
        switch self {
        case .incomingCall: return "Your call to us"
        case .outgoingCall: return "Our call to you"
        case .sound: return "Recording"
        case .film: return "Film"
        case .document: return "Document"
        case .take: return "Take it along"
        case .listeners: return "Heard or seen by"
        case .nobody: return "Nobody so far"
        }
    }
}
