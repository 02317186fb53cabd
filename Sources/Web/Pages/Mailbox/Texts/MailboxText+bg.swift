extension MailboxText {
    package var bulgarian: String {
        switch self {
        case .title: return "Пощенска кутия"
        case .lead: return "Този сървър не изпраща поща. Каквото хората биха получили, стои тук, докато той работи."
        case .empty: return "Когато някой поиска код, той се появява тук."
        case .to: return "До"
        }
    }
}
