import Choices
import Foundation
import Ledger
import Vocabulary

/// A receipt in the hands of a person, as `zavet ledger verify` checks it: the file of a consent, or its evidence alone.
struct ReceiptFile {
    /// Why a receipt does not prove what it says; those of ``ReceiptProblem`` beside.
    enum Fault: String {
        /// It was given out before the entry stood in the signed tree.
        case notSequenced = "receipt-not-sequenced"
        /// What the receipt tells is not what the entry that it proves says.
        case altered = "receipt-altered"
    }

    private static let maxBytes = 1 << 20

    let path: String
    let faults: [String]
    /// `nil` while it is not sequenced.
    let evidence: EvidenceReceipt?
    let isKeyTrusted: Bool

    /// - Throws: ``HouseError/fileUnreadable(_:)``; ``HouseError/fileMalformed(_:place:code:)`` for what is no receipt.
    init(_ path: String, trusting trusted: CheckpointKey?) throws {
        self.path = path
        isKeyTrusted = trusted != nil
        guard let bytes = FileManager.default.contents(atPath: path) else { throw HouseError.fileUnreadable(path) }
        let json: JSON
        do { json = try JSON.parse(bytes, limits: .init(maxBytes: Self.maxBytes)) } catch {
            throw Self.malformed(path, "this is no JSON")
        }
        let isConsent = json["@type"] != nil
        guard let told = isConsent ? json["evidence"] : json else { throw Self.malformed(path, "it has no evidence") }
        if isConsent, told.isNull {
            (evidence, faults) = (nil, [Fault.notSequenced.rawValue])
            return
        }
        guard let evidence = try? EvidenceReceipt(json: told) else {
            throw Self.malformed(path, "its evidence has not the form of a receipt")
        }
        self.evidence = evidence
        let isAltered = isConsent && !Self.agrees(json, evidence.entry)
        faults =
            evidence.problems(trusting: trusted).map(\.rawValue) + (isAltered ? [Fault.altered.rawValue] : [])
    }

    /// Whether there is a file at the path, and no folder.
    static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private static func malformed(_ path: String, _ why: String) -> HouseError {
        .fileMalformed(path, place: why, code: "receipt-malformed")
    }

    /// Whether the record that is written out is the one whose entry is proved: act, person, words, version and time.
    private static func agrees(_ receipt: JSON, _ entry: EvidenceEntry) -> Bool {
        let record = receipt["record_id"]?.stringValue.map { EvidenceValue.name(ElementName(rawValue: $0)) }
        let event = receipt["events"]?.arrayValue?.first
        let words = receipt["shown"].flatMap { shown -> EvidenceValue? in
            guard let language = shown["language"]?.stringValue, let text = shown["words"]?.stringValue else {
                return nil
            }
            return .digest(ShownText(language: Language(rawValue: language), words: text).digest)
        }
        return record != nil && record == entry.detail["choice"] && words == entry.detail["words"]
            && receipt["pii_principal_id"]?.stringValue == entry.subject?.rawValue
            && receipt["processing"]?["privacy_notice"]?["version"]?.stringValue == entry.policy?.hex
            && receipt["parties"]?.arrayValue?.first?["party_id"]?.stringValue == entry.controller.rawValue
            && event?["event_time"]?.stringValue == entry.happened.description
            && receipt["proven"]?.boolValue.map(EvidenceValue.flag) == entry.detail["proven"]
    }

    var isSound: Bool { faults.isEmpty }

    var text: String {
        var lines = faults.map { fault -> String in
            guard fault == Fault.notSequenced.rawValue else { return "\(path): [\(fault)]" }
            return
                "\(path): [\(fault)] it was given out before its entry stood in the signed tree, which takes a second; "
                + "fetch it again"
        }
        guard let evidence else { return lines.joined(separator: "\n") }
        let place =
            "\(evidence.checkpoint.checkpoint.origin), entry \(evidence.sequence + 1) of "
            + "\(evidence.checkpoint.checkpoint.size), \(evidence.entry.kind.name)"
        lines.append("\(path): \(place): " + (isSound ? "sound" : "NOT SOUND, \(faults.count) problems"))
        if isSound, !isKeyTrusted {
            lines.append("  the key is the receipt's own: give the one that you know with --key")
        }
        return lines.joined(separator: "\n")
    }

    var json: JSON {
        [
            "receipt": .string(path), "sound": .bool(isSound), "keyTrusted": .bool(isKeyTrusted),
            "problems": .array(faults.map { ["code": .string($0)] }),
            "origin": evidence.map { .string($0.checkpoint.checkpoint.origin.text) } ?? .null,
            "sequence": evidence.map { .integer($0.sequence) } ?? .null,
            "kind": evidence.map { .string($0.entry.kind.name) } ?? .null,
            "happened": evidence.map { .string($0.entry.happened.description) } ?? .null,
        ]
    }
}
