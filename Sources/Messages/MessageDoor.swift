/// The way out for messages: a transport takes one at a time and says when it has truly taken it.
package protocol MessageDoor: Sendable {
    /// Hands the message over. Returning means that the transport is answerable for it from now on.
    ///
    /// - Throws: the transport's error; the caller keeps the message and tries again.
    func deliver(_ message: OutgoingMessage) async throws
}
