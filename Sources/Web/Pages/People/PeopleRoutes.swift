import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                     | who           | calls                                                   |
// |-------------------------------------|---------------|---------------------------------------------------------|
// | GET  /c/:controller/staff/people    | administrator |                                                         |
// | POST /c/:controller/staff/people    | administrator | `Door.find`, `Door.label`                               |
// | GET  …/staff/people/:person         | administrator | `Door.person`, `Door.label`, `Door.merges`              |
// | POST …/staff/people/:person         | administrator | `Door.merge`, `.split`, `.represent`, `.orderErasure`   |

/// What staff do with whole records: find, join, part, note who acts for somebody, erase.
struct PeopleRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showPeople) { _, context in
            let page = PeoplePage(controller: try context.requireController().id, token: context.formToken)
            return .page(page.page(context.voice))
        }
        book.form(.findPeople, find)
        book.page(.showPersonRecord) { _, context in .page(try await page(context).page(context.voice)) }
        book.form(.changePersonRecord, change)
    }

    @Sendable private func find(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let typed = fields.text(PeoplePage.field)
        var page = PeoplePage(controller: controller, token: context.formToken, typed: typed)
        guard let identifiers = Self.identifiers(typed) else {
            page.isMalformed = true
            return .page(page.page(context.voice))
        }
        var found: [PeoplePage.Found] = []
        for subject in try await people(identifiers, at: controller) {
            let label = try await services.door.label(of: subject, staffDeed(context))
            found.append(PeoplePage.Found(subject: subject, label: label.masked, since: label.since))
        }
        page.found = found
        return .page(page.page(context.voice))
    }

    private func page(_ context: ZavetContext) async throws -> PersonRecordPage {
        let controller = try context.requireController().id
        let record = try await services.door.person(context.parameter("person"), at: controller)
        let policy = try services.policy(of: controller).policy
        let label = try await services.door.label(of: record.subject, staffDeed(context))
        let words = PolicyVoice(policy, registers: services.registers, say: context.voice)
        return PersonRecordPage(
            controller: controller, subject: record.subject, token: context.formToken, label: label.masked,
            since: label.since, hasLeft: record.state.hasLeft,
            items: record.state.data.keys.sorted().map { words.label(.data, $0) },
            replaced: try await services.door.replacedItems(of: record.subject, at: controller).map {
                words.label(.data, $0)
            },
            waiting: try await services.door.waitingErasure(of: record.subject, at: controller),
            merges: try await services.door.merges(into: record.subject, at: controller),
            actors: try await services.door.actors(for: record.subject, at: controller, context.now))
    }

    @Sendable private func change(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        let say = context.voice
        do {
            switch PersonRecordPage.Deed(rawValue: fields.text(PersonRecordPage.Field.deed)) {
            case .merge: try await merge(fields, &page, context)
            case .split: try await split(fields, &page, context)
            case .represent: try await represent(fields, &page, context)
            case .end:
                _ = try await services.door.endRepresentation(
                    fields.text(PersonRecordPage.Field.representation), of: page.subject, staffDeed(context))
            case .erase:
                if let answer = try await erase(fields, &page, context) { return answer }
            case .restore:
                _ = try await services.door.takeBackErasure(of: page.subject, staffDeed(context))
            case nil: throw RequestFailure(.badRequest)
            }
        } catch let fault as MergeFault { page.refusal = say(fault.text) } catch let fault as RepresentationFault {
            page.refusal = say(fault.text)
        } catch ErasureFault.notWaiting { page.refusal = say(PeopleText.notWaiting) }
        guard page.mistakes.isEmpty, page.refusal == nil else { return .page(page.page(say)) }
        return .redirect(to: .staffPerson(page.controller, page.subject))
    }

    private func merge(
        _ fields: FormFields, _ page: inout PersonRecordPage, _ context: ZavetContext
    ) async throws {
        let prefix = "merge-"
        let reason = reason(prefix, fields, &page, context.voice)
        let other = try await other(prefix, fields, &page, context)
        guard let reason, let other else { return }
        _ = try await services.door.merge(other, into: page.subject, reason: reason, staffDeed(context))
    }

    private func split(
        _ fields: FormFields, _ page: inout PersonRecordPage, _ context: ZavetContext
    ) async throws {
        guard let reason = reason("split-", fields, &page, context.voice) else { return }
        let member = SubjectID(rawValue: fields.text(PersonRecordPage.Field.member))
        _ = try await services.door.split(member, from: page.subject, reason: reason, staffDeed(context))
    }

    private func represent(
        _ fields: FormFields, _ page: inout PersonRecordPage, _ context: ZavetContext
    ) async throws {
        let say = context.voice
        let representative = try await other("represent-", fields, &page, context)
        let kind = Representation.Kind(rawValue: fields.text(PersonRecordPage.Field.kind))
        if kind == nil {
            page.mistakes.append(
                FormMistake(field: PersonRecordPage.Field.kind, message: say(PeopleText.choose)))
        }
        let proof = fields.text(PersonRecordPage.Field.proof)
        let isMark =
            (1...60).contains(proof.utf8.count) && proof.first?.isLetter == true
            && proof.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        if !isMark {
            page.mistakes.append(
                FormMistake(field: PersonRecordPage.Field.proof, message: say(PeopleText.proofBad)))
        }
        guard let representative, let kind, isMark else { return }
        let representation = Representation(
            id: services.ids.text(), subject: page.subject, representative: representative, kind: kind,
            proof: ElementName(rawValue: proof), from: context.now, until: nil)
        _ = try await services.door.represent(representation, staffDeed(context))
    }

    /// Shows what goes and what stays, and erases once that is confirmed.
    private func erase(
        _ fields: FormFields, _ page: inout PersonRecordPage, _ context: ZavetContext
    ) async throws -> PageAnswer? {
        let say = context.voice
        guard let ground = ErasureGround(rawValue: fields.text(PersonRecordPage.Field.ground)) else {
            page.mistakes.append(
                FormMistake(field: PersonRecordPage.Field.ground, message: say(PeopleText.choose)))
            return nil
        }
        let loaded = try services.policy(of: page.controller)
        let reading = LeavingReading(
            loaded: loaded, words: PolicyVoice(loaded.policy, registers: services.registers, say: say))
        guard fields.text(PersonRecordPage.Field.confirmed) == PersonRecordPage.yes else {
            let plan = try await services.door.adviseErasure(.everything, of: page.subject, staffDeed(context))
            return .page(reading.page(plan).check(byStaff: page.subject, ground, context.formToken, say))
        }
        let waiting = try await services.door.orderErasure(
            of: page.subject, ground: ground, staff: try context.requireStaff(), staffDeed(context))
        if waiting != nil { return .redirect(to: .staffPerson(page.controller, page.subject)) }
        let (result, evidence) = try await services.door.erase(
            .everything, of: page.subject, ground: ground, staffDeed(context))
        let proof = LeavingProof(
            reference: result.reference, entries: evidence, erasure: result.isWhole ? evidence.last : nil)
        return .page(reading.page(result).erased(byStaff: proof, say))
    }

    private func reason(
        _ prefix: String, _ fields: FormFields, _ page: inout PersonRecordPage, _ say: Voice
    ) -> MergeGround? {
        let field = prefix + PersonRecordPage.Field.reason
        guard let reason = MergeGround(rawValue: fields.text(field)) else {
            page.mistakes.append(FormMistake(field: field, message: say(PeopleText.choose)))
            return nil
        }
        return reason
    }

    /// The one other record that what was typed leads to.
    private func other(
        _ prefix: String, _ fields: FormFields, _ page: inout PersonRecordPage, _ context: ZavetContext
    ) async throws -> SubjectID? {
        let field = prefix + PersonRecordPage.Field.other
        var found: [SubjectID] = []
        if let identifiers = Self.identifiers(fields.text(field)) {
            found = try await people(identifiers, at: page.controller).filter { $0 != page.subject }
        }
        guard found.count == 1 else {
            page.mistakes.append(FormMistake(field: field, message: context.voice(PeopleText.otherNone)))
            return nil
        }
        return found.first
    }

    private func people(_ identifiers: [Identifier], at controller: ControllerID) async throws -> [SubjectID] {
        var people: [SubjectID] = []
        for identifier in identifiers {
            for subject in try await services.door.find(identifier, at: controller) where !people.contains(subject) {
                people.append(subject)
            }
        }
        return people
    }

    /// What was typed, as each kind of identifier that it can be; `nil` for nothing.
    static func identifiers(_ typed: String) -> [Identifier]? {
        if let address = Identifier(typedAddress: typed) {
            let number = try? Identifier(.number, Sealed(typed))
            return [address] + [number].compactMap(\.self)
        }
        guard !typed.isEmpty, let number = try? Identifier(.number, Sealed(typed)) else { return nil }
        return [number]
    }

    private func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        guard case .staff(let staff, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return DeedContext(
            controller: try context.requireController().id,
            principal: Asker(kind: .staff, roles: roles), actor: .staff(staff), now: context.now)
    }
}

extension Path {
    /// Where staff find a person's record.
    static func staffPeople(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("people") }

    /// One person's record, for staff.
    static func staffPerson(_ controller: ControllerID, _ subject: SubjectID) -> Path {
        .staffPeople(controller).appending(subject.rawValue)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let person = SubjectID.parameter("person")

    static let showPeople = Endpoint(.get, .staffPeople(firm), .page, for: administrators)
    static let findPeople = Endpoint(.post, .staffPeople(firm), .form, for: administrators)
    static let showPersonRecord = Endpoint(.get, .staffPerson(firm, person), .page, for: administrators)
    static let changePersonRecord = Endpoint(.post, .staffPerson(firm, person), .form, for: administrators)

    static let peoplePages = [showPeople, findPeople, showPersonRecord, changePersonRecord]
}
