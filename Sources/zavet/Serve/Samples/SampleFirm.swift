import Choices
import Ledger
import Policies
import Processing
import Rights
import Vocabulary
import Web

/// One firm with its invented people, and how deeds are done for its samples.
struct SampleFirm: Sendable {
    let house: House
    let policy: Policy
    /// At least one.
    let people: [SubjectID]
    /// Who takes requests in hand; `nil` where the firm has no staff.
    let staff: StaffID?

    var now: Instant { house.clock.now }
    var requests: RequestDoor { RequestDoor(door: house.door, store: house.stores) }

    /// One of the people; numbers beyond their count begin again.
    func person(_ number: Int) -> SubjectID { people[number % people.count] }

    /// Some hours into a day that long ago.
    func ago(days: Int) -> Instant { now.adding(seconds: -Int64(days) * 86_400 - 7_200) }

    /// In the firm's language.
    func say(_ words: SampleWords) -> String { words.text(in: policy.prevailingLanguage) }

    /// - Parameter principal: by default as a program of the firm's asks.
    func deed(_ principal: Asker.Kind = .client, happened: Instant? = nil) -> DeedContext {
        DeedContext(
            controller: policy.id, principal: Asker(kind: principal), actor: .system("samples"), now: now,
            happened: happened)
    }

    /// Does what the policy's own rules may not let happen: then it is left out. A store that fails ends the start.
    func tried(_ deed: () async throws -> Void) async throws {
        do { try await deed() } catch is RequestFault {} catch is KeepingFault {} catch is EventFault {
        } catch is CorrectionFault {} catch is TimeFault {} catch is DoorError {}
    }
}
