import Vocabulary

/// What a printed document says of itself in its file, and at the foot of each page.
package struct PrintedHead: Hashable, Sendable {
    package var title: String
    /// Whose it is: a firm.
    package var author: String
    package var language: Language
    /// What the file bears as its time; nothing reads a clock.
    package var made: Instant

    package init(title: String, author: String, language: Language, made: Instant) {
        (self.title, self.author, self.language, self.made) = (title, author, language, made)
    }
}

/// A piece of a printed document, from the top of the page to its foot.
package enum PrintedBlock: Hashable, Sendable {
    /// 1 is the document's own title.
    case heading(String, level: Int)
    case paragraph(String)
    case item(String)
    /// What a thing is called, and what it is, side by side.
    case facts([PrintedFact])
    /// A label with lines to write on; the first bears the value where there is one.
    case field(String, value: String, lines: Int)
    case box(String, isTicked: Bool)
    case table([PrintedColumn], rows: [[String]])
}

/// A row of two columns.
package struct PrintedFact: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// A column of a table.
package struct PrintedColumn: Hashable, Sendable {
    package let title: String
    /// How wide it is beside the others.
    package let share: Double

    package init(_ title: String, share: Double = 1) { (self.title, self.share) = (title, share) }
}

/// A short document to print, held whole; long ones are written with ``PDFWriter`` as they come.
package struct PrintedDocument: Hashable, Sendable {
    package var head: PrintedHead
    package var blocks: [PrintedBlock]

    package init(_ head: PrintedHead, _ blocks: [PrintedBlock]) { (self.head, self.blocks) = (head, blocks) }

    /// The file, with `1 / 3` at the foot of its pages: it is laid out once to count them.
    package func pdf() throws(PrintingFault) -> [UInt8] {
        let counted = try written(ofPages: nil)
        return try written(ofPages: counted.pages).bytes
    }

    private func written(ofPages pages: Int?) throws(PrintingFault) -> (bytes: [UInt8], pages: Int) {
        let writer = try PDFWriter(head, ofPages: pages, isTagged: true)
        for block in blocks { writer.put(block) }
        try writer.finish()
        return (writer.take(), writer.page)
    }
}

/// A document could not be printed; what was given of it so far is not whole.
package enum PrintingFault: String, Error, CaseIterable, Hashable, Sendable {
    case failed = "printing-failed"

    package var code: String { rawValue }
}
