import Policies
import Vocabulary

/// Makes and compares the digests of values that a policy keeps as such: salted, slow, and not to be read back.
///
/// The composition gives it Argon2id, by which passwords of staff are kept too.
package struct ValueDigests: Sendable {
    /// The digest to keep of a value.
    package let make: @Sendable (Sealed<String>) async throws -> Sealed<String>
    /// Whether a value is the one a digest was made of.
    package let matches: @Sendable (_ value: Sealed<String>, _ digest: Sealed<String>) async throws -> Bool

    package init(
        make: @escaping @Sendable (Sealed<String>) async throws -> Sealed<String>,
        matches: @escaping @Sendable (Sealed<String>, Sealed<String>) async throws -> Bool
    ) {
        (self.make, self.matches) = (make, matches)
    }

    /// The values as they are to be kept: digests of those whose item says so, the others as they are.
    func kept(_ values: [Sealed<String>], of item: DataItem) async throws -> [Sealed<String>] {
        guard item.keptAs == .digest else { return values }
        var digests: [Sealed<String>] = []
        for value in values { digests.append(try await make(value)) }
        return digests
    }
}
