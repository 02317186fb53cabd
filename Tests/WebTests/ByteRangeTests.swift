import Testing

@testable import Web

@Suite("Parts of a file (RFC 9110, section 14)")
struct ByteRangeTests {
    @Test(
        arguments: [
            (nil, ByteRange.whole), ("bytes=0-", .part(0..<100)), ("bytes=0-0", .part(0..<1)),
            ("bytes=10-19", .part(10..<20)), ("bytes=90-200", .part(90..<100)), ("bytes=-10", .part(90..<100)),
            ("bytes=-500", .part(0..<100)), ("bytes=100-", .outside), ("bytes=-0", .outside),
            ("bytes=5-4", .whole), ("bytes=0-1,5-6", .whole), ("lines=0-1", .whole), ("bytes=-", .whole),
            ("bytes=0-9223372036854775807", .part(0..<100)), ("bytes=99999999999999999999-", .whole),
        ] as [(String?, ByteRange)])
    func `one range of bytes is read; anything else gives the whole`(header: String?, expected: ByteRange) {
        #expect(ByteRange(header, of: 100) == expected)
    }
}
