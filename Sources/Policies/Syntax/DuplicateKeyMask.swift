/// Hides the first of two equal keys from the parser, which would stop at them, so that all can be reported.
///
/// The key is overwritten with as many private-use letters, so that no place in the file moves.
struct DuplicateKeyMask {
    private(set) var text: String
    private var hidden: [String: String] = [:]
    private static let firstLetter: UInt32 = 0xE000
    /// So many are reported in one run; each costs another parse.
    static let most = 16

    init(text: String) { self.text = text }

    /// The key that was hidden behind this one; `nil` for a key of the file.
    func original(of key: String) -> String? { hidden[key] }

    /// Hides the key that begins at this place; false when it cannot.
    mutating func mask(keys: [String], line: Int, column: Int) -> Bool {
        guard hidden.count < Self.most, let letter = Unicode.Scalar(Self.firstLetter + UInt32(hidden.count)) else {
            return false
        }
        var scalars = Array(text.unicodeScalars)
        guard var start = Self.offset(line: line, column: column, in: scalars) else { return false }
        if scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
        for key in keys {
            let letters = Array(key.unicodeScalars)
            guard !letters.isEmpty, start + letters.count <= scalars.count,
                Array(scalars[start..<(start + letters.count)]) == letters
            else { continue }
            for index in 0..<letters.count { scalars[start + index] = letter }
            var masked = String.UnicodeScalarView()
            masked.append(contentsOf: scalars)
            text = String(masked)
            hidden[String(repeating: String(Character(letter)), count: letters.count)] = key
            return true
        }
        return false
    }

    private static func offset(line: Int, column: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var current = 1
        var index = 0
        while current < line, index < scalars.count {
            if scalars[index] == "\n" || (scalars[index] == "\r" && !scalars[index...].dropFirst().starts(with: ["\n"]))
            {
                current += 1
            }
            index += 1
        }
        index += column - 1
        return scalars.indices.contains(index) ? index : nil
    }
}
