import Testing

@testable import Web

@Suite("The picture of a secret for an app's camera (ISO/IEC 18004)")
struct QRCodeTests {
    @Test func `each text has the smallest size that holds it, and one too long has none`() {
        let sizes = [
            0: 21, 14: 21, 15: 25, 26: 25, 42: 29, 62: 33, 84: 37, 106: 41, 122: 45, 152: 49, 180: 53, 213: 57,
        ]
        for (length, size) in sizes {
            #expect(QRCode(String(repeating: "a", count: length))?.size == size, "\(length)")
        }
        #expect(QRCode(String(repeating: "a", count: 214)) == nil)
    }

    @Test func `the patterns stand where readers look for them`() throws {
        for length in [5, 100, 150, 200] {
            let code = try #require(QRCode(String(repeating: "z", count: length)))
            let far = code.size - 7
            for (row, column) in [(0, 0), (0, far), (far, 0)] {
                for place in 0..<7 {
                    #expect(code.isDark(row, column + place) && code.isDark(row + 6, column + place))
                    #expect(code.isDark(row + place, column) && code.isDark(row + place, column + 6))
                }
                #expect(code.isDark(row + 3, column + 3) && !code.isDark(row + 1, column + 1))
            }
            for place in 8..<(code.size - 8) {
                #expect(code.isDark(6, place) == (place % 2 == 0) && code.isDark(place, 6) == (place % 2 == 0))
            }
        }
    }
}
