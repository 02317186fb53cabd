import Policies
import Vocabulary

extension Door {
    /// When everything that is held of the person goes, by which rules and laws, and what holds it back.
    ///
    /// - Throws: ``DoorError``.
    package func plans(
        of subject: SubjectID, at controller: ControllerID, _ now: Instant
    ) async throws -> [KeepingPlan] {
        let loaded = try policy(of: controller, at: now)
        let wide = try await wideHolds(at: controller)
        let state = try await person(subject, at: controller).state.underWideHolds(wide, loaded, at: now)
        return loaded.compiled.plans(in: state, asking: .sweep(at: now))
    }
}
