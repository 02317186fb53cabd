import Policies
import Vault
import Vocabulary

/// That one record was found to be of the same person as another, which now speaks for both.
package struct PersonMerge: Hashable, Sendable {
    /// Whose name and state count from now on.
    package let survivor: SubjectID
    /// Whose data, identifiers and choices stay under their own name and key.
    package let member: SubjectID
    package let at: Instant
    /// The survivor's state before, to be given back by a split.
    package internal(set) var before: PersonState

    package init(survivor: SubjectID, member: SubjectID, at: Instant, before: PersonState) {
        (self.survivor, self.member, self.at, self.before) = (survivor, member, at, before)
    }
}

/// Why two records are joined or parted; free words have no place in evidence.
package enum MergeGround: String, CaseIterable, Hashable, Codable, Sendable {
    case duplicate
    case personSaid = "person-said"
    case documentSeen = "document-seen"
    case mistake
}

/// What a store does for merged people inside one transaction.
package protocol MergeTransaction {
    /// Notes the merge and makes the survivor answer for the member.
    func insert(_ merge: PersonMerge, of controller: ControllerID) throws
    /// Those that were merged into this one, oldest first.
    func merges(into survivor: SubjectID, of controller: ControllerID) throws -> [PersonMerge]
    /// Takes the merge back: the member answers for itself again.
    func delete(_ merge: PersonMerge, of controller: ControllerID) throws
    /// The record under this very name, also of somebody who was merged: as it stood then.
    func ownRecord(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord?
}

extension ProcessingTransaction {
    /// The person's own name and those of all that were merged into it, at any depth.
    package func names(of subject: SubjectID, of controller: ControllerID) throws -> [SubjectID] {
        var (names, next) = ([subject], 0)
        while next < names.count {
            names += try merges(into: names[next], of: controller).map(\.member).filter { !names.contains($0) }
            next += 1
        }
        return names
    }

    /// What is held of these items, under whichever of the person's names it came, and whose erasure has not begun.
    package func standingData(
        of subject: SubjectID, of controller: ControllerID, items: Set<ElementName>
    ) throws -> [SealedDatum] {
        try names(of: subject, of: controller).flatMap { name in
            guard items.count == 1, let item = items.first else {
                return try standingData(of: controller, name).filter { items.contains($0.item) }
            }
            return try standingData(of: controller, name, item: item)
        }
    }

    /// What is held of the person under whichever name, and whose erasure has not begun.
    func standingData(of subject: SubjectID, of controller: ControllerID) throws -> [SealedDatum] {
        try names(of: subject, of: controller).flatMap { try standingData(of: controller, $0) }
    }

    /// Everything that is held of the person, under whichever name it came.
    package func heldData(of subject: SubjectID, of controller: ControllerID) throws -> [SealedDatum] {
        try names(of: subject, of: controller).flatMap { try data(of: controller, $0) }
    }
}
