import Foundation
import Policies
import Vocabulary

/// Finds and reads the policies that a command names.
enum PolicyPaths {
    /// The policies at these paths, in the order of paths: each is a policy's folder, or a folder of such folders.
    ///
    /// - Throws: ``HouseError/noPolicies(_:)``, ``HouseError/policyBroken(path:_:)``, ``HouseError/controllerTwice(_:)``.
    static func read(_ paths: [String]) throws -> [(policy: Policy, files: [SourceFile])] {
        let folders = paths.flatMap(folders(at:))
        guard !folders.isEmpty else { throw HouseError.noPolicies(paths) }
        var read: [(policy: Policy, files: [SourceFile])] = []
        for folder in folders {
            let (files, problems) = PolicyFolder.load(folder)
            let reading = PolicyReader.read(files)
            guard problems.isEmpty, let policy = reading.policy else {
                throw HouseError.policyBroken(path: folder, problems + reading.errors)
            }
            guard !read.contains(where: { $0.policy.id == policy.id }) else {
                throw HouseError.controllerTwice(policy.id.rawValue)
            }
            read.append((policy, files))
        }
        return read
    }

    /// What there is to check at a path: the policies of a folder of such, else the path itself.
    static func policies(at path: String) -> [String] {
        let found = folders(at: path)
        return found.isEmpty ? [path] : found
    }

    private static func folders(at path: String) -> [String] {
        func holdsPolicy(_ folder: String) -> Bool {
            FileManager.default.fileExists(atPath: folder + "/" + PolicyReader.mainFile)
        }
        if holdsPolicy(path) { return [path] }
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return entries.sorted().map { path + "/" + $0 }.filter(holdsPolicy)
    }
}
