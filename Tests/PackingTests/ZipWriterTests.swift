import CArchive
import Packing
import Testing
import Vocabulary

@Suite("Archives in the making")
struct ZipWriterTests {
    /// Names and contents, as another reader of ZIP archives finds them.
    private func entries(of archive: [UInt8]) throws -> [String: [UInt8]] {
        let reader = try #require(archive_read_new())
        defer { archive_read_free(reader) }
        archive_read_support_format_zip(reader)
        return try archive.withUnsafeBytes { bytes in
            #expect(archive_read_open_memory(reader, bytes.baseAddress, bytes.count) == zavet_archive_ok())
            var (found, entry) = ([String: [UInt8]](), OpaquePointer?.none)
            while archive_read_next_header(reader, &entry) == zavet_archive_ok() {
                let name = String(cString: try #require(archive_entry_pathname_utf8(entry)))
                var (content, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 10_000))
                while true {
                    let count = buffer.withUnsafeMutableBytes {
                        archive_read_data(reader, $0.baseAddress, $0.count)
                    }
                    #expect(count >= 0)
                    if count <= 0 { break }
                    content += buffer.prefix(count)
                }
                found[name] = content
            }
            return found
        }
    }

    @Test func `what was put in comes out, entry by entry`() throws {
        let zip = try ZipWriter(made: Instant(milliseconds: 1_780_000_000_000))
        var archive: [UInt8] = []
        try zip.begin("data.csv")
        try zip.write(Array("Ани".utf8))
        try zip.write([])
        archive += zip.take()
        try zip.begin("files/1.ogg")
        try zip.write([UInt8](repeating: 7, count: 100_000))
        try zip.finish()
        archive += zip.take()
        #expect(zip.readyBytes == 0)
        let found = try entries(of: archive)
        #expect(found == ["data.csv": Array("Ани".utf8), "files/1.ogg": [UInt8](repeating: 7, count: 100_000)])
    }

    @Test func `however much is put in, no more is ready than was not taken`() throws {
        let zip = try ZipWriter(made: Instant(milliseconds: 0))
        var (most, state) = (0, UInt64(1))
        try zip.begin("noise")
        for _ in 0..<500 {
            // Noise, which does not become smaller.
            let piece = (0..<4096).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            try zip.write(piece)
            most = max(most, zip.take().count)
        }
        #expect(most > 0 && most < 300_000, "2 MB went through")
    }

    @Test func `a table's cells are quoted where they must be`() {
        #expect(
            CSVLine.of(["a", "b,c", "say \"x\"", "two\nlines"]) == "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\"\r\n")
        #expect(CSVLine.of(["", "\""]) == ",\"\"\"\"\r\n")
    }

    @Test func `what a person typed is no formula to the spreadsheet of staff, and numbers stay numbers`() {
        #expect(CSVLine.of(["=1+1", "@sum", "+cmd|x", "-a", "\tx"]) == "'=1+1,'@sum,'+cmd|x,'-a,'\tx\r\n")
        #expect(CSVLine.of(["=HYPERLINK(\"x\",1)"]) == "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n")
        #expect(CSVLine.of(["+359 2 123 (45)", "-12.5", "a=b"]) == "+359 2 123 (45),-12.5,a=b\r\n")
    }
}
