import Foundation
import Vault

/// Where the master key comes from: the environment, a file named on the command line, or the file beside the data.
struct MasterKeySource {
    /// Hexadecimal or base64.
    static let variable = "ZAVET_MASTER_KEY"
    static let file = "master.key"

    let folder: String
    /// From `--master-key`.
    let path: String?
    let environment: [String: String]

    /// The key; a new one is made, readable by its owner alone, when there is none and `isFirstStart`.
    ///
    /// While a rotation of the file beside the data is under way, the new key is the one in use and the former one
    /// still opens; see ``MasterKeyRotation``.
    /// - Returns: the keys, and the path of the file that was made just now.
    /// - Throws: ``MasterKeyError``, ``HouseError/environmentAndFileKey``.
    func keys(isFirstStart: Bool) throws -> (keys: MasterKeys, made: String?) {
        if let text = environment[Self.variable] {
            guard path == nil else { throw HouseError.environmentAndFileKey }
            return (MasterKeys(current: try MasterKey(text: text), former: try followers()), nil)
        }
        let file = MasterKeyFile(path: keyPath)
        if isFirstStart, !FileManager.default.fileExists(atPath: keyPath) {
            let key = MasterKey.generate()
            try file.create(key)
            return (MasterKeys(current: key), keyPath)
        }
        let key = try file.read()
        return (MasterKeys(current: try followers().first ?? key, former: [key]), nil)
    }

    /// Where the key's file is, or is to be.
    var keyPath: String { path ?? folder + "/" + Self.file }

    /// The key that a rotation under way brings in.
    private func followers() throws -> [MasterKey] {
        let next = keyPath + MasterKeyRotation.nextSuffix
        return FileManager.default.fileExists(atPath: next) ? [try MasterKeyFile(path: next).read()] : []
    }
}
