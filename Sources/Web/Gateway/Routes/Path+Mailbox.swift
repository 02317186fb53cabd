extension Path {
    /// Outgoing messages, in the local mode only.
    package static let mailbox = Path("mailbox")
}
