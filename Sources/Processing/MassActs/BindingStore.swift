import Vault
import Vocabulary

/// The store in front of the store: a job that meets somebody on whom an act on many is due does not count; the act is
/// carried out on that person, and the job runs again.
struct BindingStore: ProcessingStore {
    /// People as they are stored.
    let stored: any ProcessingStore
    /// Carries out what is due.
    let settle: @Sendable ([DueActs]) async throws -> Void
    /// For the background, which steps aside while others work.
    let traffic = Traffic()

    /// Runs of one job, at most: each but the last found something due that was not due in the run before.
    private static let runs = 32

    func write<Value: Sendable>(
        _ job: @escaping @Sendable (any ProcessingTransaction) throws -> Value
    ) async throws -> Value {
        traffic.begin()
        defer { traffic.end() }
        for _ in 0..<Self.runs {
            do {
                return try await stored.write { transaction in
                    try job(transaction.meeting(by: MassActBinding(isWrite: true)))
                }
            } catch let early as ActsDue {
                try await settle(early.people)
            }
        }
        throw DoorError.contended
    }

    func read<Value: Sendable>(
        _ job: @escaping @Sendable (any ProcessingTransaction) throws -> Value
    ) async throws -> Value {
        traffic.begin()
        defer { traffic.end() }
        for _ in 0..<Self.runs {
            let met = try await stored.read { transaction -> Met<Value> in
                let binding = MassActBinding(isWrite: false)
                let result: Result<Value, any Error>
                do { result = .success(try job(transaction.meeting(by: binding))) } catch { result = .failure(error) }
                return binding.due.isEmpty ? .rightly(try result.get()) : .early(binding.due)
            }
            switch met {
            case .rightly(let value): return value
            case .early(let people): try await settle(people)
            }
        }
        throw DoorError.contended
    }

    private enum Met<Value: Sendable>: Sendable {
        case rightly(Value)
        case early([DueActs])
    }

    func writeData<Value: Sendable>(
        _ job: @escaping @Sendable (any VaultTransaction) throws -> Value
    ) async throws -> Value {
        try await stored.writeData(job)
    }

    func readData<Value: Sendable>(
        _ job: @escaping @Sendable (any VaultTransaction) throws -> Value
    ) async throws -> Value {
        try await stored.readData(job)
    }
}
