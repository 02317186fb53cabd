import Policies
import Vocabulary

/// One act of choice as it is kept: append-only, never changed.
package struct ChoiceRecord: Hashable, Sendable {
    package let id: ChoiceID
    package let controller: ControllerID
    package let subject: SubjectID
    package let act: ChoiceAct
    /// When the person did it, and when we learned of it.
    package let happened: Instant
    package let learned: Instant
    /// By which way it came.
    package let way: Way
    /// The words shown for a consent, by hash; see ``ShownText``.
    package let shown: Digest?
    package let language: Language?
    /// The version of the policy that the person saw.
    package let policy: Digest
    /// For a consent given: what it covers, as that version had it.
    package let purposes: [ElementName]
    package let data: [ElementName]
    package let expires: Instant?
    package let byGuardian: Bool
    /// False for a consent taken over from before without its proof.
    package let isProven: Bool
    /// Who entered it: kind and opaque identifier, as in evidence.
    package let actorKind: String
    package let actorID: String

    /// How a choice reached the firm.
    package enum Way: String, CaseIterable, Hashable, Codable, Sendable {
        case page, form, api, link, email, phone, post, office, importRun = "import", signal
    }

    package init(
        id: ChoiceID, controller: ControllerID, subject: SubjectID, act: ChoiceAct, happened: Instant,
        learned: Instant, way: Way, shown: Digest?, language: Language?, policy: Digest, purposes: [ElementName],
        data: [ElementName], expires: Instant?, byGuardian: Bool, isProven: Bool, actorKind: String, actorID: String
    ) {
        (self.id, self.controller, self.subject, self.act) = (id, controller, subject, act)
        (self.happened, self.learned, self.way, self.shown) = (happened, learned, way, shown)
        (self.language, self.policy, self.purposes, self.data) = (language, policy, purposes, data)
        (self.expires, self.byGuardian, self.isProven) = (expires, byGuardian, isProven)
        (self.actorKind, self.actorID) = (actorKind, actorID)
    }
}
