import Vocabulary

/// What may be done with a stored datum at present.
package enum DatumStatus: String, CaseIterable, Sendable {
    case held
    /// Only stored (Article 18 GDPR).
    case restricted
}

/// One value of one data item, before it is sealed.
package struct NewDatum: Sendable {
    package var id: DatumID
    /// The data item of the policy.
    package var item: ElementName
    /// The value, in the caller's own encoding.
    package var value: Sealed<[UInt8]>
    /// Where it came from: the person, or a source that the policy declares (Article 14(2)(f) GDPR).
    package var source: ElementName
    /// The policy's point of collection; `nil` for data that came otherwise.
    package var point: ElementName?
    /// When it was collected, in the world.
    package var collectedAt: Instant
    /// When we learned of it: now, by the server's clock. The sweep of orphaned keys goes by it, so it is never set
    /// back.
    package var learnedAt: Instant
    /// The version of the policy in force when it was collected.
    package var policy: Digest

    package init(
        id: DatumID, item: ElementName, value: Sealed<[UInt8]>, source: ElementName, point: ElementName?,
        collectedAt: Instant, learnedAt: Instant, policy: Digest
    ) {
        (self.id, self.item, self.value, self.source, self.point) = (id, item, value, source, point)
        (self.collectedAt, self.learnedAt, self.policy) = (collectedAt, learnedAt, policy)
    }
}

/// A datum as the store of data keeps it: all but the value is readable there.
package struct SealedDatum: Hashable, Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    package let id: DatumID
    package let item: ElementName
    /// The value under its datum key; see `docs/internals/keys.md` for the format.
    package let sealed: [UInt8]
    package let source: ElementName
    package let point: ElementName?
    package let collectedAt: Instant
    package let learnedAt: Instant
    package let policy: Digest
    package var status: DatumStatus
    /// When another value took its place, while a hold kept it: it serves nothing and goes when no hold reaches it.
    package let replacedAt: Instant?

    package init(
        controller: ControllerID, subject: SubjectID, id: DatumID, item: ElementName, sealed: [UInt8],
        source: ElementName, point: ElementName?, collectedAt: Instant, learnedAt: Instant, policy: Digest,
        status: DatumStatus, replacedAt: Instant? = nil
    ) {
        (self.controller, self.subject, self.id, self.item) = (controller, subject, id, item)
        (self.sealed, self.source, self.point) = (sealed, source, point)
        (self.collectedAt, self.learnedAt, self.policy, self.status) = (collectedAt, learnedAt, policy, status)
        self.replacedAt = replacedAt
    }

    package var isReplaced: Bool { replacedAt != nil }
}

/// When a datum came in and how it stands: all that its keeping needs of it.
package struct DatumTime: Hashable, Sendable {
    package let item: ElementName
    package let collectedAt: Instant
    package let status: DatumStatus
    /// See ``SealedDatum/replacedAt``.
    package let replacedAt: Instant?

    package init(item: ElementName, collectedAt: Instant, status: DatumStatus, replacedAt: Instant? = nil) {
        (self.item, self.collectedAt, self.status, self.replacedAt) = (item, collectedAt, status, replacedAt)
    }
}

extension SealedDatum {
    /// Its time without the value.
    package var time: DatumTime {
        DatumTime(item: item, collectedAt: collectedAt, status: status, replacedAt: replacedAt)
    }
}

/// A datum and the key that seals it, ready to be committed: the key first, then the datum.
package struct PreparedDatum: Sendable {
    package let key: WrappedDatumKey
    package let datum: SealedDatum
    /// By what the person can be found because of this datum; stored, and destroyed, with its key.
    package private(set) var indexes: [BlindIndex] = []

    init(key: WrappedDatumKey, datum: SealedDatum) { (self.key, self.datum) = (key, datum) }

    /// The same datum, by which the person can be found: it is an e-mail address, a telephone number.
    package func findable(by index: BlindIndex) -> PreparedDatum {
        var findable = self
        findable.indexes.append(index)
        return findable
    }
}

/// A datum that was opened.
package struct OpenDatum: Sendable {
    package let stored: SealedDatum
    package let value: Sealed<[UInt8]>
}
