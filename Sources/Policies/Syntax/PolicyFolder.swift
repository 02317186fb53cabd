import Foundation

/// Reads a policy's files from its folder, within ``SyntaxLimits`` and never from outside the folder.
package enum PolicyFolder {
    /// `policy.yaml` of the folder (or the one file, when the path is a file) and the modules that it names.
    ///
    /// Of a file with more than ``SyntaxLimits/fileBytes`` nothing is read; one that grows meanwhile is refused by
    /// ``PolicyReader``, as one byte more is read.
    /// A link that leads out of the folder is not followed. A module that is not there is left out: the reader misses it.
    package static func load(_ path: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
        let given = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: given.path, isDirectory: &isFolder)
        let root = isFolder.boolValue ? given : given.deletingLastPathComponent()
        let name = isFolder.boolValue || !exists ? PolicyReader.mainFile : given.lastPathComponent
        switch exists ? contents(name, in: root) : .failure(unreadable(name, "there is no such folder")) {
        case .failure(let diagnostic): return ([], [diagnostic])
        case .success(let bytes):
            let main = SourceFile(path: PolicyReader.mainFile, bytes: bytes)
            let (modules, diagnostics) = load(modules: PolicyReader.modules(of: main), in: root)
            return ([main] + modules, diagnostics)
        }
    }

    private static func load(modules: [String], in root: URL) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
        var files: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        var total = 0
        for path in modules.prefix(SyntaxLimits.files) where total <= SyntaxLimits.totalBytes {
            guard FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path) else { continue }
            switch contents(path, in: root) {
            case .success(let bytes):
                total += bytes.count
                files.append(SourceFile(path: path, bytes: bytes))
            case .failure(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        return (files, diagnostics)
    }

    private static func contents(_ path: String, in root: URL) -> Result<[UInt8], Diagnostic> {
        let url = root.appendingPathComponent(path).resolvingSymlinksInPath()
        guard url.path.hasPrefix(root.path.hasSuffix("/") ? root.path : root.path + "/") else {
            return .failure(unreadable(path, "it is a link that leads out of the policy's folder"))
        }
        guard isRegularFile(url), let handle = try? FileHandle(forReadingFrom: url) else {
            return .failure(unreadable(path, "there is no file that can be read"))
        }
        defer { try? handle.close() }
        if let size = byteCount(url), size > SyntaxLimits.fileBytes {
            return .failure(
                Diagnostic(
                    .tooLarge, "the file has \(size) bytes; at most \(SyntaxLimits.fileBytes) are read",
                    hint: "split the policy into modules", at: Place(file: path, line: 1, column: 1)))
        }
        do {
            // An empty file gives no data at all.
            return .success(Array(try handle.read(upToCount: SyntaxLimits.fileBytes + 1) ?? Data()))
        } catch {
            return .failure(unreadable(path, "it cannot be read"))
        }
    }

    /// Opening a pipe would wait for whoever writes into it.
    private static func isRegularFile(_ url: URL) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        return attributes?[.type] as? FileAttributeType == .typeRegular
    }

    private static func byteCount(_ url: URL) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: url.path))?[.size] as? Int
    }

    private static func unreadable(_ path: String, _ why: String) -> Diagnostic {
        Diagnostic(
            .fileUnreadable, "`\(path)` was not read: \(why)",
            hint: path == PolicyReader.mainFile
                ? "give the folder that holds policy.yaml" : "see that the file is there and may be read",
            at: Place(file: path, line: 1, column: 1))
    }
}
