import HTTPTypes
import Hummingbird
import Vocabulary

/// The API's answer to a request that was not carried out: RFC 9457, `application/problem+json`.
package enum ProblemDetails {
    package static let mediaType = "application/problem+json"

    /// - Parameter requestID: shown so that the operator can find the log line.
    package static func response(_ told: FailureTable.Told, requestID: String) -> Response {
        var members: [String: JSON] = [
            "type": .string(Path.problem(told.code).link),
            "title": .string(told.status.reasonPhrase.isEmpty ? told.code : told.status.reasonPhrase),
            "status": .integer(Int64(told.status.code)),
            "code": .string(told.code),
            "request": .string(requestID),
        ]
        if !told.hint.isEmpty { members["detail"] = .string(told.hint) }
        if !told.fields.isEmpty {
            members["errors"] = .array(
                told.fields.map { ["pointer": .string($0.pointer), "code": .string($0.code)] })
        }
        var response = Response(json: .object(members), status: told.status)
        response.headers[.contentType] = mediaType
        return response
    }
}

extension Response {
    /// A JSON answer in canonical form (RFC 8785).
    package init(json: JSON, status: HTTPResponse.Status = .ok) {
        self.init(canonical: json.canonicalBytes, status: status)
    }

    /// A JSON answer that was written in canonical form.
    init(canonical bytes: [UInt8], status: HTTPResponse.Status) {
        self.init(
            status: status,
            headers: [.contentType: "application/json", .contentLength: String(bytes.count)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A page.
    package init(html: HTML, status: HTTPResponse.Status = .ok, language: Language) {
        let buffer = ByteBuffer(string: html.markup)
        self.init(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLength: String(buffer.readableBytes),
                .contentLanguage: language.rawValue,
            ],
            body: ResponseBody(byteBuffer: buffer))
    }

    /// Plain text.
    package init(text: String, status: HTTPResponse.Status = .ok) {
        let buffer = ByteBuffer(string: text)
        self.init(
            status: status,
            headers: [
                .contentType: "text/plain; charset=utf-8", .contentLength: String(buffer.readableBytes),
            ],
            body: ResponseBody(byteBuffer: buffer))
    }

    /// Sends the browser to another page of ours with GET (303).
    package init(redirectingTo path: Path) {
        self.init(status: .seeOther, headers: [.location: path.link, .contentLength: "0"])
    }
}
