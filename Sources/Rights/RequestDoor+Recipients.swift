import Ledger
import Processing
import Vocabulary

/// A recipient to whom data of a person went, by the evidence.
package struct Receiver: Hashable, Sendable {
    package let recipient: ElementName
    /// What it got, whenever.
    package let data: Set<ElementName>
    /// When it last got something.
    package let last: Instant

    package init(recipient: ElementName, data: Set<ElementName>, last: Instant) {
        (self.recipient, self.data, self.last) = (recipient, data, last)
    }
}

extension RequestDoor {
    /// Everybody to whom data of the person went (Article 19 GDPR), who got something last at the head.
    ///
    /// - Returns: nobody for a person who was erased: ask before.
    package func receivers(of subject: SubjectID, at controller: ControllerID) async throws -> [Receiver] {
        var (found, before): ([ElementName: Receiver], Int64?) = ([:], nil)
        do {
            while true {
                let rows = try await door.history(of: subject, at: controller, before: before, limit: 100)
                for entry in try rows.map({ try $0.entry }) where entry.kind == .disclosureMade {
                    guard case .name(let recipient) = entry.detail["recipient"] else { continue }
                    var data: Set<ElementName> = []
                    if case .names(let names) = entry.detail["data"] { data = Set(names) }
                    let known = found[recipient]
                    found[recipient] = Receiver(
                        recipient: recipient, data: data.union(known?.data ?? []),
                        last: max(entry.happened, known?.last ?? entry.happened))
                }
                guard rows.count == 100, let last = rows.last else { break }
                before = last.sequence
            }
        } catch DoorError.personUnknown { return [] }
        return found.values.sorted { ($1.last, $0.recipient) < ($0.last, $1.recipient) }
    }

    /// Notes how far telling a recipient has come; also in a request that was closed since.
    ///
    /// - Parameters:
    ///   - words: the reason or the answer, which the person sees; `nil` for none.
    ///   - tell: tells the recipient; when it throws, nothing is noted.
    /// - Throws: ``RequestFault/identityMissing``; ``RequestFault/wordsMissing`` when nobody says why a recipient is not
    ///   told, or what one answered.
    package func note(
        _ state: RecipientTelling.State, of recipient: ElementName, in id: RequestID, words: Sealed<String>? = nil,
        _ context: DeedContext, telling tell: @Sendable (RequestFile) async throws -> Void = { _ in }
    ) async throws -> RightsRequest {
        if words == nil, state == .notTold || state == .answered { throw RequestFault.wordsMissing }
        let draft = StepDraft(
            .carriedOut, code: RecipientTelling.code(state, of: recipient),
            detail: ["by": .code(state.rawValue), "recipient": .name(recipient)])
        let papers = words.map { [FolderPaper(.requestRecipient, $0)] } ?? []
        return try await perform(id, draft, papers, context, evenClosed: true, tell) { request, _ in
            guard request.isProven else { throw RequestFault.identityMissing }
        }
    }
}
