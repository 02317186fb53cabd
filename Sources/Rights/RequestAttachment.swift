import Processing
import Vocabulary

/// A file that came with a request: of few kinds, known by its bytes and not by its name; kept sealed, given away as a
/// file, and never opened, shown or run by the house.
///
/// Archives and whatever else unfolds into more than it is are none of the kinds.
package struct RequestAttachment: Sendable {
    /// With one request.
    package static let most = 5
    /// A photograph of a page by a telephone has less.
    package static let maxBytes = 4 << 20
    package static let maxBytesTogether = 8 << 20
    /// The longest name, in Unicode scalars: a letter can have any number of marks, so letters would bound nothing.
    static let longestName = 100

    /// What it is; what none of these is, is not taken.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case pdf, jpeg, png, text

        package var fileExtension: String {
            switch self {
            case .pdf, .png: return rawValue
            case .jpeg: return "jpg"
            case .text: return "txt"
            }
        }

        /// By the first bytes; a text is UTF-8 throughout and has no control characters but those of lines.
        init?(_ bytes: [UInt8]) {
            func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
            if begins(Array("%PDF-".utf8)) {
                self = .pdf
            } else if begins([0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                self = .png
            } else if Self.isText(bytes) {
                self = .text
            } else {
                return nil
            }
        }

        private static func isText(_ bytes: [UInt8]) -> Bool {
            !bytes.isEmpty && bytes.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 || $0 == 10 || $0 == 13 }
                && String(validating: bytes, as: UTF8.self) != nil
        }
    }

    package let kind: Kind
    /// As the sender calls it, without what leads a reader astray; may be empty.
    package let name: Sealed<String>
    package let bytes: Sealed<[UInt8]>

    /// - Throws: ``RequestFault/attachmentKind``, ``RequestFault/attachmentTooLarge``.
    package init(named name: Sealed<String>, _ bytes: Sealed<[UInt8]>) throws(RequestFault) {
        let content = bytes.revealingPersonalData()
        guard content.count <= Self.maxBytes else { throw .attachmentTooLarge }
        guard let kind = Kind(content) else { throw .attachmentKind }
        self.name = Sealed(Self.clean(name.revealingPersonalData()))
        (self.kind, self.bytes) = (kind, bytes)
    }

    /// The last part of a path, without signs that a screen or a file system takes for something else: control letters,
    /// line ends, and those that turn the direction of writing, by which `exe.fdp` is shown as `pdf.exe`.
    private static func clean(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let shown = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                return false
            default: return true
            }
        }
        return String(String.UnicodeScalarView(shown.prefix(longestName)))
    }

    /// - Throws: ``RequestFault/attachmentsTooMany``, ``RequestFault/attachmentTooLarge``.
    static func check(_ all: [RequestAttachment]) throws(RequestFault) {
        guard all.count <= most else { throw .attachmentsTooMany }
        var together = 0
        for one in all { together += one.bytes.revealingPersonalData().count }
        guard together <= maxBytesTogether else { throw .attachmentTooLarge }
    }

    /// Two papers of the request for each: what it is, and its bytes.
    static func papers(_ all: [RequestAttachment]) -> [FolderPaper] {
        all.enumerated().flatMap { index, one -> [FolderPaper] in
            let bytes = one.bytes.revealingPersonalData().count
            let head = "\(one.kind.rawValue)\n\(bytes)\n\(one.name.revealingPersonalData())"
            return [
                FolderPaper(.requestAttachment(index + 1), Sealed(head)),
                FolderPaper(.requestAttachmentBytes(index + 1), bytes: one.bytes),
            ]
        }
    }
}

/// What is known of an attachment without its bytes.
package struct AttachedFile: Sendable {
    /// By which it is asked for: 1, 2, …
    package let number: Int
    package let kind: RequestAttachment.Kind
    package let bytes: Int
    /// As the sender calls it; may be empty.
    package let name: Sealed<String>

    init?(_ paper: OpenPaper) {
        guard let number = paper.name.attachmentNumber else { return nil }
        let lines = paper.words.revealingPersonalData().split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 3, let kind = RequestAttachment.Kind(rawValue: String(lines[0])), let bytes = Int(lines[1])
        else { return nil }
        (self.number, self.kind, self.bytes, name) = (number, kind, bytes, Sealed(String(lines[2])))
    }

    /// Under which it is saved, without anybody's words: `file-1.pdf`.
    package var plainName: String { "file-\(number).\(kind.fileExtension)" }

    /// As people see it.
    package var shownName: Sealed<String> { name.revealingPersonalData().isEmpty ? Sealed(plainName) : name }
}

extension ElementName {
    private static let attachmentPrefix = "attachment-"
    private static let bytesPrefix = "attachment-bytes-"

    static func requestAttachment(_ number: Int) -> ElementName {
        ElementName(rawValue: "\(attachmentPrefix)\(number)")
    }
    static func requestAttachmentBytes(_ number: Int) -> ElementName {
        ElementName(rawValue: "\(bytesPrefix)\(number)")
    }

    /// Whether the paper is a file's bytes, which are opened only when somebody asks for that file.
    var isAttachmentBytes: Bool { rawValue.hasPrefix(Self.bytesPrefix) }

    /// Whether the paper tells of a file.
    package var isAttachment: Bool { rawValue.hasPrefix(Self.attachmentPrefix) }

    fileprivate var attachmentNumber: Int? {
        isAttachment ? Int(rawValue.dropFirst(Self.attachmentPrefix.count)) : nil
    }
}

extension RequestFile {
    /// The files that came with it.
    package var attachments: [AttachedFile] { papers.compactMap(AttachedFile.init).sorted { $0.number < $1.number } }
}

extension RequestDoor {
    /// The bytes of a file that came with a request; `nil` when there is none of that number, or the papers have gone.
    package func attachment(_ number: Int, of request: RightsRequest) async throws -> Sealed<[UInt8]>? {
        guard let folder = request.folder else { return nil }
        return try await door.paperBytes(.requestAttachmentBytes(number), in: folder, at: request.controller)
    }

    /// The same for staff who look at it: the look is in evidence, which the person sees, before a byte is given.
    ///
    /// - Returns: `nil` when there is no such request or file.
    package func openAttachment(
        _ number: Int, of id: RequestID, _ context: DeedContext
    ) async throws -> (file: AttachedFile, bytes: Sealed<[UInt8]>)? {
        guard let file = try await file(id, at: context.controller, now: context.now),
            let one = file.attachments.first(where: { $0.number == number })
        else { return nil }
        try await noteLook(at: file.request, file: number, context)
        return try await attachment(number, of: file.request).map { (one, $0) }
    }
}
