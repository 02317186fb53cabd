import Policies
import Synchronization
import Vocabulary

/// The states that were read last, each with the bytes it was read from.
///
/// Whoever asks about a person often asks again in the next moment: a page of the firm's puts a dozen questions about
/// the one who looks at it. What is found here is what reading the very same bytes would give, so nothing in it can be
/// out of date. Bounded: each place holds the last that fell to it. A state holds names and times, never a value, and
/// the age only as far as a release up to 0.1 wrote it.
package final class StateShelf: Sendable {
    package static let shared = StateShelf()

    /// Of a class, so that looking at one copies nothing.
    private final class Place: Sendable {
        let subject: SubjectID
        let bytes: [UInt8]
        let state: PersonState
        /// Where in the bytes stands what is held.
        let data: Range<Int>

        init(subject: SubjectID, bytes: [UInt8], state: PersonState, data: Range<Int>) {
            (self.subject, self.bytes, self.state, self.data) = (subject, bytes, state, data)
        }
    }

    private final class Part: Sendable {
        let places: Mutex<[Place?]>

        init(places: Int) { self.places = Mutex(Array(repeating: nil, count: places)) }
    }

    private let parts: [Part]
    private let placesInPart: Int

    /// - Parameters:
    ///   - parts: each behind a lock of its own, so that readers seldom meet; at least 1.
    ///   - places: people in each part; at least 1. A state takes one to three kilobytes.
    init(parts: Int = 16, places: Int = 256) {
        self.parts = (0..<parts).map { _ in Part(places: places) }
        placesInPart = places
    }

    /// The state that these bytes say.
    ///
    /// - Throws: ``StateCodingError`` for bytes that are none.
    package func state(of subject: SubjectID, _ bytes: [UInt8]) throws(StateCodingError) -> PersonState {
        let (part, place) = place(of: subject)
        let known = part.places.withLock { places -> PersonState? in
            guard let known = places[place], known.subject == subject, known.bytes == bytes else { return nil }
            return known.state
        }
        if let known { return known }
        let (state, data) = try PersonState.read(bytes)
        part.places.withLock { $0[place] = Place(subject: subject, bytes: bytes, state: state, data: data) }
        return state
    }

    /// The state as bytes, to be written; whoever reads them next finds them here.
    package func bytes(of state: PersonState, of subject: SubjectID) -> [UInt8] {
        let (part, place) = place(of: subject)
        let known = part.places.withLock { places -> ArraySlice<UInt8>? in
            guard let known = places[place], known.subject == subject, known.state.data == state.data else {
                return nil
            }
            return known.bytes[known.data]
        }
        let (bytes, data) = state.coded(data: known)
        let read = state.asRead
        part.places.withLock { $0[place] = Place(subject: subject, bytes: bytes, state: read, data: data) }
        return bytes
    }

    /// Keeps nothing of somebody who is gone.
    package func forget(_ subject: SubjectID) {
        let (part, place) = place(of: subject)
        part.places.withLock { places in
            if places[place]?.subject == subject { places[place] = nil }
        }
    }

    /// Whether something of this person lies on the shelf.
    func keeps(_ subject: SubjectID) -> Bool {
        let (part, place) = place(of: subject)
        return part.places.withLock { $0[place]?.subject == subject }
    }

    private func place(of subject: SubjectID) -> (Part, Int) {
        let hash = UInt(bitPattern: subject.hashValue)
        return (parts[Int(hash % UInt(parts.count))], Int((hash / UInt(parts.count)) % UInt(placesInPart)))
    }
}
