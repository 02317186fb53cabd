import Accounts
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

extension WebServices {
    /// The person that a request names: by `person`, or by an `identifier` of kind and value.
    ///
    /// - Parameter forDeed: as in ``optionalSubject(_:at:forDeed:)``.
    /// - Throws: ``RequestFailure``: `person-unknown`, or `identifier-ambiguous` when it leads to several.
    func subject(
        _ body: inout BodyReader, at controller: ControllerID, forDeed: Bool = false
    ) async throws -> SubjectID {
        guard let subject = try await optionalSubject(&body, at: controller, forDeed: forDeed) else {
            body.fault("person", "missing")
            throw RequestFailure(.fieldsInvalid, fields: body.faults)
        }
        return subject
    }

    /// As ``subject(_:at:forDeed:)``; `nil` when the request names nobody. Where it names somebody in both ways they must agree.
    ///
    /// - Parameter forDeed: whether a deed follows that goes on to the survivor of somebody who was merged; an identifier
    ///   may then lead to the one who was merged. Default `false`.
    func optionalSubject(
        _ body: inout BodyReader, at controller: ControllerID, forDeed: Bool = false
    ) async throws -> SubjectID? {
        let person = body.optionalString("person", maxBytes: 100).map(SubjectID.init(rawValue:))
        guard var identifier = body.nested("identifier", knowing: ["kind", "value"]) else { return person }
        let kind = identifier.optionalCase("kind", of: IdentifierKind.self, isRequired: true)
        let value = Sealed(identifier.string("value", maxBytes: 500))
        body.join(identifier)
        try body.finish()
        guard let kind, let found = try? Identifier(kind, value) else {
            throw RequestFailure(.fieldsInvalid, fields: [FieldFault("/identifier/value", "identifier-malformed")])
        }
        let subjects =
            forDeed && person == nil
            ? try await door.findForDeed(found, at: controller) : try await door.find(found, at: controller)
        if let person {
            guard subjects.contains(person) else {
                throw RequestFailure(.fieldsInvalid, fields: [FieldFault("/identifier", "identifier-of-another")])
            }
            return person
        }
        guard subjects.count <= 1 else { throw RequestFailure(.identifierAmbiguous) }
        guard let subject = subjects.first else { throw RequestFailure(.personUnknown) }
        return subject
    }

    /// The deed's who and when for a program of the firm.
    func deed(_ context: ZavetContext, happened: Instant? = nil) throws -> DeedContext {
        DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .client),
            actor: .client(try context.requireClient()), now: context.now, happened: happened)
    }
}
