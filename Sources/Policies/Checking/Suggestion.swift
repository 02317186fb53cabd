/// "Did you mean": the nearest of what could have been written.
enum Suggestion {
    /// The candidate that is fewest changes away, when it is near enough to be meant.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().unicodeScalars)
        guard !letters.isEmpty, letters.count <= 80 else { return nil }
        let most = max(1, letters.count / 3)
        var best: (distance: Int, word: String)?
        for candidate in candidates where candidate != word {
            let other = Array(candidate.unicodeScalars)
            guard abs(other.count - letters.count) <= most else { continue }
            let found = distance(letters, other)
            if found <= most, found < (best?.distance ?? Int.max) { best = (found, candidate) }
        }
        return best?.word
    }

    /// `did you mean …?`, or the fallback.
    static func hint(for word: String, among candidates: some Sequence<String>, otherwise: String = "") -> String {
        nearest(to: word, among: candidates).map { "did you mean `\($0)`?" } ?? otherwise
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
