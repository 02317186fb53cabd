import Vocabulary

/// What people read: a policy in one language, as a value that every renderer understands.
///
/// Made by ``NoticeWriter``; the same policy and language always give the same notice.
package struct Notice: Hashable, Sendable {
    package var controller: ControllerID
    /// The version of the policy that it tells, by its content hash.
    package var digest: Digest
    /// The firm's own name for this version.
    package var version: String?
    /// First day of its force; `nil` when the firm states none.
    package var effective: CalendarDate?
    package var published: CalendarDate?
    package var language: Language
    /// In which language which of its words stand.
    package var tongue: NoticeTongue
    /// The language that decides if two differ.
    package var prevailing: Language
    package var title: String
    /// What stands under the title: the firm's own opening words, and which language prevails.
    package var introduction: [NoticeBlock]
    /// The first layer: what everybody should know, five to eight short cards.
    package var cards: [NoticeCard]
    /// The whole of it, in the order of ``NoticeTopic``.
    package var sections: [NoticeSection]

    /// Every origin in the notice, of cards, blocks, rows and items.
    package var origins: [NoticeOrigin] {
        introduction.flatMap(\.origins) + cards.map(\.origin) + sections.flatMap { $0.blocks.flatMap(\.origins) }
    }
}

/// One short card of the first layer.
package struct NoticeCard: Hashable, Sendable {
    /// Unique within the notice: `card-who`.
    package var anchor: String
    package var title: String
    package var lines: [NoticeText]
    /// The anchor of the section that tells the whole.
    package var more: String
    package var origin: NoticeOrigin
}

/// One section of the whole notice. A topic can have several.
package struct NoticeSection: Hashable, Sendable {
    /// Unique within the notice: `keeping`.
    package var anchor: String
    package var topic: NoticeTopic
    package var title: String
    package var blocks: [NoticeBlock]
}
