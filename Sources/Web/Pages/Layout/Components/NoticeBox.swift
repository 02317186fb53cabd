/// A box that must not be missed: what to know, what to beware of, or that something was done.
package struct NoticeBox: Sendable {
    /// How urgent it is.
    package enum Kind: String, CaseIterable, Sendable {
        case information = "info"
        case warning
        case success

        var label: LayoutText {
            switch self {
            case .information: return .information
            case .warning: return .warning
            case .success: return .success
            }
        }
    }

    package let kind: Kind
    /// Empty for the usual word of its kind.
    package let title: String
    package let body: HTML

    package init(_ kind: Kind, title: String = "", _ body: HTML) {
        (self.kind, self.title, self.body) = (kind, title, body)
    }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        """
        <div class="notice notice-\(kind.rawValue)" role="\(kind == .information ? "note" : "status")">
        <p class="notice-title">\(title.isEmpty ? say(kind.label) : title)</p>
        \(body)
        </div>
        """
    }
}
