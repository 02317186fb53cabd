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
    ) async throws -> ConsentReceipt {
        let (record, all) = try await door.choiceWithSuccessors(choice, of: subject, at: controller)
        guard let record, record.act.element?.section == .consents, let name = record.act.element?.name,
            let loaded = door.policies.version(record.policy, of: controller),
            let consent = loaded.policy.consents[name]
        else { throw RequestFailure(.notFound) }
        let proof = try await door.evidence(
            of: record.id, by: subject, at: controller, key: checkpointKeys[controller])
        let shown: ShownText? =
            if let words = record.shown { try await door.shownText(words, at: controller) } else { nil }
        return ConsentReceipt(
            record: record, later: all, policy: loaded.policy, consent: consent,
            shown: shown, reference: try await door.reference(of: subject, at: controller),
            authority: loaded.policy.controller.authority.flatMap { registers.authorities[$0]?.name },
            noticeAddress: origin + Path.notice(controller).with("version", record.policy.hex).link,
            withdrawalAddress: origin + Path.choices(controller).link,
            keeping: proof == nil ? [] : keeping(of: record, by: loaded.policy), evidence: try proof?.json ?? .null)
    }

    /// How long what the consent covers is kept, each sentence once.
    private func keeping(of record: ChoiceRecord, by policy: Policy) -> [String] {
        let language = policy.shownLanguage(for: record.language ?? policy.prevailingLanguage)
        let notice = NoticeWriter(policy, registers: registers).notice(in: language)
        let told = record.data.flatMap { notice.keeping(of: $0, for: record.purposes, by: policy) }.map(\.plain)
        return told.enumerated().filter { told.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    /// As ``receipt(of:by:at:)``, with the proof where it comes within a few seconds: the entry of an act that was done
    /// just now stands in the signed tree a second later. A receipt without it proves nothing.
    package func provenReceipt(
        of choice: ChoiceID, by subject: SubjectID, at controller: ControllerID
    ) async throws -> ConsentReceipt {
        for _ in 0..<Self.proofTries {
            let receipt = try await receipt(of: choice, by: subject, at: controller)
            if !receipt.evidence.isNull { return receipt }
            try await Task.sleep(for: .milliseconds(100))
        }
        return try await receipt(of: choice, by: subject, at: controller)
    }

    private static let proofTries = 40
}
