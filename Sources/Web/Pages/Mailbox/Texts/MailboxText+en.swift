extension MailboxText {
    package var english: String {
        switch self {
        case .title: return "Mailbox"
        case .lead: return "This server sends no mail. What people would get stands here until it stops."
        case .empty: return "When somebody asks for a code, it appears here."
        case .to: return "To"
        }
    }
}
