import Foundation
import Printing
import Testing
import Vocabulary

/// What another program finds in a printed file.
struct ReadPDF {
    let text: String
    let facts: [String: String]
    let fonts: String

    init(_ bytes: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "printed-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        text = try Self.run("pdftotext", "-layout", file.path, "-")
        fonts = try Self.run("pdffonts", file.path)
        let lines = try Self.run("pdfinfo", file.path).split(separator: "\n")
        facts = Dictionary(
            lines.map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return (String(parts[0]), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
            }, uniquingKeysWith: { first, _ in first })
    }

    var pages: Int { Int(facts["Pages"] ?? "") ?? 0 }

    private static func run(_ arguments: String...) throws -> String {
        let (process, out) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = out
        try process.run()
        let data = try out.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(arguments[0]) does not take the file")
        return String(decoding: data, as: UTF8.self)
    }
}

@Suite("Printed pages, as other programs read them")
struct PDFWriterTests {
    private static let made = Instant(rfc3339: "2026-11-22T08:15:30.250Z") ?? Instant(milliseconds: 0)

    private func head(_ title: String = "Title", _ language: Language = .bulgarian) -> PrintedHead {
        PrintedHead(title: title, author: "Firm", language: language, made: Self.made)
    }

    private func read(_ blocks: [PrintedBlock], _ language: Language = .bulgarian) throws -> ReadPDF {
        try ReadPDF(PrintedDocument(head("Title", language), blocks).pdf())
    }

    @Test func `each language's letters come back as they were, out of letters that are in the file`() throws {
        let words = ["Ъгълът ѝ е щастлив", "Ķēķis, žagari, ūdens", "Plain words, office"]
        let pdf = try read(words.map { .paragraph($0) })
        for word in words { #expect(pdf.text.contains(word)) }
        let fonts = pdf.fonts.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        #expect(fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(pdf.fonts)")
    }

    @Test func `every kind of block is on the page`() throws {
        let pdf = try read([
            .heading("Заглавие", level: 1), .heading("Part", level: 2), .paragraph("Lines"), .item("Point"),
            .facts([PrintedFact("Name", "Value")]), .field("Label", value: "Written", lines: 2),
            .field("Empty", value: "", lines: 1), .box("Choice", isTicked: true),
            .table([PrintedColumn("One"), PrintedColumn("Two", share: 2)], rows: [["a", "b"], ["c", "d"]]),
        ])
        for word in ["Заглавие", "Part", "Lines", "Point", "Label", "Written", "Empty", "Choice"] {
            #expect(pdf.text.contains(word))
        }
        #expect(pdf.text.contains(#/Name +Value/#) && pdf.text.contains(#/One +Two/#) && pdf.text.contains(#/c +d/#))
        #expect(pdf.pages == 1)
    }

    @Test func `the file says its title, its firm, its language and its time, and nothing of the machine`() throws {
        let bytes = try PrintedDocument(head("Молба"), [.heading("Молба", level: 1)]).pdf()
        let pdf = try ReadPDF(bytes)
        #expect(pdf.facts["Title"] == "Молба" && pdf.facts["Author"] == "Firm" && pdf.facts["Tagged"] == "yes")
        let raw = String(decoding: bytes, as: Unicode.ASCII.self)
        #expect(raw.contains("/Lang (bg)") && raw.contains("20261122081530"))
        // Without a clock and without chance: the same again, to the byte.
        #expect(try PrintedDocument(head("Молба"), [.heading("Молба", level: 1)]).pdf() == bytes)
    }

    @Test func `a long document has numbered pages, and a table's titles on each`() throws {
        let rows = (1...300).map { ["row \($0)", "value"] }
        let pdf = try read([.table([PrintedColumn("Which"), PrintedColumn("What")], rows: rows)])
        #expect(pdf.pages > 3)
        let pages = pdf.text.split(separator: "\u{0C}").map(String.init)
        #expect(pages.count == pdf.pages)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Which") && page.filter { $0 != " " }.contains("\(index + 1)/\(pdf.pages)"))
        }
        let found = pdf.text.matches(of: #/row (\d+) /#).compactMap { Int($0.output.1) }
        #expect(found == Array(1...300), "each row once, in order")
    }

    @Test func `a cell that is longer than a page goes on, and loses no line`() throws {
        let lines = (1...400).map { "line \($0)." }
        let pdf = try read([
            .table(
                [PrintedColumn("A"), PrintedColumn("B")],
                rows: [[lines.joined(separator: "\n"), "beside"], ["x", "end"]])
        ])
        let found = pdf.text.matches(of: #/line (\d+)\./#).compactMap { Int($0.output.1) }
        #expect(found == Array(1...400))
        #expect(pdf.text.contains("beside") && pdf.text.contains("end") && pdf.pages > 4)
    }

    @Test(arguments: [
        "\u{0}NUL\u{0}", "bell \u{7}\u{1B}[31m", String(repeating: "w", count: 6_000), "שלום עולם", "مرحبا بالعالم",
        "😀👩‍👩‍👧‍👦🇧🇬", "e" + String(repeating: "\u{301}", count: 6_000), "\u{202E}turned", "\n\n\n", "",
        "\u{10FFFF}\u{FFFE}\u{FEFF}", String(repeating: "\n", count: 3_000),
    ])
    func `nothing that anybody can write spoils the file`(text: String) throws {
        let pdf = try read([
            .heading(text, level: 2), .paragraph(text), .facts([PrintedFact(text, text)]), .box(text, isTicked: false),
            .field(text, value: text, lines: 1), .table([PrintedColumn(text)], rows: [[text], [text, text]]),
            .paragraph("The end"),
        ])
        #expect(pdf.text.contains("The end") && !pdf.text.contains("\u{1B}") && !pdf.text.contains("\u{0}"))
    }

    @Test func `a word that is too long is broken without a letter of ours, and turning marks turn nothing`() throws {
        let number = String(repeating: "0123456789", count: 30)
        let pdf = try read([.paragraph(number), .paragraph("\u{202E}abc\u{202C}")], .english)
        let found = pdf.text.filter { !$0.isWhitespace }
        #expect(found.contains(number) && pdf.text.contains("abc"))
    }

    @Test func `right-to-left words are on the page in their own direction`() throws {
        #expect(try read([.paragraph("שלום")]).text.filter(\.isLetter).contains("שלום"))
    }

    @Test func `however long it is, no more is ready than was not taken, and the pieces are one file`() throws {
        let writer = try PDFWriter(head())
        writer.put(.table([PrintedColumn("N"), PrintedColumn("Text", share: 3)], rows: []))
        var (bytes, most) = ([UInt8](), 0)
        for number in 1...3_000 {
            writer.row(["\(number)", "Ред с малко думи \(number)"])
            most = max(most, writer.readyBytes)
            bytes += writer.take()
        }
        #expect(most < 64 * 1024, "\(most)")
        try writer.finish()
        bytes += writer.take()
        let pdf = try ReadPDF(bytes)
        #expect(pdf.pages == writer.page && pdf.text.contains("3000"))
        #expect(String(decoding: bytes, as: Unicode.ASCII.self).contains("/Lang (bg)"))
        #expect(throws: PrintingFault.failed) { try writer.finish() }
    }
}
