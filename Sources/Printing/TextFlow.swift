import CPango

/// The kinds of letters on a printed page.
enum PrintedFont: String, CaseIterable {
    case title = "DejaVu Sans Bold 16"
    case heading = "DejaVu Sans Bold 11.5"
    case subheading = "DejaVu Sans Bold 10"
    case plain = "DejaVu Sans 9.5"
    case strong = "DejaVu Sans Bold 9.5"
    case cell = "DejaVu Sans 8"
    case cellHead = "DejaVu Sans Bold 8"
    case foot = "DejaVu Sans 7.5"

    static func of(level: Int) -> PrintedFont {
        switch level {
        case ...1: .title
        case 2: .heading
        default: .subheading
        }
    }
}

/// A text as lines of some width, laid out a stretch at a time, so that a long text takes no more memory than a short one.
final class TextFlow {
    /// How a line lies: `ascent` is from its top to the letters' base.
    struct Line {
        let x, height, ascent: Double
    }

    /// Bytes that are laid out at once, at most.
    private static let stretch = 4096

    private let layout: OpaquePointer
    private var rest: Substring
    private var lines: OpaquePointer?

    init(_ text: String, _ font: OpaquePointer, width: Double, in context: OpaquePointer) {
        layout = pango_layout_new(context)
        rest = Self.printable(text)[...]
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32(max(width, 1) * Double(ZAVET_PANGO_SCALE)))
        pango_layout_set_wrap(layout, Int32(ZAVET_WRAP_WORD_OR_CHARACTER))
        // Data is printed as it is: a broken number gets no hyphen that is not its own, and no two letters become one,
        // which whoever copies or searches the file would not find.
        let plain = pango_attr_list_new()
        pango_attr_list_insert(plain, pango_attr_insert_hyphens_new(0))
        pango_attr_list_insert(plain, pango_attr_font_features_new("liga=0, clig=0"))
        pango_layout_set_attributes(layout, plain)
        pango_attr_list_unref(plain)
        layStretch()
    }

    deinit {
        pango_layout_iter_free(lines)
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    /// The line that comes next; `nil` at the text's end.
    var next: Line? {
        guard let lines else { return nil }
        var box = PangoRectangle()
        pango_layout_iter_get_line_extents(lines, nil, &box)
        let scale = Double(ZAVET_PANGO_SCALE)
        return Line(
            x: Double(box.x) / scale, height: Double(box.height) / scale,
            ascent: Double(pango_layout_iter_get_baseline(lines) - box.y) / scale)
    }

    /// Draws the line that comes next with its top at `y`; nothing at the text's end.
    func draw(on canvas: OpaquePointer, at x: Double, _ y: Double) {
        guard let lines, let next, let line = pango_layout_iter_get_line_readonly(lines) else { return }
        cairo_move_to(canvas, x + next.x, y + next.ascent)
        pango_cairo_show_layout_line(canvas, line)
    }

    func advance() {
        guard let lines, pango_layout_iter_next_line(lines) == 0 else { return }
        layStretch()
    }

    private func layStretch() {
        pango_layout_iter_free(lines)
        lines = nil
        guard !rest.isEmpty else { return }
        let text = String(Self.cut(&rest))
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        lines = pango_layout_get_iter(layout)
    }

    /// Takes the first stretch off a text: to the end of a line, else of a word, else to any character.
    private static func cut(_ text: inout Substring) -> Substring {
        guard text.utf8.count > stretch else {
            defer { text = text[text.endIndex...] }
            return text
        }
        // Between scalars, not characters: one that combines without end must not make a stretch without end.
        var limit = text.utf8.index(text.startIndex, offsetBy: stretch)
        while text.utf8[limit] & 0xC0 == 0x80 { limit = text.utf8.index(before: limit) }
        let head = text[..<limit]
        let end =
            head.unicodeScalars.lastIndex(of: "\n").map { text.unicodeScalars.index(after: $0) }
            ?? head.unicodeScalars.lastIndex(of: " ").map { text.unicodeScalars.index(after: $0) } ?? limit
        let isLine = text.unicodeScalars[text.unicodeScalars.index(before: end)] == "\n"
        defer { text = text[end...] }
        return isLine ? text[..<text.unicodeScalars.index(before: end)] : text[..<end]
    }

    /// The text with a mark for what is no letter: control characters, and those that would turn the words around them
    /// the other way. Right-to-left words keep their own direction.
    static func printable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": continue
            case "\n", "\t": scalars.append(scalar)
            case "\u{2028}", "\u{2029}", "\u{85}": scalars.append("\n")
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}": continue
            case _ where scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint:
                scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
