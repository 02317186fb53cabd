import Choices
import Ledger
import Vocabulary

extension Door {
    /// The person's choices, newest first.
    package func choices(
        of subject: SubjectID, at controller: ControllerID, before: ChoiceID? = nil, limit: Int
    ) async throws -> [ChoiceRecord] {
        _ = try await person(subject, at: controller)
        return try await data.read { try $0.choices(of: subject, at: controller, before: before, limit: limit) }
    }

    /// One choice, and the later acts on the same element, oldest first; at most 100 of them.
    package func choiceWithSuccessors(
        _ id: ChoiceID, of subject: SubjectID, at controller: ControllerID
    ) async throws -> (choice: ChoiceRecord?, later: [ChoiceRecord]) {
        try await data.read { transaction in
            guard let choice = try transaction.choice(id, of: subject, at: controller) else { return (nil, []) }
            let newest = try transaction.choices(of: subject, at: controller, before: nil, limit: 100)
            let later = newest.filter { $0.id > id && $0.act.element == choice.act.element }
            return (choice, later.reversed())
        }
    }

    /// The words that were shown, as they were.
    package func shownText(_ digest: Digest, at controller: ControllerID) async throws -> ShownText? {
        try await data.read { try $0.shownText(digest, at: controller) }
    }

    /// The entry that a choice left, with its proof; `nil` while it waits to be sequenced.
    package func evidence(
        of choice: ChoiceID, by subject: SubjectID, at controller: ControllerID, key: CheckpointKey?
    ) async throws -> EvidenceReceipt? {
        guard let key else { return nil }
        let reference = try await reference(of: subject, at: controller)
        return try await data.read { transaction in
            var before: Int64?
            while true {
                let page = try transaction.entries(about: reference, of: controller, before: before, limit: 100)
                for row in page {
                    let entry = try row.entry
                    if entry.detail["choice"] == .name(ElementName(rawValue: choice.rawValue)) {
                        return try EvidenceReceipt(of: entry.id, controller: controller, key: key, in: transaction)
                    }
                }
                guard page.count == 100, let last = page.last else { return nil }
                before = last.sequence
            }
        }
    }
}
