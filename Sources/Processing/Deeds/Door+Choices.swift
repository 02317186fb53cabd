import Choices
import Ledger
import Vocabulary

extension Door {
    /// The person's choices, newest first.
    package func choices(
        of subject: SubjectID, at controller: ControllerID, before: ChoiceID? = nil, limit: Int
    ) async throws -> [ChoiceRecord] {
        let subject = try await person(subject, at: controller).subject
        return try await data.read { transaction in
            let names = try transaction.names(of: subject, of: controller)
            let found = try names.flatMap {
                try transaction.choices(of: $0, at: controller, before: before, limit: limit)
            }
            return names.count > 1 ? Array(found.sorted { $0.id > $1.id }.prefix(limit)) : found
        }
    }

    /// One choice, and the later acts on the same element, oldest first; at most 100 of them.
    package func choiceWithSuccessors(
        _ id: ChoiceID, of subject: SubjectID, at controller: ControllerID
    ) async throws -> (choice: ChoiceRecord?, later: [ChoiceRecord]) {
        let subject = try await person(subject, at: controller).subject
        let choice = try await data.read { transaction in
            try transaction.names(of: subject, of: controller)
                .compactMap { try transaction.choice(id, of: $0, at: controller) }.first
        }
        guard let choice else { return (nil, []) }
        let newest = try await choices(of: subject, at: controller, limit: 100)
        let later = newest.filter { $0.id > id && $0.act.element == choice.act.element }
        return (choice, later.reversed())
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
        var before: Int64?
        while true {
            let page = try await history(of: subject, at: controller, before: before, limit: 100)
            for row in page {
                let entry = try row.entry
                if entry.detail["choice"] == .name(ElementName(rawValue: choice.rawValue)) {
                    return try await receipt(of: entry.id, at: controller, key: key)
                }
            }
            guard page.count == 100, let last = page.last else { return nil }
            before = last.sequence
        }
    }
}
