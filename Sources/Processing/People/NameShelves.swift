import Synchronization

/// Shelves for readers on several threads: each takes one that is free, so that none waits for another's reading.
final class NameShelves: Sendable {
    static let shared = NameShelves()

    private final class Place: Sendable {
        let shelf = Mutex(NameShelf())
    }

    private let places: [Place]

    /// - Parameter count: at least 1; as many as threads that read at once. More readers than that wait.
    init(count: Int = 4) { places = (0..<count).map { _ in Place() } }

    /// Lends a shelf for the time of one reading.
    func withShelf<Value: Sendable, Failure>(
        _ body: (inout NameShelf) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        for place in places {
            let value = try place.shelf.withLockIfAvailable { (shelf) throws(Failure) in try body(&shelf) }
            if let value { return value }
        }
        return try places[0].shelf.withLock { (shelf) throws(Failure) in try body(&shelf) }
    }
}
