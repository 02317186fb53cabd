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
    /// - Returns: the key, and the path of the file it was made in just now.
    /// - Throws: ``MasterKeyError``, ``HouseError/environmentAndFileKey``.
    func key(isFirstStart: Bool) throws -> (key: MasterKey, made: String?) {
        if let text = environment[Self.variable] {
            guard path == nil else { throw HouseError.environmentAndFileKey }
            return (try MasterKey(text: text), nil)
        }
        let path = path ?? folder + "/" + Self.file
        let file = MasterKeyFile(path: path)
        if isFirstStart, !FileManager.default.fileExists(atPath: path) {
            let key = MasterKey.generate()
            try file.create(key)
            return (key, path)
        }
        return (try file.read(), nil)
    }
}
