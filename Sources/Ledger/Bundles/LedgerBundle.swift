import Vocabulary

/// A folder with one controller's whole ledger, which anybody can check without the controller.
///
/// `manifest.json`, `checkpoint` (the newest), `checkpoints` (the earlier ones), `keys` (one verifier key a line), and
/// below `tile/` the hashes and entries as C2SP tlog-tiles lays them out. See `docs/internals/evidence.md`.
package enum LedgerBundle {
    package static let manifestPath = "manifest.json"
    package static let checkpointPath = "checkpoint"
    package static let earlierPath = "checkpoints"
    package static let keysPath = "keys"

    static let fixedPaths: Set<String> = [manifestPath, checkpointPath, earlierPath, keysPath]
    /// Largest bundle of 256 entries: two bytes of length and the entry, each.
    static let maxEntriesBytes = TileAddress.fullWidth * (2 + EvidenceEntry.maxBytes)
    static let maxManifestBytes = 4096
    static let maxKeysBytes = 16_384

    /// The tile or entry bundle that a tree of that size has at that place; `nil` when it has none.
    static func path(_ content: TilePath.Content, _ index: Int64, inTreeOf size: Int64) -> TilePath? {
        let level: Int
        switch content {
        case .entries: level = 0
        case .hashes(let named): level = named
        }
        guard TileAddress.levels.contains(level) else { return nil }
        let width = TileAddress(level: level, index: index).width(inTreeOf: size)
        return width > 0 ? TilePath(content: content, index: index, width: width) : nil
    }
}

/// What a bundle says of itself; everything in it can be checked against the checkpoint.
package struct BundleManifest: Hashable, Sendable {
    package static let format = "zavet-ledger-bundle"
    package static let version: Int64 = 1

    package let origin: LedgerOrigin
    package let controller: ControllerID
    package let size: Int64
    /// How many earlier checkpoints there are.
    package let earlierCheckpoints: Int64

    package init(origin: LedgerOrigin, controller: ControllerID, size: Int64, earlierCheckpoints: Int64) {
        (self.origin, self.controller) = (origin, controller)
        (self.size, self.earlierCheckpoints) = (size, earlierCheckpoints)
    }

    /// The file: JSON for people, with a line break at its end.
    package var text: String {
        let json: JSON = [
            "format": .string(Self.format), "version": .integer(Self.version), "origin": .string(origin.text),
            "controller": .string(controller.rawValue), "size": .integer(size),
            "earlier-checkpoints": .integer(earlierCheckpoints),
        ]
        return json.prettyText + "\n"
    }

    /// `nil` unless the bytes are exactly what ``text`` writes.
    package init?(bytes: [UInt8]) {
        guard let json = try? JSON.parse(bytes), let origin = json["origin"]?.stringValue.flatMap(LedgerOrigin.init),
            let controller = json["controller"]?.stringValue, let size = json["size"]?.integerValue,
            let earlier = json["earlier-checkpoints"]?.integerValue
        else { return nil }
        self.init(
            origin: origin, controller: ControllerID(rawValue: controller), size: size, earlierCheckpoints: earlier)
        guard text.utf8.elementsEqual(bytes) else { return nil }
    }
}
