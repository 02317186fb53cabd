import Vocabulary

/// The row of a sealed file: written before its first byte, and there until its last one is gone.
package struct StoredFile: Hashable, Sendable {
    /// How far a file has come.
    package enum Status: String, CaseIterable, Hashable, Sendable {
        /// Being written; nobody can reach it, and when it is not finished in time it goes.
        case coming
        case held
        /// Its key is destroyed; the bytes, which open to nobody, are still to be removed.
        case going
    }

    package let controller: ControllerID
    package let subject: SubjectID
    package let datum: DatumID
    package var status: Status
    package let begunAt: Instant
    /// Length of the text in bytes; 0 while it is coming.
    package var bytes: Int64
    /// Its media type, in lower case and without parameters: `audio/ogg`.
    package let media: String
    /// `incoming` or `outgoing`, for a call.
    package let direction: String?
    /// The relation of the policy that it belongs to: `contract`.
    package let relation: ElementName?

    package init(
        controller: ControllerID, subject: SubjectID, datum: DatumID, status: Status, begunAt: Instant, bytes: Int64,
        media: String, direction: String?, relation: ElementName?
    ) {
        (self.controller, self.subject, self.datum, self.status) = (controller, subject, datum, status)
        (self.begunAt, self.bytes, self.media) = (begunAt, bytes, media)
        (self.direction, self.relation) = (direction, relation)
    }

    /// What its file is called.
    package var name: FileName { FileName(controller: controller, datum: datum) }
}

/// The rows of files, as the store of data keeps them; a part of ``VaultTransaction``.
package protocol FileTransaction {
    func insert(_ file: StoredFile) throws
    /// One person's, by datum, of any status.
    func files(of controller: ControllerID, _ subject: SubjectID) throws -> [StoredFile]
    /// Takes a file that was coming as held; `false` when it was given up meanwhile.
    func hold(_ file: StoredFile) throws -> Bool
    /// Marks a file that was never held as going; `false` for one that is held, or gone.
    func giveUp(_ file: StoredFile) throws -> Bool
    /// Files that are going, and those that have been coming since before `end`; any controller's, oldest first.
    func filesToRemove(comingBefore end: Instant, limit: Int) throws -> [StoredFile]
    /// Files of a controller that are going: no key opens them, and their bytes are not removed yet.
    func goingFiles(of controller: ControllerID, limit: Int) throws -> [StoredFile]
    /// Files that are held, behind `after`, by controller and datum; for copies.
    func heldFiles(after: FileName?, limit: Int) throws -> [StoredFile]
    func delete(_ file: StoredFile) throws
}

/// Removes the bytes of files whose keys are gone, and of those that were never finished.
package struct FileRemoval: Sendable {
    /// Longer than any file may take to come in.
    package static let patience: Int64 = 3600
    private static let batch = 100

    private let files: any FileStore
    private let data: any VaultStore

    package init(files: any FileStore, data: any VaultStore) { (self.files, self.data) = (files, data) }

    /// Removes what is to be removed; cut off anywhere, the next run goes on.
    ///
    /// - Returns: how many files went.
    @discardableResult
    package func run(at now: Instant) async throws -> Int {
        var (removed, failure) = (0, (any Error)?.none)
        while true {
            let going = try await data.readData {
                try $0.filesToRemove(comingBefore: now.adding(seconds: -Self.patience), limit: Self.batch)
            }
            var gone: [StoredFile] = []
            for file in going {
                // One that the disk does not give up does not keep the others.
                do {
                    try await files.remove(file.name)
                    gone.append(file)
                } catch { failure = error }
            }
            try await data.writeData { [gone] transaction in for file in gone { try transaction.delete(file) } }
            removed += gone.count
            if let failure { throw failure }
            if going.count < Self.batch { return removed }
        }
    }
}
