import HTTPTypes
import Hummingbird
import NIOCore
import Rights
import Vocabulary

// | method and path                                           | who                     | calls                        |
// |-----------------------------------------------------------|-------------------------|------------------------------|
// | GET /c/:controller/my-data/requests/:request/files/:file  | person                  | `RequestDoor.attachment`     |
// | GET /c/:controller/staff/requests/:request/files/:file    | owners of rights' steps | `RequestDoor.openAttachment` |

/// The files that came with a request, given away as files: no browser shows or runs them.
struct AttachmentRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.raw(.sendMyAttachment) { _, context in
            let file = try await MyRequestRoutes(services: services).own(context)
            let number = try Self.number(context)
            guard let one = file.attachments.first(where: { $0.number == number }),
                let bytes = try await services.requestDoor.attachment(number, of: file.request)
            else { throw RequestFailure(.notFound) }
            return Self.answer(one, bytes)
        }
        book.raw(.sendAttachment) { _, context in
            let desk = RequestRoutes(services: services)
            _ = try await desk.handling(context)
            let found = try await services.requestDoor.openAttachment(
                Self.number(context), of: context.parameter("request"), desk.staffDeed(context))
            guard let found else { throw RequestFailure(.notFound) }
            return Self.answer(found.file, found.bytes)
        }
    }

    private static func number(_ context: ZavetContext) throws -> Int {
        let name: ElementName = try context.parameter("file")
        guard let number = Int(name.rawValue), "\(number)" == name.rawValue else { throw RequestFailure(.notFound) }
        return number
    }

    /// Under a name without anybody's words, since it stands in the logs of browsers and proxies.
    private static func answer(_ file: AttachedFile, _ bytes: Sealed<[UInt8]>) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(file.plainName)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes.revealingPersonalData())))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let mine = Path.myRequest(firm, .parameter("request")).appending("files", ":file")
    private static let desk = Path.request(firm, .parameter("request")).appending("files", ":file")

    static let sendMyAttachment = Endpoint(.get, mine, .page, for: .subject)
    static let sendAttachment = Endpoint(.get, desk, .page, for: .anyStaff)

    static let attachmentPages = [sendMyAttachment, sendAttachment]
}
