import Vocabulary

/// Why the ledger could not answer; what a verification finds is a ``BundleProblem`` or ``ReceiptProblem`` instead.
package enum LedgerError: Error, Hashable, Sendable {
    /// A tile is absent or shorter than the tree's size asks for.
    case tileMissing(TileAddress)
    /// The stored tiles do not give the root that was signed last; nothing was appended.
    case treeDamaged(size: Int64)
    /// A place or size beyond the tree's.
    case outsideTree
    /// A store gave an entry of another controller than it was asked for.
    case foreignEntry
    /// A text that is no checkpoint in the form of C2SP tlog-checkpoint.
    case malformedCheckpoint(CheckpointFault)
    /// A text that is no verifier key.
    case malformedKey
    /// A name that can be no origin and no key's name: empty, too long, or with a space, plus or control character.
    case malformedOrigin
    case malformedReceipt
    /// The controller has no checkpoint yet.
    case nothingToExport
    /// A folder that should become a bundle is not empty.
    case folderNotEmpty
    /// A file could not be opened, read or written; the path is relative to the bundle.
    case fileAccess(path: String, errno: Int32)

    package var code: String {
        switch self {
        case .tileMissing: return "ledger-tile-missing"
        case .treeDamaged: return "ledger-tree-damaged"
        case .outsideTree: return "ledger-outside-tree"
        case .foreignEntry: return "ledger-foreign-entry"
        case .malformedCheckpoint: return "ledger-malformed-checkpoint"
        case .malformedKey: return "ledger-malformed-key"
        case .malformedOrigin: return "ledger-malformed-origin"
        case .malformedReceipt: return "ledger-malformed-receipt"
        case .nothingToExport: return "ledger-nothing-to-export"
        case .folderNotEmpty: return "ledger-folder-not-empty"
        case .fileAccess: return "ledger-file-access"
        }
    }
}

/// What is wrong with a text that should be a checkpoint.
package enum CheckpointFault: String, Hashable, Sendable {
    case tooLarge = "too-large"
    case notText = "not-text"
    case noSignature = "no-signature"
    case signatureLine = "signature-line"
    case origin = "origin"
    case size = "size"
    case root = "root"
    case extensionLine = "extension-line"
}
