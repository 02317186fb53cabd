import NIOCore
import ServiceLifecycle

/// Runs a server and, once a stop was asked for, gives it so many seconds to end by itself before it is cancelled.
struct BoundedStop: Service {
    let service: any Service
    let graceSeconds: Int

    func run() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                // Once it listens it meets no such error any more: its connections' errors are their own.
                do { try await service.run() } catch is IOError { throw ServerSettingsError.addressUnavailable }
                return true
            }
            group.addTask {
                try await gracefulShutdown()
                try await Task.sleep(for: .seconds(graceSeconds))
                return false
            }
            defer { group.cancelAll() }
            // The first to end decides: the service itself, or the end of its time.
            _ = try await group.next()
        }
    }
}
