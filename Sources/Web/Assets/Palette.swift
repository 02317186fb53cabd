/// The colours of all pages, by what they are for, in the light and the dark scheme.
///
/// The style sheet is written from these, and a test computes the contrast of each pair that meets on a page, so a
/// colour cannot be changed into one that some people cannot read.
package enum Palette: String, CaseIterable, Sendable {
    /// Text.
    case ink
    /// Text that matters less: hints, times, captions.
    case inkSoft = "ink-soft"
    /// The page.
    case paper
    /// Cards and fields, raised from the page.
    case surface
    /// Bands and quiet boxes.
    case shade
    /// Thin lines that only order what is seen.
    case line
    /// The edges of fields and buttons, which must be seen.
    case edge
    /// Links and what can be pressed.
    case accent
    case accentStrong = "accent-strong"
    /// What stands on ``accent``.
    case onAccent = "on-accent"
    /// The ring around what has the focus.
    case focus
    case info
    case infoShade = "info-shade"
    case good
    case goodShade = "good-shade"
    case warning
    case warningShade = "warning-shade"
    case bad
    case badShade = "bad-shade"
    /// What stands on ``bad``.
    case onBad = "on-bad"

    /// The colour in the light scheme, as `#rrggbb`.
    package var light: String {
        switch self {
        case .ink: return "#1b2430"
        case .inkSoft: return "#4d5a6a"
        case .paper: return "#f8f7f4"
        case .surface: return "#ffffff"
        case .shade: return "#efede7"
        case .line: return "#dcd9d0"
        case .edge: return "#767d88"
        case .accent: return "#0b5e56"
        case .accentStrong: return "#07433d"
        case .onAccent: return "#ffffff"
        case .focus: return "#9a4a00"
        case .info: return "#1f4f8f"
        case .infoShade: return "#e6eef9"
        case .good: return "#1d6336"
        case .goodShade: return "#e3f3e8"
        case .warning: return "#7a4b00"
        case .warningShade: return "#fdf1d8"
        case .bad: return "#a3211d"
        case .badShade: return "#fcebea"
        case .onBad: return "#ffffff"
        }
    }

    /// The colour in the dark scheme.
    package var dark: String {
        switch self {
        case .ink: return "#ecebe6"
        case .inkSoft: return "#b0b6bf"
        case .paper: return "#14181d"
        case .surface: return "#1c2229"
        case .shade: return "#252c35"
        case .line: return "#39424d"
        case .edge: return "#8891a0"
        case .accent: return "#62cdbf"
        case .accentStrong: return "#9be4da"
        case .onAccent: return "#06201d"
        case .focus: return "#ffb454"
        case .info: return "#9cc4f5"
        case .infoShade: return "#1a2a40"
        case .good: return "#86d6a0"
        case .goodShade: return "#17301f"
        case .warning: return "#f2c36b"
        case .warningShade: return "#352a12"
        case .bad: return "#ff9d96"
        case .badShade: return "#3d1c1b"
        case .onBad: return "#2b0807"
        }
    }

    /// Two colours that meet on a page, and the contrast that WCAG 2.2 asks of them.
    package struct Pair: Sendable {
        package let above: Palette
        package let below: Palette
        /// 4.5 for text (criterion 1.4.3), 3 for edges and signs (1.4.11).
        package let ratio: Double
    }

    package static let pairs: [Pair] = groundPairs + boxPairs

    private static var groundPairs: [Pair] {
        let grounds: [Palette] = [.paper, .surface, .shade]
        let texts: [Palette] = [.ink, .inkSoft, .accent, .accentStrong, .bad]
        let edges: [Palette] = [.edge, .focus]
        return grounds.flatMap { ground in
            texts.map { Pair(above: $0, below: ground, ratio: 4.5) }
                + edges.map { Pair(above: $0, below: ground, ratio: 3) }
        }
    }

    private static var boxPairs: [Pair] {
        let own: [(Palette, Palette)] = [
            (.onAccent, .accent), (.onAccent, .accentStrong), (.onBad, .bad), (.info, .infoShade), (.good, .goodShade),
            (.warning, .warningShade), (.bad, .badShade),
        ]
        let boxes: [Palette] = [.infoShade, .goodShade, .warningShade, .badShade]
        let texts: [Palette] = [.ink, .inkSoft, .accent]
        return own.map { Pair(above: $0.0, below: $0.1, ratio: 4.5) }
            + boxes.flatMap { box in texts.map { Pair(above: $0, below: box, ratio: 4.5) } }
    }

    /// The rules that give each colour its name in the style sheet.
    static var styleSheet: String {
        func rules(_ colour: (Palette) -> String) -> String {
            allCases.map { "--\($0.rawValue):\(colour($0));" }.joined()
        }
        return """
            :root{color-scheme:light dark;\(rules(\.light))}
            @media (prefers-color-scheme:dark){:root{\(rules(\.dark))}}
            @media print{:root{\(rules { $0 == .paper ? "#ffffff" : $0.light })}}

            """
    }
}
