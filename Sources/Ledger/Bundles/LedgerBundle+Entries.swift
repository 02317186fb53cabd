extension LedgerBundle {
    /// The entries of a bundle, in order; check the bundle first.
    ///
    /// - Throws: ``LedgerError``, ``EvidenceError``.
    package static func entries(in folder: String) throws -> [EvidenceEntry] {
        let files = BundleFiles(folder: folder)
        guard
            let manifest = try files.contents(manifestPath, limit: maxManifestBytes).flatMap(
                BundleManifest.init(bytes:))
        else { throw LedgerError.nothingToExport }
        var (entries, index): ([EvidenceEntry], Int64) = ([], 0)
        while let path = path(.entries, index, inTreeOf: manifest.size) {
            guard let bytes = try files.contents(path.text, limit: maxEntriesBytes) else {
                throw LedgerError.fileAccess(path: path.text, errno: 2)
            }
            var position = 0
            while position + 2 <= bytes.count {
                let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
                let end = min(bytes.count, position + 2 + length)
                entries.append(try EvidenceEntry(canonicalBytes: Array(bytes[(position + 2)..<end])))
                position = end
            }
            index += 1
        }
        return entries
    }
}
