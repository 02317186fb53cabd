import Rights
import Vocabulary

/// Asks for files, and shows those that came.
enum AttachmentView {
    static let field = "files"
    /// All files with what else a form carries.
    static let formBytes = RequestAttachment.maxBytesTogether + 256 * 1024
    /// Media types, by which telephones offer the camera and turn their own kinds of pictures into these.
    private static let accepted = "application/pdf,image/jpeg,image/png,text/plain"

    static func question(_ say: Voice) -> FormQuestion {
        FormQuestion(
            field, say(AttachmentText.question), hint: say(AttachmentText.hint), .files(accept: accepted),
            isOptional: true)
    }

    /// - Throws: ``RequestFault`` about a file.
    static func read(_ fields: FormFields) throws(RequestFault) -> [RequestAttachment] {
        let sent = fields.files(field)
        guard sent.count <= RequestAttachment.most else { throw .attachmentsTooMany }
        var all: [RequestAttachment] = []
        for file in sent { all.append(try RequestAttachment(named: file.name, file.bytes)) }
        return all
    }

    /// The files of a request, each with where it is saved from; nothing where none came.
    static func html(_ files: [AttachedFile], _ say: Voice, path: (Int) -> Path) -> HTML {
        guard !files.isEmpty else { return .empty }
        let items = files.map { file -> HTML in
            """
            <li><a href="\(path(file.number))"><bdi>\(file.shownName.revealingPersonalData())</bdi></a> \
            (\(about(file, say)))</li>
            """
        }
        return "<h2>\(say(AttachmentText.title))</h2><ul>\(items)</ul>"
    }

    /// Its kind and size.
    static func about(_ file: AttachedFile, _ say: Voice) -> String {
        "\(file.kind.fileExtension.uppercased()), \(say.size(ofBytes: file.bytes))"
    }
}

extension RequestFault {
    /// Whether it is about a file that came along.
    var isOfFiles: Bool { [.attachmentKind, .attachmentTooLarge, .attachmentsTooMany].contains(self) }
}
