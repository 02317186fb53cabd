import Foundation

/// A small file system of its own, for tests of a full or read-only disk; only root can make one.
final class TemporaryMount: Sendable {
    let path: String

    static let isPossible = geteuid() == 0 && (try? TemporaryMount(kilobytes: 64)) != nil

    struct Refused: Error {}

    init(kilobytes: Int) throws {
        path = NSTemporaryDirectory() + "zavet-mount-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
    }

    deinit {
        try? Self.run("umount", ["-l", path])
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    func makeReadOnly() throws { try Self.run("mount", ["-o", "remount,ro", path]) }

    private static func run(_ name: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/" + name)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Refused() }
    }
}
