/// A text as a QR code (ISO/IEC 18004): bytes, versions 1 to 10, error correction M.
struct QRCode: Equatable, Sendable {
    /// Modules of a side.
    private(set) var size: Int
    /// Row by row; `true` is dark.
    private var dark: [Bool]
    /// Modules of patterns and format, which hold no data.
    private var isFixed: [Bool]

    /// `nil` for a text of more than 213 bytes.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = Version.all.first(where: { bytes.count <= $0.capacity }) else { return nil }
        size = 17 + 4 * version.number
        dark = Array(repeating: false, count: size * size)
        isFixed = dark
        drawPatterns(version)
        drawData(version.codewords(of: bytes))
        let masked = (0..<8).map { mask -> QRCode in
            var code = self
            code.apply(mask)
            code.drawFormat(mask)
            return code
        }
        self = masked.min { $0.penalty < $1.penalty } ?? self
    }

    /// Whether a module is dark.
    func isDark(_ row: Int, _ column: Int) -> Bool { dark[row * size + column] }

    private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
        (dark[row * size + column], isFixed[row * size + column]) = (isDark, true)
    }
}

// What stands beside the data.
extension QRCode {
    private mutating func drawPatterns(_ version: Version) {
        for place in 0..<size {
            fix(6, place, place % 2 == 0)
            fix(place, 6, place % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
        let centres = version.alignment
        for row in centres {
            for column in centres where !isFinder(row, column) {
                for (down, right) in Self.square(2) {
                    fix(row + down, column + right, max(abs(down), abs(right)) != 1)
                }
            }
        }
        drawFormat(0)
        guard version.number >= 7 else { return }
        let bits = version.number << 12 | Self.remainder(of: version.number, length: 12, by: 0x1f25)
        for place in 0..<18 {
            let (long, short) = (size - 11 + place % 3, place / 3)
            fix(long, short, bits >> place & 1 == 1)
            fix(short, long, bits >> place & 1 == 1)
        }
    }

    private func isFinder(_ row: Int, _ column: Int) -> Bool {
        (row == 6 && (column == 6 || column == size - 7)) || (row == size - 7 && column == 6)
    }

    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for (down, right) in Self.square(4) {
            let (row, column, ring) = (row + down, column + right, max(abs(down), abs(right)))
            if (0..<size).contains(row), (0..<size).contains(column) { fix(row, column, ring != 2 && ring != 4) }
        }
    }

    private static func square(_ reach: Int) -> [(Int, Int)] {
        (-reach...reach).flatMap { down in (-reach...reach).map { (down, $0) } }
    }

    /// The level M (bits 00) and the mask, twice.
    private mutating func drawFormat(_ mask: Int) {
        let bits = (mask << 10 | Self.remainder(of: mask, length: 10, by: 0x537)) ^ 0x5412
        for place in 0..<15 {
            let isDark = bits >> place & 1 == 1
            switch place {
            case 0..<6: fix(place, 8, isDark)
            case 6, 7: fix(place + 1, 8, isDark)
            case 8: fix(8, 7, isDark)
            default: fix(8, 14 - place, isDark)
            }
            if place < 8 { fix(8, size - 1 - place, isDark) } else { fix(size - 15 + place, 8, isDark) }
        }
        fix(size - 8, 8, true)
    }

    /// The remainder of a polynomial over two elements.
    private static func remainder(of value: Int, length: Int, by divisor: Int) -> Int {
        (0..<length).reduce(value) { rest, _ in rest << 1 ^ (rest >> (length - 1)) * divisor }
    }
}

// The data.
extension QRCode {
    /// In pairs of columns from the right, up and down in turn.
    private mutating func drawData(_ codewords: [UInt8]) {
        var place = 0
        for (turn, pair) in stride(from: size - 1, to: 0, by: -2).enumerated() {
            let right = pair <= 6 ? pair - 1 : pair
            for step in 0..<size {
                let row = turn % 2 == 0 ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    if place < codewords.count * 8 {
                        dark[row * size + column] = codewords[place / 8] >> (7 - place % 8) & 1 == 1
                    }
                    place += 1
                }
            }
        }
    }

