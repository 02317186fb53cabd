/// Words with what stands out in them and where they lead.
package struct NoticeText: Hashable, Sendable {
    /// A piece of text of one kind.
    package enum Run: Hashable, Sendable {
        case plain(String)
        case strong(String)
        /// Words that lead to an address (`https:`, `mailto:`, `tel:`) or, beginning with `#`, to an anchor of the notice.
        case link(String, to: String)
    }
    package var runs: [Run]

    package init(_ runs: [Run]) { self.runs = runs }
    package init(_ plain: String) { runs = [.plain(plain)] }

    /// The words alone.
    package var plain: String {
        runs.map {
            switch $0 {
            case .plain(let text), .strong(let text), .link(let text, _): return text
            }
        }.joined()
    }

    package static func + (left: Self, right: Self) -> Self { Self(left.runs + right.runs) }
}

extension NoticeText: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self.init(value) }
}

extension [NoticeText] {
    /// One text of several, with words between them.
    package func joined(_ separator: String) -> NoticeText {
        var runs: [NoticeText.Run] = []
        for (index, text) in enumerated() {
            if index > 0 { runs.append(.plain(separator)) }
            runs += text.runs
        }
        return NoticeText(runs)
    }
}
