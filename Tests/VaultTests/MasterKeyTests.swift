import Foundation
import Testing
import Vault
import Vocabulary

@Suite("The master key and its file")
struct MasterKeyTests {
    private let path = NSTemporaryDirectory() + "zavet-master-" + RandomIDs().text()

    @Test func `a key is read from hexadecimal and from base64 text alike`() throws {
        let bytes = (0..<32).map { UInt8($0 * 7 % 256) }
        let hex = try MasterKey(text: "  \(Hex.text(bytes))\n")
        let base64 = try MasterKey(text: Data(bytes).base64EncodedString() + "\n")
        #expect(hex.fingerprint == base64.fingerprint)
        #expect(hex.fingerprint.count == 16)
        #expect(hex.revealingText() == Hex.text(bytes))
    }

    @Test(arguments: ["", "abc", String(repeating: "a", count: 63), "AAAA"])
    func `anything but 32 bytes is refused`(text: String) {
        #expect(throws: MasterKeyError.malformed) { try MasterKey(text: text) }
    }

    @Test func `32 equal bytes are no chance, and are told as what they are`() {
        #expect(throws: MasterKeyError.weak) { try MasterKey(text: String(repeating: "00", count: 32)) }
    }

    @Test func `neither key nor file name stands in a text`() throws {
        let key = MasterKey.generate()
        #expect("\(key)" == "master key \(key.fingerprint)")
        #expect(!key.revealingText().contains(key.fingerprint))
    }

    @Test func `a written key is read back`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (file, key) = (MasterKeyFile(path: path), MasterKey.generate())
        try file.create(key)
        #expect(try file.read().fingerprint == key.fingerprint)
        #expect(throws: MasterKeyError.exists) { try file.create(.generate()) }
        #expect(try file.read().fingerprint == key.fingerprint)
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610])
    func `a file that others may touch is refused`(mode: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try MasterKeyFile(path: path).create(.generate())
        #expect(chmod(path, mode_t(mode)) == 0)
        #expect(throws: MasterKeyError.permissions(mode: String(mode, radix: 8))) {
            try MasterKeyFile(path: path).read()
        }
    }

    @Test func `a missing, empty or garbled file is told apart`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: MasterKeyError.missing) { try MasterKeyFile(path: path).read() }
        #expect(throws: MasterKeyError.missing) { try MasterKeyFile(path: NSTemporaryDirectory()).read() }
        for contents in [[], [255, 0, 1]] as [[UInt8]] {
            #expect(
                FileManager.default.createFile(
                    atPath: path, contents: Data(contents), attributes: [.posixPermissions: 0o600]))
            #expect(throws: MasterKeyError.malformed) { try MasterKeyFile(path: path).read() }
        }
    }
}
