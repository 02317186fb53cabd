import Vocabulary

/// A controller key as the store keeps it: under a master key.
package struct WrappedControllerKey: Hashable, Sendable {
    package let controller: ControllerID
    /// Counts the controller's keys from 1; the highest seals what is new.
    package let generation: Int
    /// The fingerprint of the master key it is wrapped under.
    package let master: String
    package let wrapped: [UInt8]
    package let createdAt: Instant

    package init(
        controller: ControllerID, generation: Int, master: String, wrapped: [UInt8], createdAt: Instant
    ) {
        (self.controller, self.generation, self.master) = (controller, generation, master)
        (self.wrapped, self.createdAt) = (wrapped, createdAt)
    }
}

/// A person key as the store keeps it: under a controller key. Deleting it erases the person.
package struct WrappedPersonKey: Hashable, Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    /// The name by which evidence knows the person; this row is its only tie to the subject.
    package let reference: SubjectReference
    /// The controller key it is wrapped under.
    package let generation: Int
    package let wrapped: [UInt8]
    package let createdAt: Instant
    /// Whether a date of birth is sealed beside one of the person's datum keys.
    package let hasBirth: Bool

    package init(
        controller: ControllerID, subject: SubjectID, reference: SubjectReference, generation: Int,
        wrapped: [UInt8], createdAt: Instant, hasBirth: Bool = false
    ) {
        (self.controller, self.subject, self.reference) = (controller, subject, reference)
        (self.generation, self.wrapped, self.createdAt, self.hasBirth) = (generation, wrapped, createdAt, hasBirth)
    }
}

/// A datum key as the store keeps it: under the person's key. Deleting it erases the datum.
package struct WrappedDatumKey: Hashable, Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    package let datum: DatumID
    package let wrapped: [UInt8]
    package let createdAt: Instant
    /// The date of birth that the datum says, sealed under the person's key; it goes with this key.
    package let birth: [UInt8]?

    package init(
        controller: ControllerID, subject: SubjectID, datum: DatumID, wrapped: [UInt8], createdAt: Instant,
        birth: [UInt8]? = nil
    ) {
        (self.controller, self.subject, self.datum) = (controller, subject, datum)
        (self.wrapped, self.createdAt, self.birth) = (wrapped, createdAt, birth)
    }
}
