import Foundation
import Vault
import Vocabulary

/// Copies sealed files between two folders: into a backup, and out of one. They are as sealed there as here.
package struct FileCopies: Sendable {
    private let source: FolderFiles
    private let target: FolderFiles

    package init(from source: FolderFiles, to target: FolderFiles) { (self.source, self.target) = (source, target) }

    /// What a copying came to.
    package struct Outcome: Hashable, Sendable {
        package var copied = 0
        /// Files that are not in the source: erased meanwhile, or lost.
        package var missing = 0
    }

    /// Copies every file that the store of data says is held.
    ///
    /// - Throws: ``FileError/unusable``, or the store's error.
    package func run(_ data: any VaultStore) async throws -> Outcome {
        var (outcome, after): (Outcome, FileName?) = (Outcome(), nil)
        while true {
            let page = try await data.readData { [after] in try $0.heldFiles(after: after, limit: 200) }
            guard let last = page.last else { return outcome }
            for file in page {
                if try await copy(file.name) { outcome.copied += 1 } else { outcome.missing += 1 }
            }
            after = last.name
        }
    }

    /// Piece by piece, so that a long film needs no more memory than a short call; `false` when it is not there.
    private func copy(_ name: FileName) async throws -> Bool {
        let piece = 1 << 20
        guard var bytes = try await source.read(name, from: 0, count: piece) else { return false }
        let writing = try await target.begin(name)
        do {
            var place = Int64(0)
            while !bytes.isEmpty {
                try await writing.append(bytes)
                place += Int64(bytes.count)
                guard bytes.count == piece else { break }
                bytes = try await source.read(name, from: place, count: piece) ?? []
            }
            try await writing.finish()
            return true
        } catch {
            await writing.abandon()
            throw error
        }
    }
}
