import Vocabulary

/// One version of a controller's policy as it was loaded, with its files, so that it stays readable for ever.
package struct PolicyVersion: Hashable, Sendable {
    package let controller: ControllerID
    package let digest: Digest
    package let loaded: Instant
    /// The first day of its force; the day of loading when the firm states none.
    package let effective: CalendarDate
    /// Path and bytes of each file, in the order of paths.
    package let files: [(path: String, bytes: [UInt8])]

    package init(
        controller: ControllerID, digest: Digest, loaded: Instant, effective: CalendarDate,
        files: [(path: String, bytes: [UInt8])]
    ) {
        (self.controller, self.digest, self.loaded, self.effective) = (controller, digest, loaded, effective)
        self.files = files
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.controller == right.controller && left.digest == right.digest
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// What a store does for versions of policies inside one transaction.
package protocol PolicyTransaction {
    /// Appends; a version that is there already is left alone.
    ///
    /// - Returns: whether it is new.
    func insertPolicyVersion(_ version: PolicyVersion) throws -> Bool
    /// All versions of the controller, oldest loaded first.
    func policyVersions(of controller: ControllerID) throws -> [PolicyVersion]
}
