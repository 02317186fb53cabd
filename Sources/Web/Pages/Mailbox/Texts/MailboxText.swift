/// The words of the local mailbox.
package enum MailboxText: UIText, CaseIterable {
    case title
    case lead
    case empty
    case to
}
