import Ledger
import Policies
import Processing
import Vocabulary

extension EvidenceKind {
    /// Staff worded the answers to a right anew, or went back to the house's words.
    package static let answerTemplateSet = EvidenceKind("answer-template-set")
}

extension RequestDoor {
    /// Versions that are looked through and shown at most.
    package static let mostVersions = 100

    /// How answers to a right are worded now; `nil` for the house's own words.
    package func template(
        for right: Right, in language: Language, at controller: ControllerID
    ) async throws -> AnswerTemplate? {
        let newest = try await store.readRequests {
            try $0.answerTemplates(for: right, in: language, of: controller, limit: 1)
        }.first
        return newest.flatMap { $0.parts.isEmpty ? nil : $0 }
    }

    /// All versions for a right and language, the newest first.
    package func templateVersions(
        for right: Right, in language: Language, at controller: ControllerID
    ) async throws -> [AnswerTemplate] {
        try await store.readRequests {
            try $0.answerTemplates(for: right, in: language, of: controller, limit: Self.mostVersions)
        }
    }

    /// A version, of today or earlier; `nil` when there is none.
    package func template(_ id: EntryID, at controller: ControllerID) async throws -> AnswerTemplate? {
        try await store.readRequests { try $0.answerTemplate(id, of: controller) }
    }

    /// Words the answers to a right from now on; empty parts are the house's own words again.
    ///
    /// - Parameter allowed: the firm's own addresses, which may stand in the words.
    /// - Throws: ``TemplateFault``.
    @discardableResult
    package func setTemplate(
        _ parts: AnswerTemplate.Parts, for right: Right, in language: Language, allowing allowed: Set<String>,
        by staff: StaffID, _ context: DeedContext
    ) async throws -> AnswerTemplate {
        for part in parts.all { _ = try TemplateText(part, allowing: allowed) }
        let template = AnswerTemplate(
            id: door.ids.timeOrdered(at: context.now), controller: context.controller, right: right,
            language: language, parts: parts, made: context.now, by: staff)
        let entry = try EvidenceEntry(
            id: template.id, controller: context.controller, kind: .answerTemplateSet, happened: context.now,
            learned: context.now, actor: context.actor,
            detail: [
                "right": .name(right.elementName),
                "language": .name(ElementName(rawValue: language.rawValue.lowercased())),
                "own": .flag(!parts.isEmpty),
            ])
        try await store.writeRequests { transaction in
            try transaction.insert(template)
            try transaction.record(entry)
        }
        return template
    }
}
