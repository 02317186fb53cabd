import Crypto
import Testing
import Vocabulary

@testable import Vault

@Suite("Sealed files")
struct FilePieceTests {
    private let key = FileKey(
        drawnFrom: SymmetricKey(size: .bits256),
        at: .file(
            ControllerID(rawValue: "shop"), SubjectID(rawValue: "ann"), DatumID(rawValue: "d1"),
            ElementName(rawValue: "calls")))

    private func sealed(_ text: [UInt8], in parts: Int = 7) throws -> [UInt8] {
        var sealer = FileSealer(key)
        var sealed = sealer.header
        let step = max(1, text.count / parts)
        for start in stride(from: 0, to: text.count, by: step) {
            sealed += try sealer.seal(text[start..<min(text.count, start + step)])
        }
        return sealed + (try sealer.finish())
    }

    private func opened(_ sealed: [UInt8], bytes: Int, with key: FileKey? = nil) throws -> [UInt8] {
        let opener = try FileOpener(key ?? self.key, header: Array(sealed.prefix(FilePieces.headerBytes)))
        let count = FilePieces.count(of: Int64(bytes))
        return try (0..<count).flatMap { number -> [UInt8] in
            let place = FilePieces.place(of: number, in: Int64(bytes))
            let piece = sealed.dropFirst(Int(place.offset)).prefix(place.count)
            return try opener.open(Array(piece), number: number, isLast: number == count - 1)
        }
    }

    private func text(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

    @Test(arguments: [1, 100, 65_535, 65_536, 65_537, 131_072, 200_001])
    func `a file of any length opens as it was, whatever parts it came in`(count: Int) throws {
        let text = text(count)
        for parts in [1, 7, 300] {
            let sealed = try sealed(text, in: parts)
            #expect(sealed.count == count + 8 + 16 * Int(FilePieces.count(of: Int64(count))))
            #expect(try opened(sealed, bytes: count) == text)
        }
    }

    @Test func `a piece that is altered, exchanged, left out or cut off does not open`() throws {
        let text = text(200_000)
        let sealed = try sealed(text)
        let piece = FilePieces.pieceBytes + FilePieces.tagBytes
        var altered = sealed
        altered[100] ^= 1
        var exchanged = sealed
        exchanged.replaceSubrange(8..<(8 + piece), with: sealed[(8 + piece)..<(8 + 2 * piece)])
        let cut = Array(sealed.prefix(8 + 2 * piece))
        #expect(throws: VaultError.sealBroken) { try opened(altered, bytes: 200_000) }
        #expect(throws: VaultError.sealBroken) { try opened(exchanged, bytes: 200_000) }
        #expect(throws: VaultError.sealBroken) { try opened(cut, bytes: 2 * FilePieces.pieceBytes) }
        #expect(throws: VaultError.unknownFormat(9)) { try opened([9] + sealed.dropFirst(), bytes: 200_000) }
    }

    @Test func `a file opens under its own datum's key and at its own place alone`() throws {
        let sealed = try sealed(text(10))
        let other = FileKey(
            drawnFrom: SymmetricKey(size: .bits256),
            at: .file(
                ControllerID(rawValue: "shop"), SubjectID(rawValue: "ann"), DatumID(rawValue: "d1"),
                ElementName(rawValue: "calls")))
        #expect(throws: VaultError.sealBroken) { try opened(sealed, bytes: 10, with: other) }
    }
}
