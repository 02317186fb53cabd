import HTTPTypes
import Hummingbird
import NIOCore
import Processing
import Vault
import Vocabulary

extension Response {
    /// A file, or the part of it that was asked for, opened piece by piece as it is sent.
    ///
    /// A file that turns out to be broken on the way ends the connection before its length is reached.
    /// - Parameter downloading: whether browsers keep it in place of showing it.
    init(playing file: OpenFile, _ range: ByteRange, downloading: Bool) {
        let bytes = file.file.bytes
        var (status, part) = (HTTPResponse.Status.ok, Int64(0)..<bytes)
        var headers: HTTPFields = [.acceptRanges: "bytes", .contentType: file.file.media]
        if downloading { headers[.contentDisposition] = "attachment; filename=\"\(file.file.datum.rawValue)\"" }
        switch range {
        case .whole: break
        case .part(let asked):
            (status, part) = (.partialContent, asked)
            headers[.contentRange] = "bytes \(asked.lowerBound)-\(asked.upperBound - 1)/\(bytes)"
        case .outside:
            headers[.contentRange] = "bytes */\(bytes)"
            self.init(status: .rangeNotSatisfiable, headers: headers)
            return
        }
        self.init(
            status: status, headers: headers,
            body: ResponseBody(contentLength: Int(part.count)) { [part] writer in
                var pieces = file.pieces(part)
                while let piece = try await pieces.next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            })
    }
}
