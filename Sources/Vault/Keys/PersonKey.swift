import Crypto
import Vocabulary

/// One person's key, opened: it seals and opens that person's data, each under a key of its own.
package struct PersonKey: Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    package let reference: SubjectReference
    let key: SymmetricKey

    /// Makes a datum key, seals the value under it, and wraps the key; nothing is stored yet.
    ///
    /// - Parameters:
    ///   - birth: the date of birth that the datum says, if it says one.
    ///   - made: the datum's key, where it was made before, with a file.
    package func prepare(
        _ new: NewDatum, birth: CalendarDate? = nil, under made: WrappedDatumKey? = nil
    ) throws(VaultError) -> PreparedDatum {
        let place = Place.datumKey(controller, subject, new.id)
        var datumKey = SymmetricKey(size: .bits256)
        if let made { datumKey = try Envelope.openKey(made.wrapped, at: place, under: key) }
        let sealed = try Envelope.seal(
            new.value.revealingPersonalData(), at: .datum(controller, subject, new.id, new.item), under: datumKey)
        var wrapped = made?.wrapped ?? []
        if made == nil { wrapped = try Envelope.sealKey(datumKey, at: place, under: key) }
        return PreparedDatum(
            key: WrappedDatumKey(
                controller: controller, subject: subject, datum: new.id, wrapped: wrapped, createdAt: new.learnedAt,
                birth: try birth.map { (date) throws(VaultError) in try seal(birth: date, of: new.id) }),
            datum: SealedDatum(
                controller: controller, subject: subject, id: new.id, item: new.item, sealed: sealed,
                source: new.source, point: new.point, collectedAt: new.collectedAt, learnedAt: new.learnedAt,
                policy: new.policy, status: .held))
    }

    /// - Throws: ``VaultError/sealBroken`` unless key and datum belong to this person and to each other.
    package func open(_ datum: SealedDatum, with wrapped: WrappedDatumKey) throws(VaultError) -> OpenDatum {
        let datumKey = try Envelope.openKey(
            wrapped.wrapped, at: .datumKey(controller, subject, datum.id), under: key)
        guard datum.controller == controller, datum.subject == subject else { throw .sealBroken }
        let value = try Envelope.open(
            datum.sealed, at: .datum(controller, subject, datum.id, datum.item), under: datumKey)
        return OpenDatum(stored: datum, value: Sealed(value))
    }

    /// Opens what has a key; a datum without one has been erased and is left out.
    ///
    /// Read the data before the keys: a key is written before its datum, so none can be missing for being too new.
    package func open(_ data: [SealedDatum], with keys: [WrappedDatumKey]) throws(VaultError) -> [OpenDatum] {
        let byDatum = Dictionary(keys.map { ($0.datum, $0) }) { first, _ in first }
        var open: [OpenDatum] = []
        open.reserveCapacity(data.count)
        for datum in data {
            guard let key = byDatum[datum.id] else { continue }
            open.append(try self.open(datum, with: key))
        }
        return open
    }
}

// Dates of birth, which decisions need: beside the key of the datum that says them, so that they go with it.
extension PersonKey {
    /// Seals a date of birth to stand beside the key of its datum.
    package func seal(birth: CalendarDate, of datum: DatumID) throws(VaultError) -> [UInt8] {
        try Envelope.seal(Array(birth.description.utf8), at: .birth(controller, subject, datum), under: key)
    }

    /// - Throws: ``VaultError/sealBroken`` unless it is this person's, of this datum.
    package func openBirth(_ sealed: [UInt8], of datum: DatumID) throws(VaultError) -> CalendarDate {
        let bytes = try Envelope.open(sealed, at: .birth(controller, subject, datum), under: key)
        guard let date = CalendarDate(String(decoding: bytes, as: UTF8.self)) else { throw .sealBroken }
        return date
    }
}

/// A new person's key and identifiers, ready to be committed.
package struct PreparedPerson: Sendable {
    /// Seals the person's data at once, before anything is stored.
    package let key: PersonKey
    package let wrapped: WrappedPersonKey
    package let identifiers: [BlindIndex]
}
