/// The words about recordings of calls and films.
package enum RecordingText: String, UIText, CaseIterable {
    case incomingCall
    case outgoingCall
    case sound
    case film
    case document
    case take
    case listeners
    case nobody
}
