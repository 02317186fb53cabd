import Policies
import Rights
import Vocabulary

// Answering and refusing: now, by a letter; or entered afterwards with the day on which staff told the person.
extension RequestRoutes {
    /// Answers and closes a request; the letter names authority and court.
    func answer(_ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext) async throws {
        typealias Field = RequestPage.Field
        guard page.untouched.isEmpty || fields.text(Field.without) == RequestPage.yes else {
            page.mistakes.append(
                FormMistake(field: Field.without, message: context.voice(RequestWorkText.withoutMissing)))
            return
        }
        guard let told = day(.answer, fields, &page, context) else { return }
        let (door, file) = (services.requestDoor, page.file)
        let letters = letters(page.words.policy, context)
        let parts = [
            fields.text(RequestPage.Field.words(.answer)), letters.residence(file.residence, file.request),
            letters.place(file), letters.remedies(file.request, ground: nil, told: told.earlier),
        ]
        let whole = parts[0]?.isEmpty == false ? parts.compactMap(\.self).joined(separator: "\n\n") : ""
        let receivers = try await receiversOnAnswer(page, context)
        let template = try await template(fields, page)
        let send = sending(.answer, whole, fields, page, context, wordedBy: template, isTold: told.earlier != nil)
        _ = try await door.answer(
            file.request.id, Sealed(whole), happened: told.earlier, toldBy: way(.answer, fields),
            wordedBy: template?.id, staffDeed(context), telling: send)
        try await recipientLetters(.exercised, receivers, page, context).tell(
            receivers, in: file.request.id, staffDeed(context))
    }

    /// Refuses and closes a request, with ground and reasons; the words that stand ready around them are no reasons.
    func refuse(_ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext) async throws {
        typealias Field = RequestPage.Field
        guard let ground = RefusalGround(rawValue: fields.text(Field.ground)) else {
            page.mistakes.append(FormMistake(field: Field.ground, message: context.voice(RequestDeskText.choose)))
            return
        }
        guard let told = day(.refuse, fields, &page, context) else { return }
        let (words, request) = (fields.text(Field.words(.refuse)), page.file.request)
        let letters = letters(page.words.policy, context)
        let template = try await template(fields, page)
        func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        let ready = letters.refusalDraft(request, wordedBy: template)
        guard !bare(words).isEmpty, bare(words) != bare(ready) else { throw RequestFault.wordsMissing }
        let parts = [
            words, letters.residence(page.file.residence, request),
            letters.remedies(request, ground: ground, told: told.earlier),
        ]
        let whole = parts.compactMap(\.self).joined(separator: "\n\n")
        let send = sending(.refuse, whole, fields, page, context, wordedBy: template, isTold: told.earlier != nil)
        _ = try await services.requestDoor.refuse(
            request.id, on: ground, Sealed(whole), happened: told.earlier, wordedBy: template?.id,
            staffDeed(context), telling: send)
    }

    /// When the person was told, where that was before today.
    private struct Told { let earlier: Instant? }

    /// `nil` for a day that cannot be, which is then told.
    private func day(
        _ deed: RequestPage.Deed, _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext
    ) -> Told? {
        let (typed, say) = (fields.text(RequestPage.Field.dated(deed)), context.voice)
        guard !typed.isEmpty, typed != "\(say.timeZone.local(say.now).date)" else { return Told(earlier: nil) }
        let happened = page.file.request.happened
        // On the very day of its arrival nobody knows the hour of the answer; before that it cannot have been.
        guard let day = came(typed, say), say.timeZone.local(day).date >= say.timeZone.local(happened).date else {
            page.mistakes.append(
                FormMistake(field: RequestPage.Field.dated(deed), message: say(RequestDeskText.dayWrong)))
            return nil
        }
        return Told(earlier: max(day, happened))
    }

    private func way(_ deed: RequestPage.Deed, _ fields: FormFields) -> ContactChannel? {
        EnterRequestPage.ways.first { $0.rawValue == fields.text(RequestPage.Field.told(deed)) }
    }

    /// The version that the draft was made by, whatever is in force by now.
    private func template(_ fields: FormFields, _ page: RequestPage) async throws -> AnswerTemplate? {
        let sent = fields.text(RequestPage.Field.template)
        guard !sent.isEmpty else { return nil }
        return try await services.requestDoor.template(EntryID(rawValue: sent), at: page.words.policy.id)
    }

    private func sending(
        _ deed: RequestPage.Deed, _ whole: String, _ fields: FormFields, _ page: RequestPage, _ context: ZavetContext,
        wordedBy template: AnswerTemplate?, isTold: Bool
    ) -> @Sendable (RequestFile) async throws -> Void {
        let (letters, address) = (letters(page.words.policy, context), page.file.paper(.requestAddress))
        let way = way(deed, fields)
        return { file in
            guard !isTold else { return }
            let isMailed = try await letters.send(
                .answered, of: file, words: whole, to: address, wordedBy: template)
            guard isMailed || way != nil || file.request.isReadOnPage else { throw RequestFault.notTold }
        }
    }
}
