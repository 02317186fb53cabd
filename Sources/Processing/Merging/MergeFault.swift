/// Why two records cannot be joined or parted; nothing was changed.
package enum MergeFault: String, Error, Hashable, CaseIterable, Sendable {
    case samePerson = "merge-same-person"
    /// One acts for the other, so they are two people.
    case oneRepresentsTheOther = "merge-of-representative"
    /// One has left; what is kept of them stays as it is.
    case oneHasLeft = "merge-of-one-who-left"
    case notMerged = "not-merged"
    /// Something was merged in later; that is parted first.
    case notTheNewest = "merge-not-newest"

    package var code: String { rawValue }
}
