import Synchronization
import Vocabulary

/// Keeps messages in memory in place of sending them, for the local mode: one can read there what people would get.
///
/// Bounded for each controller; the oldest go first. Nothing is written to disk.
package final class LocalMailbox: MessageDoor {
    /// Messages kept for one controller.
    package static let defaultCapacity = 200

    /// A message and when it came.
    package struct Item: Equatable, Sendable {
        /// From 1, in the order of arrival within the controller's mailbox.
        package let number: Int
        package let receivedAt: Instant
        package let message: OutgoingMessage
    }

    private let clock: Clock
    private let capacity: Int
    private let items = Mutex<[ControllerID: [Item]]>([:])

    /// - Parameter capacity: messages kept for one controller; at least 1.
    package init(clock: Clock, capacity: Int = LocalMailbox.defaultCapacity) {
        (self.clock, self.capacity) = (clock, max(1, capacity))
    }

    package func deliver(_ message: OutgoingMessage) async throws {
        let now = clock.now
        items.withLock { items in
            let number = (items[message.controller]?.last?.number ?? 0) + 1
            let item = Item(number: number, receivedAt: now, message: message)
            items[message.controller, default: []].append(item)
            if number > capacity { items[message.controller]?.removeFirst() }
        }
    }

    /// The controller's messages, newest first.
    package func items(of controller: ControllerID) -> [Item] {
        items.withLock { $0[controller, default: []] }.reversed()
    }

    /// Throws the controller's messages away.
    package func empty(_ controller: ControllerID) {
        items.withLock { $0[controller] = nil }
    }
}
