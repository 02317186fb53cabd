/// Characters that nobody sees and that may change how the text around them is read or compared.
///
/// A label with one of them looks like another and is another; one that turns the direction of writing makes a notice,
/// or the policy's own source, show something else than it says.
enum HiddenCharacters {
    /// Whether a character is refused. Soft hyphens, variation selectors and no-break spaces are not; joiners are where
    /// no script of theirs stands before them.
    static func refuses(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        // Directions of writing.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
        // Separators of lines and paragraphs, spaces without width, invisible operators, former format characters.
        case 0x2028, 0x2029, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0x034F, 0x180E: return true
        // Letters that are blank.
        case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return true
        // Annotations and tags.
        case 0xFFF9...0xFFFB, 0xE0000...0xE007F: return true
        case 0x200C, 0x200D: return previous.map { $0.value < 0x0590 } ?? true
        default: return false
        }
    }

    /// The first in a text, with its position from 1.
    static func first(in text: String) -> (scalar: Unicode.Scalar, position: Int)? {
        var (previous, position): (Unicode.Scalar?, Int) = (nil, 1)
        for scalar in text.unicodeScalars {
            if refuses(scalar, after: previous) { return (scalar, position) }
            (previous, position) = (scalar, position + 1)
        }
        return nil
    }

    /// `U+202E`.
    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
