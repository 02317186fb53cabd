extension Notice {
    /// Every address that its words lead to, each once, in the order of the text.
    package var addresses: [String] {
        let texts =
            introduction.flatMap(\.texts) + cards.flatMap(\.lines) + sections.flatMap { $0.blocks.flatMap(\.texts) }
        var seen: Set<String> = []
        return texts.flatMap(\.runs).compactMap { run in
            guard case .link(_, let address) = run, seen.insert(address).inserted else { return nil }
            return address
        }
    }
}

extension NoticeBlock {
    fileprivate var texts: [NoticeText] {
        switch content {
        case .heading, .callout: return []
        case .paragraph(let text): return [text]
        case .list(let items): return items.map(\.text)
        case .definitions(let pairs): return pairs.flatMap(\.lines)
        case .table(let table): return table.rows.flatMap { $0.cells.flatMap { $0 } }
        case .right(let right): return right.details.flatMap(\.lines)
        }
    }
}
