/// The sections of a notice, in their order.
enum NoticePart: String, CaseIterable, Sendable {
    case scope, who, data, collect, purposes, consents, automated, never, recipients, transfers, keeping, security
    case rights, trackers, marketing, children, changes, complaints, open

    /// The topic under which the firm's own statements stand with it.
    var topic: NoticeTopic {
        switch self {
        case .scope: return .scope
        case .who: return .who
        case .data, .collect: return .collection
        case .purposes, .consents, .never: return .use
        case .automated: return .automated
        case .recipients: return .sharing
        case .transfers: return .transfers
        case .keeping: return .keeping
        case .security: return .security
        case .rights: return .rights
        case .trackers: return .trackers
        case .marketing: return .marketing
        case .children: return .children
        case .changes: return .changes
        case .complaints, .open: return .contact
        }
    }

    /// Whether the firm's statements on its topic stand here: once for each topic, and never under what it says yes to
    /// or never does, which would turn their sense.
    var tellsStatements: Bool {
        switch self {
        case .data, .consents, .never, .open: return false
        case .scope, .who, .collect, .purposes, .automated, .recipients, .transfers, .keeping, .security, .rights,
            .trackers, .marketing, .children, .changes, .complaints:
            return true
        }
    }
}
