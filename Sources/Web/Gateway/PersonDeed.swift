import Ledger
import Policies
import Processing
import Vocabulary

extension WebServices {
    /// The deed's who and when for the person who is signed in.
    ///
    /// - Throws: ``RequestFailure`` `sign-in-needed`; `DoorError.personUnknown` for somebody erased meanwhile.
    func personDeed(_ context: ZavetContext) async throws -> DeedContext {
        let controller = try context.requireController().id
        let subject = try context.requireSubject()
        let acting = context.identity?.acting
        let reference = try await door.reference(of: acting?.representative ?? subject, at: controller)
        return DeedContext(
            controller: controller, principal: Asker(kind: .subject), actor: .subject(reference),
            now: context.now, isRepresented: acting != nil)
    }
}
