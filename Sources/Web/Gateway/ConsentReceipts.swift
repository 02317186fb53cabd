import Choices
import Ledger
import Policies
import Processing
import Vocabulary

extension WebServices {
    /// The receipt of a consent: the record, what became of it, the words, and the evidence with its proof.
    ///
    /// - Throws: ``RequestFailure`` `not-found` when the person has no such choice or it is no act on a consent.
    package func receipt(
        of choice: ChoiceID, by subject: SubjectID, at controller: ControllerID
    ) throws -> ConsentReceipt {
        let (record, all) = try door.choiceWithSuccessors(choice, of: subject, at: controller)
        guard let record, record.act.element?.section == .consents, let name = record.act.element?.name,
            let loaded = door.policies.version(record.policy, of: controller),
            let consent = loaded.policy.consents[name]
        else { throw RequestFailure(.notFound) }
        let proof = try door.evidence(of: record.id, by: subject, at: controller, key: checkpointKeys[controller])
        return ConsentReceipt(
            record: record, later: all, policy: loaded.policy, consent: consent,
            shown: try record.shown.flatMap { try door.shownText($0, at: controller) },
            reference: try door.reference(of: subject, at: controller),
            noticeAddress: origin + Path.notice(controller).with("version", record.policy.hex).link,
            withdrawalAddress: origin + Path.choices(controller).link,
            evidence: try proof?.json ?? .null)
    }
}
