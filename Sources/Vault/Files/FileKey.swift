import Crypto
import Vocabulary

/// The key of one file, drawn from the key of its datum, so that whatever destroys the one destroys the other.
package struct FileKey: Sendable {
    let key: SymmetricKey
    /// Authenticated with every piece, so that a file moved to another place does not open.
    let place: [UInt8]

    init(drawnFrom datumKey: SymmetricKey, at place: Place) {
        key = HKDF<SHA256>.deriveKey(inputKeyMaterial: datumKey, info: place.bytes, outputByteCount: 32)
        self.place = place.bytes
    }
}

extension PersonKey {
    /// The key of a file that is to come, and the key of its datum, wrapped; nothing is stored yet.
    ///
    /// - Parameter now: when the server learned of the file: the sweep of orphaned keys goes by it.
    package func prepareFile(
        _ datum: DatumID, of item: ElementName, at now: Instant
    ) throws(VaultError) -> (key: FileKey, wrapped: WrappedDatumKey) {
        let datumKey = SymmetricKey(size: .bits256)
        let wrapped = try Envelope.sealKey(datumKey, at: .datumKey(controller, subject, datum), under: key)
        return (
            FileKey(drawnFrom: datumKey, at: .file(controller, subject, datum, item)),
            WrappedDatumKey(
                controller: controller, subject: subject, datum: datum, wrapped: wrapped, createdAt: now)
        )
    }

    /// The key of a datum's file.
    ///
    /// - Throws: ``VaultError/sealBroken`` unless the wrapped key is this person's, of this datum.
    package func fileKey(of datum: SealedDatum, with wrapped: WrappedDatumKey) throws(VaultError) -> FileKey {
        let datumKey = try Envelope.openKey(
            wrapped.wrapped, at: .datumKey(controller, subject, datum.id), under: key)
        return FileKey(drawnFrom: datumKey, at: .file(controller, subject, datum.id, datum.item))
    }
}
