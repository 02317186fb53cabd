import Ledger
import Policies
import Vault
import Vocabulary

/// A file that may be heard or seen now: its key is open, its bytes still lie sealed.
package struct OpenFile: Sendable {
    package let file: StoredFile
    package let item: ElementName
    fileprivate let opener: FileOpener
    fileprivate let files: any FileStore

    init(file: StoredFile, item: ElementName, opener: FileOpener, files: any FileStore) {
        (self.file, self.item, self.opener, self.files) = (file, item, opener, files)
    }

    /// A part of the text, opened piece by piece.
    ///
    /// - Parameter part: bytes of the text, within the file.
    package func pieces(_ part: Range<Int64>) -> Pieces { Pieces(file: self, part: part) }

    /// What is still to be given of a part.
    package struct Pieces: Sendable {
        private let file: OpenFile
        private var part: Range<Int64>

        fileprivate init(file: OpenFile, part: Range<Int64>) { (self.file, self.part) = (file, part) }

        /// The next bytes, at most a piece; `nil` at the end.
        ///
        /// - Throws: ``VaultError/sealBroken``; ``FileError/missing``.
        package mutating func next() async throws -> [UInt8]? {
            guard !part.isEmpty else { return nil }
            let (row, size) = (file.file, Int64(FilePieces.pieceBytes))
            let number = part.lowerBound / size
            let stands = FilePieces.place(of: number, in: row.bytes)
            guard let sealed = try await file.files.read(row.name, from: stands.offset, count: stands.count) else {
                throw FileError.missing
            }
            let text = try file.opener.open(
                sealed, number: number, isLast: number == FilePieces.count(of: row.bytes) - 1)
            let start = Int(part.lowerBound - number * size)
            let end = Int(min(Int64(text.count), part.upperBound - number * size))
            guard start < end else { throw VaultError.sealBroken }
            part = (part.lowerBound + Int64(end - start))..<part.upperBound
            return start == 0 && end == text.count ? text : Array(text[start..<end])
        }
    }
}

extension EvidenceKind {
    /// Somebody heard or saw a file.
    package static let fileOpened = EvidenceKind("file-opened")
}

extension Door {
    /// Opens a file for a purpose, if the policy permits it; each look is in evidence before a byte is given.
    ///
    /// - Parameter request: operation and purpose; its data is the file's item, whatever it says.
    /// - Throws: ``ErasureFault/datumUnknown`` when the person has no such file; ``DoorError``; ``FileError``.
    package func play(
        _ datum: DatumID, of subject: SubjectID, for request: DecisionRequest, _ context: DeedContext
    ) async throws -> DeedOutcome<OpenFile> {
        let loaded = try policy(of: context.controller, at: context.now)
        let (outcome, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction -> (Played, [EvidenceDraft]) in
            guard let held = try transaction.file(datum, of: record.subject, at: context.controller),
                !held.datum.isReplaced || request.purpose == .dataSubjectRights
            else { throw ErasureFault.datumUnknown }
            var request = request
            (request.data, request.principal, request.at) = ([held.datum.item], context.principal, context.now)
            let answer = try transaction.decided(request, of: record.state, context.controller, loaded)
            var response = answer.response
            if response.effect == .permit,
                loaded.compiled.serving([held.datum], for: request, of: answer.state).isEmpty
            {
                response = loaded.compiled.decide(request, on: held.datum, of: answer.state)
            }
            let draft = EvidenceDraft(deciding: request, response, loaded.policy)
            var detail = draft.detail
            detail["file"] = .name(ElementName(rawValue: datum.rawValue))
            let kind = response.effect == .permit ? EvidenceKind.fileOpened : draft.kind
            return (
                Played(response: response, held: held),
                [EvidenceDraft(kind: kind, clauses: draft.clauses, detail: detail)]
            )
        }
        guard outcome.response.effect == .permit else { return .denied(outcome.response, evidence: evidence) }
        return .done(try await open(outcome.held), evidence: evidence)
    }

    private struct Played: Sendable {
        let response: DecisionResponse
        let held: HeldFile
    }

    /// Opens the key of a file whose giving was decided and is in evidence.
    func open(_ held: HeldFile) async throws -> OpenFile {
        let key = try await keys.readKeys { transaction in
            guard
                let wrapped = try transaction.datumKey(of: held.file.controller, held.file.subject, held.file.datum)
            else { throw ErasureFault.datumUnknown }
            return try ring.personKey(of: held.file.controller, held.file.subject, in: transaction)
                .fileKey(of: held.datum, with: wrapped)
        }
        guard let header = try await files.read(held.file.name, from: 0, count: FilePieces.headerBytes) else {
            throw FileError.missing
        }
        return OpenFile(
            file: held.file, item: held.datum.item, opener: try FileOpener(key, header: header), files: files)
    }

    /// The files that are held of the person, oldest first; their content stays sealed.
    ///
    /// - Throws: ``DoorError``.
    package func files(
        of subject: SubjectID, at controller: ControllerID, _ now: Instant
    ) async throws -> [HeldFile] {
        let record = try await person(subject, at: controller)
        let held = try await data.read { transaction in
            try transaction.names(of: record.subject, of: controller).flatMap { name in
                try transaction.files(of: controller, name).filter { $0.status == .held }.compactMap { file in
                    try transaction.datum(of: controller, name, file.datum).map { HeldFile(file: file, datum: $0) }
                }
            }
        }
        let loaded = try policy(of: controller, at: now)
        let wide = try await wideHolds(at: controller)
        let (compiled, state) = (loaded.compiled, record.state.underWideHolds(wide, loaded, at: now))
        return held.sorted { $0.file.datum < $1.file.datum }.map { held in
            var told = held
            let seen = state.value(of: held.datum).map { state.seeing(held.datum.item, $0) } ?? state
            if let plan = compiled.plan(of: held.datum.item, in: seen, asking: .sweep(at: now)) {
                (told.end, told.holds) = (plan.end, plan.holds)
            }
            return told
        }
    }

    /// Removes the bytes of files whose keys are gone.
    @discardableResult
    package func removeFiles(at now: Instant) async throws -> Int {
        try await FileRemoval(files: files, data: data).run(at: now)
    }
}

/// A file with the datum that it belongs to.
package struct HeldFile: Sendable {
    package let file: StoredFile
    package let datum: SealedDatum
    /// When it goes.
    package var end = KeepingEnd.never
    /// The grounds of hold that keep it.
    package var holds: [ElementName] = []

    init(file: StoredFile, datum: SealedDatum) { (self.file, self.datum) = (file, datum) }
}

extension ProcessingTransaction {
    /// A file that is held of the person, under any of the person's names.
    func file(_ datum: DatumID, of subject: SubjectID, at controller: ControllerID) throws -> HeldFile? {
        for name in try names(of: subject, of: controller) {
            guard let row = try self.datum(of: controller, name, datum) else { continue }
            guard try !erasures(of: controller, name).contains(where: { $0.datum == nil || $0.datum == datum }),
                let file = try files(of: controller, name).first(where: { $0.datum == datum && $0.status == .held })
            else { return nil }
            return HeldFile(file: file, datum: row)
        }
        return nil
    }
}
