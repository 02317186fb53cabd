import Duties
import HTTPTypes
import Hummingbird
import NIOCore
import Policies
import Processing
import Vocabulary

// | method and path                       | who    | calls                                   |
// |---------------------------------------|--------|-----------------------------------------|
// | GET /c/:controller/notice             | anyone | `NoticeWriter`, `Door.person`           |
// | GET /c/:controller/notice/versions    | anyone | `PolicyBook.versions`                   |
// | GET /c/:controller/notice/files/:file | anyone | `HTMLNotice`, `DPVNotice` and their kin   |

/// The published notice: to read, in its older versions, and to take along.
struct NoticeRoutes: WebRoutes {
    let services: WebServices
    let notices: NoticeShelf

    func add(to book: RouteBook) {
        book.page(.showNotice) { request, context in
            if let day = try missedDay(request, context) {
                return .page(try versions(context, missed: day).page(context.voice), status: .notFound)
            }
            let loaded = try version(request, context)
            let tongue = try FormFields.query(of: request).single(Path.tongueParameter)
            var page = try await page(loaded, in: loaded.policy.languages.first { $0.rawValue == tongue }, context)
            page.together?.region = try FormFields.query(of: request).single(Path.regionParameter)
            return .page(page.page(context.voice))
        }
        book.page(.listNoticeVersions) { _, context in .page(try versions(context).page(context.voice)) }
        book.raw(.showNoticeFile, file)
    }

    private func page(
        _ loaded: LoadedPolicy, in tongue: Language?, _ context: ZavetContext
    ) async throws -> NoticePage {
        let firm = loaded.policy.id
        var page = NoticePage(
            firm: firm, policy: loaded.policy,
            notice: notices.notice(of: loaded.policy, in: tongue ?? context.language),
            loaded: loaded.version.loaded,
            isInForce: try services.policy(of: firm).version.digest == loaded.version.digest,
            versionCount: services.door.policies.versions(of: firm).count)
        if page.isInForce, loaded.policy.scope.contains(where: { $0.kind == .document }) {
            // The register is read only where some document has no address of the policy's own.
            let isEntered = loaded.policy.scope.contains { $0.kind == .document && $0.ownAddress == nil }
            page.together = ReadTogether(
                policy: loaded.policy, addresses: isEntered ? try await services.entries(of: .addresses, at: firm) : [])
        }
        if page.isInForce { page.figures = NoticeFigures(tallies: try await services.door.tallies(of: firm)) }
        if page.isInForce, let subject = try? context.requireSubject() {
            page.own = OwnKeeping(try await services.door.person(subject, at: firm).state, by: loaded, at: context.now)
        }
        return page
    }

    private func versions(_ context: ZavetContext, missed: CalendarDate? = nil) throws -> NoticeVersionsPage {
        let firm = try context.requireController().id
        let versions = services.door.policies.versions(of: firm)
        let names = versions.compactMap { loaded in loaded.policy.version.map { (loaded.version.digest, $0) } }
        return NoticeVersionsPage(
            firm: firm, versions: versions.reversed().map(\.version),
            names: Dictionary(names) { _, later in later }, inForce: try services.policy(of: firm).version.digest,
            stated: Set(versions.filter { $0.policy.effective != nil }.map(\.version.digest)),
            today: context.now.utcDate, missed: missed)
    }

    /// The day that the query names, when no version was in force then.
    private func missedDay(_ request: Request, _ context: ZavetContext) throws -> CalendarDate? {
        let firm = try context.requireController().id
        guard let day = try FormFields.query(of: request).single(Path.dayParameter).flatMap({ CalendarDate($0) }) else {
            return nil
        }
        return services.door.policies.inForce(firm, on: day) == nil ? day : nil
    }

    /// The version that the query names, by itself or by a day of its force; without either, that in force.
    private func version(_ request: Request, _ context: ZavetContext) throws -> LoadedPolicy {
        let firm = try context.requireController().id
        if let text = try FormFields.query(of: request).single(Path.dayParameter) {
            guard let day = CalendarDate(text), let loaded = services.door.policies.inForce(firm, on: day) else {
                throw RequestFailure(.notFound)
            }
            return loaded
        }
        guard let text = try FormFields.query(of: request).single(Path.versionParameter) else {
            return try services.policy(of: firm)
        }
        guard let digest = Digest(hex: text), let loaded = services.door.policies.version(digest, of: firm) else {
            throw RequestFailure(.notFound)
        }
        return loaded
    }

    @Sendable private func file(_ request: Request, _ context: ZavetContext) throws -> Response {
        guard let file = NoticeFile(name: try context.parameter("file", as: ElementName.self).rawValue) else {
            throw RequestFailure(.notFound)
        }
        let loaded = try version(request, context)
        let asked = try FormFields.query(of: request).single(Path.tongueParameter).map { Language(rawValue: $0) }
        let spoken = loaded.policy.languages + UILanguages.all
        let language = asked.flatMap { spoken.contains($0) ? $0 : nil } ?? context.language
        let notice = notices.notice(of: loaded.policy, in: language)
        let text = file.text(of: notice, by: loaded.policy, registers: services.registers)
        let name =
            "\(loaded.policy.id.rawValue)-\(notice.language.rawValue)-\(loaded.version.effective).\(file.rawValue)"
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType, .contentDisposition: "attachment; filename=\"\(name)\"",
                .contentLanguage: notice.language.rawValue,
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showNotice = Endpoint(.get, .notice(firm), .page, for: .anyone)
    static let listNoticeVersions = Endpoint(.get, .noticeVersions(firm), .page, for: .anyone)
    static let showNoticeFile = Endpoint(
        .get, .noticeFile(firm, .parameter("file")), .machine, for: .anyone, rate: .page)

    static let notices: [Endpoint] = [showNotice, listNoticeVersions, showNoticeFile]
}
