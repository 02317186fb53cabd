import Ledger
import Policies
import Processing
import Vault
import Vocabulary

/// A recording on the page of what is held of a person: to hear or see, to take along, and who else did so.
struct OwnRecording: Sendable {
    let path: Path
    let file: StoredFile
    /// Newest first.
    let looks: [RecordingLook]

    /// What kind of recording it is, how large, and what it belongs to.
    static func told(_ file: StoredFile, _ words: PolicyVoice) -> String {
        let say = words.say
        let kind =
            switch (file.media.hasPrefix("audio/"), file.media.hasPrefix("video/"), file.direction) {
            case (_, _, "incoming"): say(RecordingText.incomingCall)
            case (_, _, "outgoing"): say(RecordingText.outgoingCall)
            case (true, _, _): say(RecordingText.sound)
            case (_, true, _): say(RecordingText.film)
            default: say(RecordingText.document)
            }
        let size = say.size(ofBytes: Int(clamping: file.bytes))
        let relation = file.relation.map { ", " + words.label(.relations, $0) } ?? ""
        return "\(kind), \(size)\(relation)"
    }

    /// The browser's own player where it has one, and the way to take the file along.
    func player(_ label: String, _ say: Voice) -> HTML {
        var player = HTML.empty
        if file.media.hasPrefix("audio/") {
            player = "<audio controls preload=\"none\" src=\"\(path)\"></audio>"
        } else if file.media.hasPrefix("video/") {
            player = "<video controls preload=\"none\" src=\"\(path)\"></video>"
        }
        return """
            <p class="recording">\(player) \
            <a href="\(path)" download>\(say(RecordingText.take))<span class="unseen">: \(label)</span></a></p>
            """
    }

    /// Who heard or saw it, for what, and when.
    func listeners(_ say: Voice) -> HTML {
        guard !looks.isEmpty else { return "\(say(RecordingText.nobody))" }
        let items = looks.map { look -> HTML in "<li>\(look.who), \(look.purpose), \(say.time(look.at))</li>" }
        return "<ul>\(items)</ul>"
    }
}

/// One look at a recording, as the person is told of it.
struct RecordingLook: Sendable {
    let who: String
    let purpose: String
    let at: Instant

    /// By recording, in the order of the entries.
    ///
    /// - Parameter own: how evidence names the person.
    static func byFile(
        _ entries: [EvidenceEntry], own: Set<SubjectReference>, _ words: PolicyVoice
    ) -> [DatumID: [RecordingLook]] {
        var looks: [DatumID: [RecordingLook]] = [:]
        for entry in entries {
            guard let file = entry.name("file") else { continue }
            let look = RecordingLook(
                who: words.say(HistoryReading.who(entry.actor, references: own)),
                purpose: entry.name("purpose").map { words.label(.purposes, $0) } ?? "", at: entry.happened)
            looks[DatumID(rawValue: file.rawValue), default: []].append(look)
        }
        return looks
    }
}
