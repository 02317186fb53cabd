import Crypto
import Vocabulary

/// Knows rows that were imported already, by keyed hashes that tell nothing to who has not the key.
///
/// A mark names no person and outlives an erasure, so that the same file brings nobody back who was erased.
package struct ImportMarks: Sendable {
    /// The name of the key among a controller's secrets, and its length.
    package static let secretName = "import"
    package static let keyBytes = 32

    private let key: SymmetricKey
    /// Names the origin of the rows, such as `old-shop`: equal keys of two sources are two rows.
    private let source: ElementName

    package init(key: Sealed<[UInt8]>, source: ElementName) {
        (self.key, self.source) = (SymmetricKey(data: key.revealingPersonalData()), source)
    }

    /// What the row is known by, and what it holds.
    func mark(_ row: ImportRow) -> ImportMark {
        ImportMark(row: code("row", Array(row.key.revealingPersonalData().utf8)), content: code("content", row.content))
    }

    /// Of an event: by the source's own name, or by whom, what and when.
    func mark(_ row: EventRow) -> ImportMark {
        let name = row.key.map { Array($0.revealingPersonalData().utf8) } ?? row.content
        return ImportMark(row: code("event", name), content: code("content", row.content))
    }

    private func code(_ kind: String, _ bytes: [UInt8]) -> [UInt8] {
        let place = Array("\(kind)/\(source.rawValue.utf8.count):\(source.rawValue)/".utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: place + bytes, using: key))
    }
}

/// A row's mark: two values of HMAC-SHA256.
package struct ImportMark: Hashable, Sendable {
    package let row: [UInt8]
    package let content: [UInt8]

    package init(row: [UInt8], content: [UInt8]) { (self.row, self.content) = (row, content) }
}

/// What a store does for imports inside one transaction.
package protocol ImportTransaction {
    /// The content with which this row was imported last; `nil` when it never was.
    func importedContent(of row: [UInt8], at controller: ControllerID) throws -> [UInt8]?
    /// Puts the mark in place of an earlier one of the same row.
    func put(_ mark: ImportMark, at controller: ControllerID) throws
}
