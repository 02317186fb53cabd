import Policies
import Synchronization
import Vocabulary

/// Keeps the notices that were written, by version and language: writing one anew for each reader would be waste.
///
/// Bounded; when it is full it is emptied.
final class NoticeShelf: Sendable {
    /// Notices kept at most.
    static let capacity = 200

    private struct Key: Hashable {
        let policy: Digest
        let language: Language
    }

    private let registers: Registers
    private let notices = Mutex<[Key: Notice]>([:])

    init(registers: Registers) { self.registers = registers }

    /// - Parameter reader: the reader's language; a notice is whole in one language, so where the policy has not this
    ///   one, it is the one of ``Policy/shownLanguage(for:)``.
    func notice(of policy: Policy, in reader: Language) -> Notice {
        let language = policy.shownLanguage(for: reader)
        let key = Key(policy: policy.digest, language: language)
        if let known = notices.withLock({ $0[key] }) { return known }
        let written = NoticeWriter(policy, registers: registers).notice(in: language)
        notices.withLock { notices in
            if notices.count >= Self.capacity { notices = [:] }
            notices[key] = written
        }
        return written
    }
}

extension Notice {
    /// How long an item is kept, in the notice's own words: a line of each rule that covers it for these purposes,
    /// with the condition under which the rule holds.
    func keeping(of item: ElementName, for purposes: [ElementName], by policy: Policy) -> [NoticeText] {
        let rules = policy.retention.filter { rule in
            rule.data.contains(item) && (rule.purposes.isEmpty || rule.purposes.contains(where: purposes.contains))
        }
        let anchors = rules.map { "retention-" + $0.name.rawValue }
        let rows = sections.flatMap(\.blocks).flatMap { block -> [NoticeTableRow] in
            guard case .table(let table) = block.content else { return [] }
            return table.rows
        }
        return anchors.compactMap { anchor in
            guard let row = rows.first(where: { $0.anchor == anchor }), row.cells.count > 1 else { return nil }
            return row.cells[1].first.map { period in row.onlyIf.map { period + " " + $0 } ?? period }
        }
    }
}
