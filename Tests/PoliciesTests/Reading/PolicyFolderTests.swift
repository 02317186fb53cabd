import Foundation
import Policies
import Testing

@Suite("Reading a policy's folder")
struct PolicyFolderTests {
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zavet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func write(_ text: String, _ url: URL) throws { try Data(text.utf8).write(to: url) }

    @Test func `policy.yaml and the modules it names are read, other files are not`() throws {
        try inFolder { folder in
            try write("modules: [b.yaml, missing.yaml]\n", folder.appendingPathComponent("policy.yaml"))
            try write("facts: {}\n", folder.appendingPathComponent("b.yaml"))
            try write("scenario: 1\n", folder.appendingPathComponent("other.yaml"))
            let (files, diagnostics) = PolicyFolder.load(folder.path)
            #expect(files.map(\.path) == ["policy.yaml", "b.yaml"])
            #expect(diagnostics.isEmpty)
            #expect(PolicyFolder.load(folder.path + "/policy.yaml").files.count == 2)
        }
    }

    @Test func `an empty module is read, and said to be empty`() throws {
        try inFolder { folder in
            try write("modules: b.yaml\n", folder.appendingPathComponent("policy.yaml"))
            try write("", folder.appendingPathComponent("b.yaml"))
            let (files, diagnostics) = PolicyFolder.load(folder.path)
            #expect(files.map(\.path) == ["policy.yaml", "b.yaml"] && diagnostics.isEmpty)
            let told = PolicyReader.read(files).diagnostics
            #expect(told.contains { $0.place.file == "b.yaml" && $0.message == "the file is empty" })
            #expect(!told.contains { $0.code == .moduleMissing })
        }
    }

    @Test func `a link out of the folder is refused`() throws {
        try inFolder { folder in
            let inner = folder.appendingPathComponent("policy")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            try write("facts: {}\n", folder.appendingPathComponent("secret.yaml"))
            try write("modules: a.yaml\n", inner.appendingPathComponent("policy.yaml"))
            try FileManager.default.createSymbolicLink(
                at: inner.appendingPathComponent("a.yaml"),
                withDestinationURL: folder.appendingPathComponent("secret.yaml"))
            let (files, diagnostics) = PolicyFolder.load(inner.path)
            #expect(files.map(\.path) == ["policy.yaml"])
            #expect(diagnostics.map(\.code) == [.fileUnreadable])
        }
    }

    @Test func `a file that is too large is told by its size, and not read`() throws {
        try inFolder { folder in
            let url = folder.appendingPathComponent("policy.yaml")
            _ = FileManager.default.createFile(atPath: url.path, contents: nil)
            let handle = try FileHandle(forWritingTo: url)
            try handle.truncate(atOffset: 100 << 20)
            try handle.close()
            let (files, diagnostics) = PolicyFolder.load(folder.path)
            #expect(files.isEmpty && diagnostics.map(\.code) == [.tooLarge])
            #expect(diagnostics.first?.message.contains("\(100 << 20) bytes") == true)
        }
    }

    @Test func `a folder that is not there is told`() {
        #expect(PolicyFolder.load("/nowhere/at/all").diagnostics.map(\.code) == [.fileUnreadable])
    }
}
