/// Which alphabet a letter is of, and letters that look like those of another.
enum Alphabets {
    /// Cyrillic letters that look Latin, with the Latin ones.
    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "с": "c", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h", "о": "o",
        "р": "p", "ѕ": "s", "т": "t", "у": "y", "х": "x", "г": "r", "п": "n", "А": "A", "В": "B", "С": "C", "Е": "E",
        "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O", "Р": "P", "Ѕ": "S", "Т": "T", "У": "Y", "Х": "X",
        "ο": "o", "α": "a", "ν": "v", "ι": "i", "ε": "e", "ρ": "p", "τ": "t", "υ": "u", "κ": "k",
    ]

    static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }

    /// The first letter of a name that only looks Latin, from 1.
    static func firstLookalike(_ text: String) -> (position: Int, letter: Unicode.Scalar, latin: Unicode.Scalar)? {
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if let latin = lookalikes[scalar] { return (index + 1, scalar, latin) }
        }
        return nil
    }

    /// The name with its lookalikes replaced by the Latin letters.
    static func latinised(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(lookalikes[scalar] ?? scalar) }
        return String(scalars)
    }

    /// How many letters a text has, and how many of them are Cyrillic.
    static func count(_ text: String) -> (letters: Int, cyrillic: Int) {
        var (letters, cyrillic) = (0, 0)
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if isCyrillic(scalar) { cyrillic += 1 }
        }
        return (letters, cyrillic)
    }
}
