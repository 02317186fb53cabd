import CPango
import Vocabulary

/// Writes a PDF piece by piece on pages of A4, in memory that does not grow with its length.
///
/// What is ready is taken away with ``take()``; nothing is written to a disk. The letters are embedded. Beside the page
/// at work only what ends the file stays: which letters were used, and where each page begins.
package final class PDFWriter {
    /// Takes what Cairo puts out.
    private final class Outlet {
        var bytes: [UInt8] = []
        var given = 0
    }

    /// The page, in points.
    private enum Sheet {
        static let (width, height) = (595.28, 841.89)
        static let margin = 56.0
        static let bottom = height - 64
        static let inner = width - 2 * margin
        static let gap = 6.0
    }

    private let head: PrintedHead
    private let outlet = Outlet()
    private let surface: OpaquePointer
    private let canvas: OpaquePointer
    private let fontMap: OpaquePointer
    private let context: OpaquePointer
    private let fonts: [PrintedFont: OpaquePointer]
    private let pages: Int?
    private let isTagged: Bool
    private var y = Sheet.margin
    private var columns: [PrintedColumn] = []
    private var areTitlesRepeated = true
    private var isPageEmpty = true
    private var isFinished = false
    /// The page at work, from 1.
    package private(set) var page = 1

    /// - Parameters:
    ///   - pages: how many there will be, where that is known.
    ///   - isTagged: whether the file tells programs that read aloud what is a heading and what a paragraph; it
    ///     remembers each of them until its end.
    package init(_ head: PrintedHead, ofPages pages: Int? = nil, isTagged: Bool = false) throws(PrintingFault) {
        (self.head, self.pages, self.isTagged) = (head, pages, isTagged)
        surface = cairo_pdf_surface_create_for_stream(
            { outlet, bytes, count in
                guard let outlet, let bytes else { return Int32(ZAVET_CAIRO_WRITE_ERROR) }
                let taken = UnsafeRawBufferPointer(start: bytes, count: Int(count))
                Unmanaged<Outlet>.fromOpaque(outlet).takeUnretainedValue().bytes.append(contentsOf: taken)
                return Int32(ZAVET_CAIRO_OK)
            }, Unmanaged.passUnretained(outlet).toOpaque(), Sheet.width, Sheet.height)
        // Its end is then a plain table, to which ``PDFLanguage`` adds.
        cairo_pdf_surface_restrict_to_version(surface, Int32(ZAVET_PDF_1_4))
        canvas = cairo_create(surface)
        // A map of one's own: the usual one belongs to a thread, and a long document is written on several.
        fontMap = pango_cairo_font_map_new()
        context = pango_font_map_create_context(fontMap)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_language(context, pango_language_from_string(head.language.rawValue))
        pango_cairo_update_context(canvas, context)
        fonts = Dictionary(
            uniqueKeysWithValues: PrintedFont.allCases.map { ($0, pango_font_description_from_string($0.rawValue)) })
        let told: [(Int, String)] = [
            (ZAVET_PDF_TITLE, TextFlow.printable(head.title)),
            (ZAVET_PDF_AUTHOR, TextFlow.printable(head.author)), (ZAVET_PDF_CREATOR, "Zavet"),
            (ZAVET_PDF_CREATED, head.made.description.prefix { $0 != "." } + "Z"),
        ]
        for (key, text) in told { cairo_pdf_surface_set_metadata(surface, Int32(key), text) }
        cairo_set_line_width(canvas, 0.6)
        guard isWell else { throw .failed }
    }

    deinit {
        cairo_destroy(canvas)
        // Whatever it still writes goes to the outlet, which stands until here.
        cairo_surface_destroy(surface)
        for font in fonts.values { pango_font_description_free(font) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(fontMap))
    }

    private var isWell: Bool { cairo_status(canvas) == 0 && cairo_surface_status(surface) == 0 }

    /// Bytes that are ready to be taken.
    package var readyBytes: Int { outlet.bytes.count }

    /// Takes away what is ready.
    package func take() -> [UInt8] {
        defer { outlet.bytes = [] }
        outlet.given += outlet.bytes.count
        return outlet.bytes
    }

    /// Puts a block below the last one; a table without its rows is followed by ``row(_:)``.
    package func put(_ block: PrintedBlock) {
        switch block {
        case .heading(let text, let level):
            if !isPageEmpty { y += level == 1 ? 0 : 10 }
            // Never alone at the foot of a page.
            if y > Sheet.bottom - 64 { turnPage() }
            flow(text, .of(level: level), tag: "H\(min(max(level, 1), 6))")
            y += level == 1 ? 8 : 3
        case .paragraph(let text):
            flow(text, .plain, tag: "P")
            y += Sheet.gap
        case .item(let text):
            make(room: 14)
            draw("•", .plain, at: Sheet.margin + 4, y, width: 12)
            flow(text, .plain, indent: 16, tag: "P")
            y += 2
        case .facts(let facts):
            for fact in facts { put(fact) }
            y += Sheet.gap
        case .field(let label, let value, let lines): put(field: label, value, lines)
        case .box(let text, let isTicked): put(box: text, isTicked)
        case .table(let columns, let rows):
            begin(columns)
            for cells in rows { row(cells) }
            if !rows.isEmpty { y += Sheet.gap }
        }
    }

    /// A row of the table that was put last; the titles stand on each page anew.
    package func row(_ cells: [String]) { row(cells, .cell) }

    /// Ends the file; what is ready then is its end.
    package func finish() throws(PrintingFault) {
        guard !isFinished else { throw .failed }
        isFinished = true
        endPage()
        let before = outlet.given + outlet.bytes.count
        cairo_surface_finish(surface)
        guard isWell else { throw .failed }
        let end = outlet.bytes.suffix(outlet.given + outlet.bytes.count - before)
        outlet.bytes += PDFLanguage(head.language).update(to: Array(end), endingAt: before + end.count) ?? []
    }

    // Pages.

    private func turnPage() {
        endPage()
        page += 1
        (y, isPageEmpty) = (Sheet.margin, true)
    }

    private func endPage() {
        let number = pages.map { "\(page) / \($0)" } ?? "\(page)"
        let foot = Sheet.height - 40
        rule(at: foot - 4)
        // The title is cut to the one line there is.
        draw(head.title, .foot, at: Sheet.margin, foot, width: Sheet.inner - 70)
        draw(number, .foot, at: Sheet.width - Sheet.margin - 40, foot, width: 90)
        cairo_show_page(canvas)
    }

    private func make(room: Double) {
        if y + room > Sheet.bottom, !isPageEmpty { turnPage() }
    }

    // Text.

    private func flow(_ text: String, _ font: PrintedFont, indent: Double = 0, tag: String) {
        guard let font = fonts[font] else { return }
        let lines = TextFlow(text, font, width: Sheet.inner - indent, in: context)
        // Structure ends with its page.
        var isOpen = false
        func close() {
            if isOpen { cairo_tag_end(canvas, tag) }
            isOpen = false
        }
        while let line = lines.next {
            if y + line.height > Sheet.bottom, !isPageEmpty {
                close()
                turnPage()
            }
            if isTagged, !isOpen {
                cairo_tag_begin(canvas, tag, nil)
                isOpen = true
            }
            show(lines, at: Sheet.margin + indent, y)
            y += line.height
            lines.advance()
        }
        close()
    }

    /// The first line of a short text.
    private func draw(_ text: String, _ font: PrintedFont, at x: Double, _ y: Double, width: Double) {
        guard let font = fonts[font] else { return }
        show(TextFlow(text, font, width: width, in: context), at: x, y)
    }

    private func show(_ flow: TextFlow, at x: Double, _ y: Double) {
        cairo_set_source_rgb(canvas, 0, 0, 0)
        flow.draw(on: canvas, at: x, y)
        isPageEmpty = false
    }

    private func rule(at y: Double, from x: Double = Sheet.margin, to end: Double = Sheet.width - Sheet.margin) {
        cairo_set_source_rgb(canvas, 0.45, 0.45, 0.45)
        cairo_move_to(canvas, x, y)
        cairo_line_to(canvas, end, y)
        cairo_stroke(canvas)
    }

    // Forms.

    private func put(field label: String, _ value: String, _ lines: Int) {
        make(room: 22 + Double(max(lines, 1)) * 20)
        flow(label, .cellHead, tag: "P")
        if value.isEmpty { y += 18 } else { flow(value, .plain, tag: "P") }
        rule(at: y + 1)
        for _ in 1..<max(lines, 1) {
            make(room: 20)
            y += 20
            rule(at: y + 1)
        }
        y += 9
    }

    private func put(box text: String, _ isTicked: Bool) {
        make(room: 16)
        let (x, side) = (Sheet.margin + 1, 9.0)
        cairo_set_source_rgb(canvas, 0, 0, 0)
        cairo_rectangle(canvas, x, y + 1.5, side, side)
        if isTicked {
            cairo_move_to(canvas, x + 2, y + 6)
            cairo_line_to(canvas, x + 4, y + 8.5)
            cairo_line_to(canvas, x + 7.5, y + 3)
        }
        cairo_stroke(canvas)
        flow(text, .plain, indent: 18, tag: "P")
        y += 4
    }

    // Tables.

    private func put(_ fact: PrintedFact) {
        lay([(fact.name, .strong), (fact.value, .plain)], widths: [Sheet.inner * 0.32, Sheet.inner * 0.68]) {
            turnPage()
        }
        y += 2
    }

    private func begin(_ columns: [PrintedColumn]) {
        self.columns = columns
        if y > Sheet.bottom - 64 { turnPage() }
        rule(at: y)
        let (top, first) = (y, page)
        titles()
        // Titles that nearly fill a page stand once: they would leave no room for what is under them.
        areTitlesRepeated = page == first && y - top < Sheet.height / 4
    }

    private func titles() { row(columns.map(\.title), .cellHead) }

    private func row(_ cells: [String], _ font: PrintedFont) {
        let whole = max(columns.reduce(0) { $0 + $1.share }, 0.01)
        let widths = columns.map { Sheet.inner * $0.share / whole }
        func turn() {
            turnPage()
            if font != .cellHead, areTitlesRepeated { titles() }
        }
        // A row of two or three lines is not torn.
        if font != .cellHead, y > Sheet.bottom - 36 { turn() }
        y += 3
        lay(zip(columns.indices, cells).map { ($0.1, font) }, widths: widths) {
            rule(at: Sheet.bottom + 2)
            turn()
            y += 3
        }
        y += 3
        rule(at: y)
    }

    /// Texts side by side, line by line, over as many pages as they take.
    private func lay(_ cells: [(String, PrintedFont)], widths: [Double], turning turn: () -> Void) {
        let flows = zip(cells, widths).map { cell, width in
            fonts[cell.1].map { TextFlow(cell.0, $0, width: width - 8, in: context) }
        }
        while flows.contains(where: { $0?.next != nil }) {
            let needed = flows.compactMap { $0?.next?.height }.max() ?? 0
            if y + needed > Sheet.bottom, y > Sheet.margin + 100 { turn() }
            let top = y
            var (x, lowest) = (Sheet.margin, y)
            for (flow, width) in zip(flows, widths) {
                defer { x += width }
                guard let flow else { continue }
                var at = top
                if isTagged { cairo_tag_begin(canvas, "P", nil) }
                while let line = flow.next, at + line.height <= max(Sheet.bottom, top + needed) {
                    show(flow, at: x + 2, at)
                    at += line.height
                    flow.advance()
                }
                if isTagged { cairo_tag_end(canvas, "P") }
                lowest = max(lowest, at)
            }
            y = lowest
        }
    }
}
