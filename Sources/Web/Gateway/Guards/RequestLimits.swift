import Vocabulary

/// The limits on what a request may bring.
package enum RequestLimits {
    /// Path and query together.
    package static let targetBytes = 2048
    package static let headerFields = 100
    /// All header names and values together.
    package static let headerBytes = 16 * 1024
    /// A body, unless the endpoint says otherwise.
    package static let bodyBytes = 1 << 20
    package static let formBytes = 64 * 1024
    /// From the first byte of a body to its last.
    package static let bodySeconds = 30
    /// The same for a form with files, which come from a telephone at the edge of its network too.
    package static let formFilesSeconds = 120
    /// The same for a file; shorter than what is never finished is kept (`FileRemoval.patience`).
    package static let fileSeconds = 1800
    /// The same for events in bulk: so long one authorisation and one time of learning stand for all of them.
    package static let eventSeconds = 3600
    package static let formFields = 200
    package static let formNameBytes = 100
}
