import Policies

/// The kinds of files that are taken, by the category of the item: what a browser or a telephone system makes, and
/// nothing that a program would run. What is not listed is refused.
package enum FileKind: String, CaseIterable, Hashable, Sendable {
    case ogg = "audio/ogg"
    case mp3 = "audio/mpeg"
    case wav = "audio/wav"
    case m4a = "audio/mp4"
    case audioWebM = "audio/webm"
    case flac = "audio/flac"
    case amr = "audio/amr"
    case mp4 = "video/mp4"
    case webM = "video/webm"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case pdf = "application/pdf"

    /// How many bytes of a file ``opens(_:)`` looks at.
    package static let signatureBytes = 12

    /// - Parameter sent: a `Content-Type`, with or without parameters, in any case.
    package init?(contentType sent: String) {
        let bare = sent.split(separator: ";", maxSplits: 1).first.map { $0.lowercased() } ?? ""
        let name = bare.filter { !$0.isWhitespace }
        let known = ["audio/x-wav": "audio/wav", "audio/wave": "audio/wav", "audio/mp3": "audio/mpeg"]
        self.init(rawValue: known[name] ?? name)
    }

    /// What an item of this category may be a file of; empty for an item that is no file.
    package static func taken(for item: DataItem) -> [FileKind] {
        guard item.type == .file else { return [] }
        switch item.category {
        case "communication.recording": return allCases.filter { $0.isSound || $0.isFilm }
        case "image.video": return allCases.filter(\.isFilm)
        case "image.photo": return [.jpeg, .png]
        default: return [.jpeg, .png, .pdf]
        }
    }

    /// Whether it is heard.
    package var isSound: Bool { rawValue.hasPrefix("audio/") }
    /// Whether it is seen in motion.
    package var isFilm: Bool { rawValue.hasPrefix("video/") }

    /// Whether a file that begins so is what it says to be.
    package func opens(_ start: [UInt8]) -> Bool {
        func has(_ text: String, at place: Int = 0) -> Bool { start.dropFirst(place).starts(with: Array(text.utf8)) }
        switch self {
        case .ogg: return has("OggS")
        case .mp3: return has("ID3") || start.count > 1 && start[0] == 0xFF && start[1] & 0xE0 == 0xE0
        case .wav: return has("RIFF") && has("WAVE", at: 8)
        case .m4a, .mp4: return has("ftyp", at: 4)
        case .audioWebM, .webM: return start.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
        case .flac: return has("fLaC")
        case .amr: return has("#!AMR")
        case .jpeg: return start.starts(with: [0xFF, 0xD8, 0xFF])
        case .png: return start.starts(with: [0x89, 0x50, 0x4E, 0x47])
        case .pdf: return has("%PDF-")
        }
    }
}
