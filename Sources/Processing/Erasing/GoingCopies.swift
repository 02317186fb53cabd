import Vault
import Vocabulary

/// What was deleted and still lies in the stores, sealed; nobody is given any of it.
package struct GoingCopies: Sendable {
    /// Decided and not finished: the rows are there, and perhaps their keys.
    package let erasures: [Erasure]
    /// Files whose keys are destroyed, until their bytes are removed.
    package let files: [StoredFile]

    package var count: Int { erasures.count + files.count }
}

extension Door {
    /// The copies of what was deleted that are still to be removed, the oldest of each kind first.
    ///
    /// - Parameter limit: of each kind.
    package func goingCopies(at controller: ControllerID, limit: Int) async throws -> GoingCopies {
        try await data.read { transaction in
            GoingCopies(
                erasures: try transaction.erasures(of: controller, limit: limit),
                files: try transaction.goingFiles(of: controller, limit: limit))
        }
    }
}
