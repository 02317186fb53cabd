/// One thing that is wrong with a bundle, and where.
package struct BundleProblem: Hashable, Sendable {
    /// What is wrong; the raw value is the stable code.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The manifest is absent, malformed, or says other than the checkpoint.
        case manifest = "bundle-manifest"
        /// The keys are absent, or a line of them is malformed.
        case keys = "bundle-keys"
        /// No key by which to check was given or found.
        case noKey = "bundle-no-key"
        /// The checkpoint is absent, malformed, or not signed by the key.
        case checkpoint = "bundle-checkpoint"
        /// An earlier checkpoint is malformed, out of order, not signed, or has another root than the tree had.
        case earlierCheckpoint = "bundle-earlier-checkpoint"
        case missingFile = "bundle-missing-file"
        case extraFile = "bundle-extra-file"
        /// A file is shorter or longer than it must be.
        case wrongLength = "bundle-wrong-length"
        /// A tile has other hashes than the tree that was signed.
        case tile = "bundle-tile"
        /// An entry is other than the one that was signed.
        case entry = "bundle-entry"
        /// An entry and its tile disagree, and nothing tells which of them is right.
        case disagreement = "bundle-disagreement"
        /// Entries and tiles agree, but not with the root that was signed.
        case root = "bundle-root"
        /// The older bundle cannot be used: no checkpoint, no valid signature.
        case olderBundle = "bundle-older-unusable"
        /// The older bundle is of another log.
        case otherLog = "bundle-other-log"
        /// The older bundle has more entries than this one.
        case shortened = "bundle-shortened"
        /// The older bundle's tree is not the beginning of this one: what was written has been rewritten.
        case fork = "bundle-fork"
    }

    package let kind: Kind
    /// The file, relative to the bundle.
    package let path: String
    /// The entry's place in the tree, or the tree size of a checkpoint.
    package let number: Int64?

    package init(_ kind: Kind, _ path: String, _ number: Int64? = nil) {
        (self.kind, self.path, self.number) = (kind, path, number)
    }

    package var code: String { kind.rawValue }
}

extension BundleProblem: CustomStringConvertible {
    package var description: String { "\(code) in \(path)" + (number.map { " at \($0)" } ?? "") }
}

/// What a verification found.
package struct BundleReport: Sendable {
    /// Problems that are listed by name; further ones are only counted.
    package static let maxListed = 1000

    /// The head that was checked; `nil` when there is none that can be trusted.
    package internal(set) var checkpoint: Checkpoint?
    /// Entries whose hash was computed.
    package internal(set) var entries: Int64 = 0
    /// Bytes of entries and tiles that were read.
    package internal(set) var bytes: Int64 = 0
    /// Earlier checkpoints that were checked.
    package internal(set) var earlierCheckpoints: Int64 = 0
    /// Whether the reader gave the key; otherwise the bundle only agrees with itself.
    package internal(set) var isKeyTrusted = false
    package private(set) var problems: [BundleProblem] = []
    /// Problems beyond those listed.
    package private(set) var unlisted = 0

    package var isSound: Bool { problems.isEmpty }

    mutating func add(_ problem: BundleProblem) {
        if problems.count < Self.maxListed { problems.append(problem) } else { unlisted += 1 }
    }

    mutating func add(_ kind: BundleProblem.Kind, _ path: String, _ number: Int64? = nil) {
        add(BundleProblem(kind, path, number))
    }
}
