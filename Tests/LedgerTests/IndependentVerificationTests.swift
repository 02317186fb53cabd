import Foundation
import Ledger
import Testing

@Suite("A stranger's program agrees with ours", .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/env")))
struct IndependentVerificationTests {
    /// Runs `Tests/Independent/verify_bundle.py`; the result is its exit status and what it printed.
    private func run(_ bundle: BundleFolder) throws -> (status: Int32, output: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Independent/verify_bundle.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, bundle.path, try Samples.signer().key.text]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    @Test(arguments: [1, 256, 700])
    func `it finds our bundle sound`(size: Int) throws {
        let (status, output) = try run(BundleFolder(Samples.ledger(size, batch: 90)))
        #expect(status == 0 && output.contains("\(size) entries, \((size - 1) / 90) earlier checkpoints, 0 problems"))
        if output.contains("NOT CHECKED") { print(output) }
    }

    @Test func `it finds a changed byte`() throws {
        let bundle = try BundleFolder(Samples.ledger(300))
        var bytes = try bundle.bytes("tile/entries/001.p/44")
        bytes[100] ^= 1
        try bundle.write(bytes, to: "tile/entries/001.p/44")
        let (status, output) = try run(bundle)
        #expect(status == 1 && output.contains("root\n"), "\(output)")
    }
}
