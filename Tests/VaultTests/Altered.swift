import Vault
import Vocabulary

extension [UInt8] {
    func flipped(at index: Int) -> [UInt8] {
        var bytes = self
        bytes[index] ^= 1 << UInt8.random(in: 0..<8)
        return bytes
    }

    func windows(of count: Int) -> [[UInt8]] {
        guard self.count >= count else { return [] }
        return (0...(self.count - count)).map { Array(self[$0..<($0 + count)]) }
    }
}

extension SealedDatum {
    func with(id: String? = nil, item: String? = nil, sealed: [UInt8]? = nil) -> SealedDatum {
        SealedDatum(
            controller: controller, subject: subject, id: id.map(DatumID.init(rawValue:)) ?? self.id,
            item: item.map(ElementName.init(rawValue:)) ?? self.item, sealed: sealed ?? self.sealed, source: source,
            point: point, collectedAt: collectedAt, learnedAt: learnedAt, policy: policy, status: status)
    }
}

extension WrappedDatumKey {
    func with(datum: String? = nil, wrapped: [UInt8]? = nil) -> WrappedDatumKey {
        WrappedDatumKey(
            controller: controller, subject: subject, datum: datum.map(DatumID.init(rawValue:)) ?? self.datum,
            wrapped: wrapped ?? self.wrapped, createdAt: createdAt)
    }
}

extension WrappedPersonKey {
    func with(subject: String? = nil, reference: String? = nil, generation: Int? = nil) -> WrappedPersonKey {
        WrappedPersonKey(
            controller: controller, subject: subject.map(SubjectID.init(rawValue:)) ?? self.subject,
            reference: reference.map(SubjectReference.init(rawValue:)) ?? self.reference,
            generation: generation ?? self.generation, wrapped: wrapped, createdAt: createdAt)
    }
}

extension SealedSecret {
    func with(owner: SecretOwner? = nil, name: String? = nil) -> SealedSecret {
        SealedSecret(
            owner: owner ?? self.owner, name: name ?? self.name, wrapper: wrapper, sealed: sealed,
            createdAt: createdAt)
    }
}
