import Vocabulary

/// Writes the notice of a policy: the same value that the machine carries out, as sentences.
///
/// Pure and total: every policy that ``PolicyReader`` accepts has a notice in every language. Bulgarian, Latvian and
/// English have a grammar of their own; in another language the frame is English and the firm's words are its own.
package struct NoticeWriter: Sendable {
    package let policy: Policy
    package let registers: Registers

    package init(_ policy: Policy, registers: Registers = .builtIn) {
        (self.policy, self.registers) = (policy, registers)
    }

    /// The whole notice in a language. Words that the policy lacks in it stand in the prevailing one, and readers are told.
    package func notice(in language: Language) -> Notice {
        let draft = NoticeDraft(policy: policy, registers: registers, language: language)
        return Notice(
            controller: policy.id, digest: policy.digest, version: policy.version, effective: policy.effective,
            published: policy.published, language: language, tongue: NoticeTongue(policy, language),
            prevailing: policy.prevailingLanguage,
            title: draft.text(policy.annotations.labels) ?? draft.text(policy.controller.legalName)
                ?? policy.id.rawValue,
            introduction: draft.introduction(), cards: draft.cards(), sections: draft.sections())
    }
}
