import Policies
import Processing
import Rights
import Vocabulary

// Correcting at the desk, and telling those who received what was corrected, erased or restricted.
extension RequestRoutes {
    /// Puts the one value of an item right, and tells who received it.
    func correct(
        _ subject: SubjectID, _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext
    ) async throws {
        typealias Field = RequestPage.Field
        let (deed, policy) = (try staffDeed(context), page.words.policy)
        let item = ElementName(rawValue: fields.text(Field.wrong))
        let wrong = FormMistake(field: Field.value, message: context.voice(RecipientText.correctNot))
        guard case .done(let held, _) = try await services.door.view(subject, deed) else {
            throw RequestFailure(.forbidden)
        }
        let values = held.filter { $0.item == item && $0.keptAs == .value && $0.file == nil }
        guard let value = values.first, values.count == 1, policy.data[item] != nil else {
            page.mistakes.append(wrong)
            return
        }
        let receivers = try await services.requestDoor.receivers(of: subject, at: policy.id)
            .filter { $0.data.contains(item) }
        let letters = try await recipientLetters(.corrected, receivers, page, context)
        do {
            let outcome = try await services.door.correct(
                value.datum, of: subject, to: Sealed(fields.text(Field.value)), deed)
            guard case .done = outcome else { throw RequestFailure(.forbidden) }
        } catch is CorrectionFault {
            page.mistakes.append(wrong)
            return
        }
        let id = page.file.request.id
        _ = try await services.requestDoor.note(.corrected, in: id, deed)
        try await letters.tell(receivers, in: id, deed)
    }

    /// Enters how it stands with one recipient.
    func tellRecipient(
        _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext
    ) async throws {
        typealias Field = RequestPage.Field
        let open = page.file.timed.steps.tellings.filter(\.state.isOpen)
        guard let telling = open.first(where: { $0.recipient.rawValue == fields.text(Field.recipient) }),
            let state = RecipientTelling.State(rawValue: fields.text(Field.outcome)), state != .owed
        else {
            page.mistakes.append(
                FormMistake(field: Field.recipient, message: context.voice(RequestDeskText.choose)))
            return
        }
        let (request, deed) = (page.file.request, try staffDeed(context))
        let (words, contact) = (fields.text(Field.words(.tell)), fields.text(Field.contact))
        var receivers: [Receiver] = []
        if let subject = request.subject {
            receivers = try await services.requestDoor.receivers(of: subject, at: request.controller)
        }
        let receiver = receivers.first { $0.recipient == telling.recipient }
        let letters = try await recipientLetters(.exercised, receiver.map { [$0] } ?? [], page, context)
        _ = try await services.requestDoor.note(
            state, of: telling.recipient, in: request.id, words: words.isEmpty ? nil : Sealed(words), deed
        ) { file in
            guard state == .told, !contact.isEmpty else { return }
            let told = receiver ?? Receiver(recipient: telling.recipient, data: [], last: telling.at)
            guard try await letters.send(to: Sealed(contact), told, file) else { throw RequestFault.notTold }
        }
    }

    /// Whom an answer must tell: where the policy has a step `tell-recipients` for a right that was used (EAS-44), and
    /// nobody was told yet.
    func receiversOnAnswer(_ page: RequestPage, _ context: ZavetContext) async throws -> [Receiver] {
        let (request, policy) = (page.file.request, page.words.policy)
        let step = ElementName(rawValue: "tell-recipients")
        guard page.file.timed.steps.tellings.isEmpty, request.isProven, let subject = request.subject,
            request.rights.contains(where: {
                policy.rights[$0.elementName]?.steps.contains { $0.name == step } ?? false
            })
        else { return [] }
        return try await services.requestDoor.receivers(of: subject, at: policy.id)
    }

    /// Letters to these; reads by what each knows the person, if it was given that.
    func recipientLetters(
        _ occasion: RecipientText.Occasion, _ receivers: [Receiver], _ page: RequestPage, _ context: ZavetContext
    ) async throws -> RecipientLetters {
        let policy = page.words.policy
        var identifiers: [ElementName: Sealed<String>] = [:]
        let given = receivers.reduce(into: Set<ElementName>()) { $0.formUnion($1.data) }
        let known = given.filter { policy.data[$0]?.identifier != nil }
        if let subject = page.file.request.subject, !known.isEmpty,
            case .done(let held, _) = try await services.door.view(subject, staffDeed(context))
        {
            for value in held where known.contains(value.item) { identifiers[value.item] = value.value }
        }
        return RecipientLetters(
            services: services, policy: policy, now: context.now, occasion: occasion, identifiers: identifiers)
    }
}