    private mutating func apply(_ mask: Int) {
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] && Self.turns(mask, row, column) {
                dark[row * size + column].toggle()
            }
        }
    }

    private static func turns(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: return (row + column) % 2 == 0
        case 1: return row % 2 == 0
        case 2: return column % 3 == 0
        case 3: return (row + column) % 3 == 0
        case 4: return (row / 2 + column / 3) % 2 == 0
        case 5: return row * column % 2 + row * column % 3 == 0
        case 6: return (row * column % 2 + row * column % 3) % 2 == 0
        default: return ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    /// How hard it is to read: runs, squares, what looks like a finder, more of one colour.
    private var penalty: Int {
        let rows = (0..<size).map { row in (0..<size).map { isDark(row, $0) } }
        let columns = (0..<size).map { column in (0..<size).map { isDark($0, column) } }
        let lines = (rows + columns).map(Self.penalty(ofLine:)).reduce(0, +)
        var squares = 0
        for row in 1..<size {
            for column in 1..<size {
                let colour = rows[row][column]
                if rows[row - 1][column] == colour, rows[row][column - 1] == colour, rows[row - 1][column - 1] == colour
                {
                    squares += 3
                }
            }
        }
        let share = dark.count { $0 } * 100 / dark.count
        return lines + squares + abs(share - 50) / 5 * 10
    }

    private static func penalty(ofLine line: [Bool]) -> Int {
        var (penalty, run) = (0, 1)
        for place in 1...line.count {
            if place < line.count, line[place] == line[place - 1] {
                run += 1
            } else {
                if run >= 5 { penalty += run - 2 }
                run = 1
            }
        }
        let finder = [true, false, true, true, true, false, true]
        let light = [Bool](repeating: false, count: 4)
        for start in 0...line.count - 11 {
            let piece = Array(line[start..<start + 11])
            if piece == finder + light || piece == light + finder { penalty += 40 }
        }
        return penalty
    }
}

/// A size of the code, with how its data is parted into blocks (tables 7 and 9 of the standard, level M).
private struct Version {
    let number: Int
    /// Codewords of correction of each block.
    let correction: Int
    /// Codewords of data of each block.
    let blocks: [Int]
    /// Where the centres of the small squares are.
    let alignment: [Int]

    static let all = [
        Version(number: 1, correction: 10, blocks: [16], alignment: []),
        Version(number: 2, correction: 16, blocks: [28], alignment: [6, 18]),
        Version(number: 3, correction: 26, blocks: [44], alignment: [6, 22]),
        Version(number: 4, correction: 18, blocks: [32, 32], alignment: [6, 26]),
        Version(number: 5, correction: 24, blocks: [43, 43], alignment: [6, 30]),
        Version(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
        Version(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
        Version(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
        Version(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
        Version(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
    ]

    /// Bytes of text that it holds.
    var capacity: Int { blocks.reduce(0, +) - (number < 10 ? 2 : 3) }

    /// Data and correction, interleaved.
    func codewords(of bytes: [UInt8]) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ length: Int) {
            for place in stride(from: length - 1, through: 0, by: -1) { bits.append(value >> place & 1 == 1) }
        }
        append(0b0100, 4)
        append(bytes.count, number < 10 ? 8 : 16)
        for byte in bytes { append(Int(byte), 8) }
        append(0, 4)
        var data = stride(from: 0, to: bits.count, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 << 1 | (start + $1 < bits.count && bits[start + $1] ? 1 : 0) }
        }
        let total = blocks.reduce(0, +)
        var filler: UInt8 = 0xec
        while data.count < total {
            data.append(filler)
            filler ^= 0xec ^ 0x11
        }
        var (parts, start): ([[UInt8]], Int) = ([], 0)
        for length in blocks {
            parts.append(Array(data[start..<start + length]))
            start += length
        }
        let corrections = parts.map { ReedSolomon.correction(of: $0, count: correction) }
        return Self.interleaved(parts) + Self.interleaved(corrections)
    }

    private static func interleaved(_ parts: [[UInt8]]) -> [UInt8] {
        (0..<(parts.map(\.count).max() ?? 0)).flatMap { place in
            parts.compactMap { $0.indices.contains(place) ? $0[place] : nil }
        }
    }
}

/// Correction over the field of 256 elements with x⁸ + x⁴ + x³ + x² + 1.
private enum ReedSolomon {
    static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        var divisor = [UInt8](repeating: 0, count: count)
        divisor[count - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<count {
            for place in 0..<count {
                divisor[place] = product(divisor[place], root) ^ (place + 1 < count ? divisor[place + 1] : 0)
            }
            root = product(root, 2)
        }
        var rest = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for place in 0..<count { rest[place] ^= product(divisor[place], factor) }
        }
        return rest
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        (0..<8).reversed().reduce(UInt8(0)) { sum, place in
            let doubled = sum << 1 ^ (sum >> 7) * 0x1d
            return doubled ^ (right >> UInt8(place) & 1) * left
        }
    }
}

extension QRCode {
    /// The picture, with the light edge that readers need; dark on light in the dark scheme too.
    ///
    /// - Parameter title: what it is, for who does not see it.
    func html(title: String) -> HTML {
        let side = size + 8
        let rows = (0..<size).map { row -> HTML in
            var (path, column) = ("", 0)
            while column < size {
                let start = column
                while column < size, isDark(row, column) { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
            return "\(path)"
        }
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(title)" shape-rendering="crispEdges">\
            <rect fill="white" width="\(side)" height="\(side)"></rect><path fill="black" d="\(rows)"></path></svg>
            """
    }
}
