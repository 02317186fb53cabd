/// How names are written.
enum NameRules {
    static let longest = 60

    /// Lower-case Latin letters, digits and hyphens, starting with a letter; with one slash for a law.
    static func isName(_ text: String, allowsSlash: Bool = false) -> Bool {
        if allowsSlash, text.contains("/") {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { isName(String($0)) }
        }
        let bytes = Array(text.utf8)
        guard let first = bytes.first, (97...122).contains(first), bytes.count <= longest else { return false }
        return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// The controller's short name: letters, digits and hyphens, 1 to 40.
    static func isPolicyName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...40).contains(bytes.count), bytes.first != 45, bytes.last != 45 else { return false }
        return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// A file of the folder: relative, without `..`, a YAML file.
    static func isModulePath(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard text.utf8.count <= 200, text.hasSuffix(".yaml") || text.hasSuffix(".yml") else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
                && part.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 92 && $0 != 58 }
        }
    }
}
