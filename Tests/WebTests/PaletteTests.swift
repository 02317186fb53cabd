import Foundation
import Testing

@testable import Web

@Suite("Colours: contrast by WCAG 2.2, criteria 1.4.3 and 1.4.11")
struct PaletteTests {
    @Test func `every pair of colours that meets on a page can be read in both schemes`() throws {
        for pair in Palette.pairs {
            let light = try Self.contrast(pair.above.light, pair.below.light)
            let dark = try Self.contrast(pair.above.dark, pair.below.dark)
            #expect(light >= pair.ratio, "light: \(pair.above) on \(pair.below) has \(light)")
            #expect(dark >= pair.ratio, "dark: \(pair.above) on \(pair.below) has \(dark)")
        }
    }

    @Test func `contrast is computed as WCAG says`() throws {
        #expect(try Self.contrast("#000000", "#ffffff") == 21)
        #expect(abs(try Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
    }

    @Test func `the style sheet takes every colour from the palette`() {
        let rules = [StyleSheet.base, StyleSheet.frame, StyleSheet.components, StyleSheet.tables, StyleSheet.forms]
            .joined()
        #expect(rules.firstRange(of: #/#[0-9a-fA-F]{3,8}[;\s}]/#) == nil)
        #expect(!rules.contains("rgb("))
        for name in rules.matches(of: #/var\(--([a-z0-9-]+)\)/#).map({ String($0.1) }) {
            let isColour = Palette(rawValue: name) != nil
            #expect(isColour || rules.contains("--\(name):"), "--\(name) is not defined")
        }
    }

    @Test func `the style sheet fetches nothing and its braces close`() {
        #expect(!StyleSheet.text.contains("url(") && !StyleSheet.text.contains("@import"))
        #expect(StyleSheet.text.count { $0 == "{" } == StyleSheet.text.count { $0 == "}" })
    }

    private static func contrast(_ first: String, _ second: String) throws -> Double {
        let (one, two) = (try luminance(first), try luminance(second))
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private static func luminance(_ colour: String) throws -> Double {
        let value = try #require(UInt32(colour.dropFirst(), radix: 16))
        let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
