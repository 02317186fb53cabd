import Crypto
import Ledger
import Policies
import Vault
import Vocabulary

// A file comes in by four steps, each durable before the next:
//   1. data: its row, as coming. From here on it is found again, whatever happens.
//   2. files: its bytes, sealed as they come, under the key that its datum will have.
//   3. keys: the key of the datum.
//   4. data: the datum, the row as held, the evidence.
// A cut before 4 leaves nothing that anybody could reach; ``FileRemoval`` and ``OrphanKeys`` take away what lies about.

extension Door {
    /// The longest file that is taken, in bytes.
    package static var longestFile: Int64 { 1 << 30 }

    /// Takes a file of a person at a declared point, sealed as it comes, whole or not at all.
    ///
    /// It is judged before a byte is read, and again within the transaction that makes it held.
    /// - Parameter parts: its bytes as they come; what they throw ends the taking.
    /// - Throws: ``FileError``; ``DoorError``; ``VaultError/personErased`` when the person went meanwhile.
    package func receive<Parts: AsyncSequence & Sendable>(
        _ arrival: FileArrival, of named: SubjectID, _ parts: Parts, _ context: DeedContext
    ) async throws -> CollectionOutcome where Parts.Element == [UInt8] {
        let loaded = try policy(of: context.controller, at: context.now)
        let record = try await person(named, at: context.controller)
        let subject = record.subject
        // What will be told of it is not known yet; its shape is that of any file.
        let first = arrival.submission("-", of: subject, nil)
        let faults = Self.faults(of: arrival, record.state, loaded.policy)
        guard faults.isEmpty, let point = loaded.policy.points[arrival.point] else {
            guard faults.isEmpty else { return try await refuse(faults, first, context, loaded, subject: subject) }
            return try await collect(first, context)
        }
        let check = IntakeCheck(loaded: loaded, point: point, submission: first, context: context)
        if case .failure(let refused) = check.judge(record.state) {
            return try await refuse(refused.refusals, first, context, loaded, subject: subject)
        }
        let key = try await keys.readKeys { try ring.personKey(of: context.controller, subject, in: $0) }
        let datum: DatumID = ids.timeOrdered(at: context.now)
        let made = try key.prepareFile(datum, of: arrival.item, at: context.now)
        var file = StoredFile(
            controller: context.controller, subject: subject, datum: datum, status: .coming, begunAt: context.now,
            bytes: 0, media: arrival.media.rawValue, direction: arrival.direction?.rawValue,
            relation: arrival.relation)
        try await data.write { [file] in try $0.insert(file) }
        do {
            guard let written = try await write(file, made.key, arrival.media, parts) else {
                await giveUp(file)
                let fault = IntakeRefusal(field: arrival.item.rawValue, code: FileFault.otherContent.rawValue)
                return try await refuse([fault], first, context, loaded, subject: subject)
            }
            file.bytes = written.bytes
            let outcome = try await collect(
                arrival.submission(
                    written.told, of: subject, FileUpload(file: file, item: arrival.item, key: made.wrapped)),
                context)
            if case .accepted = outcome { return outcome }
            await giveUp(file)
            return outcome
        } catch {
            await giveUp(file)
            throw error
        }
    }

    /// What the file itself is refused for, before the policy is asked.
    private static func faults(
        of arrival: FileArrival, _ state: PersonState, _ policy: Policy
    ) -> [IntakeRefusal] {
        var faults: [IntakeRefusal] = []
        if let item = policy.data[arrival.item] {
            let field = item.name.rawValue
            if item.type != .file {
                faults.append(IntakeRefusal(field: field, code: FileFault.noFile.rawValue))
            } else if !FileKind.taken(for: item).contains(arrival.media) {
                faults.append(IntakeRefusal(field: field, code: FileFault.mediaNotTaken.rawValue))
            }
        }
        if let relation = arrival.relation, state.relations[relation] == nil {
            faults.append(IntakeRefusal(field: "relation", code: FileFault.relationMissing.rawValue))
        }
        return faults
    }

    /// What was written: how long it is, and what the datum tells of it.
    private struct Written { let bytes: Int64, told: String }

    /// Step 2; `nil` when the content is not what it was said to be.
    private func write<Parts: AsyncSequence & Sendable>(
        _ file: StoredFile, _ key: FileKey, _ media: FileKind, _ parts: Parts
    ) async throws -> Written? where Parts.Element == [UInt8] {
        var (sealer, hash) = (FileSealer(key), SHA256())
        var (iterator, start) = (parts.makeAsyncIterator(), [UInt8]())
        while start.count < FileKind.signatureBytes, let more = try await iterator.next(isolation: #isolation) {
            start += more
        }
        guard media.opens(start) else { return nil }
        let writing = try await files.begin(file.name)
        do {
            try await writing.append(sealer.header)
            var (bytes, part): (Int64, [UInt8]?) = (0, start)
            while let text = part {
                bytes += Int64(text.count)
                guard bytes <= Self.longestFile else { throw FileError.tooLong }
                hash.update(data: text)
                let sealed = try sealer.seal(text)
                if !sealed.isEmpty { try await writing.append(sealed) }
                part = try await iterator.next(isolation: #isolation)
            }
            try await writing.append(sealer.finish())
            try await writing.finish()
            let told: JSON = [
                "media": .string(media.rawValue), "bytes": .integer(bytes),
                "sha256": .string(Hex.text(Array(hash.finalize()))),
            ]
            return Written(bytes: bytes, told: String(decoding: told.canonicalBytes, as: UTF8.self))
        } catch {
            await writing.abandon()
            throw error
        }
    }

    /// Takes away what was written; what cannot be taken away now, the next look at what came too long ago does.
    private func giveUp(_ file: StoredFile) async {
        // A commit whose outcome is unknown may have made it held: then it stays.
        guard (try? await data.write { try $0.giveUp(file) }) == true else { return }
        _ = try? await FileRemoval(files: files, data: data).run(at: file.begunAt)
    }
}

/// Why a file is not taken: a code for its field.
package enum FileFault: String, CaseIterable, Hashable, Sendable {
    /// The item is no file by the policy.
    case noFile = "value-no-file"
    /// The media type is not among those that the item may be.
    case mediaNotTaken = "media-not-taken"
    /// The bytes are not of the media type that was said.
    case otherContent = "file-of-another-kind"
    /// The person never stood in the relation that the file is to belong to.
    case relationMissing = "relation-missing"
}
