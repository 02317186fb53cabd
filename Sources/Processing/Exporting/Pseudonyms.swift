import Crypto
import Policies
import Vocabulary

/// What stands in an export in place of what leads to a person (Article 4(5) GDPR).
///
/// Without the key nobody can tell to whom a pseudonym belongs, nor make the one that belongs to a name. Each purpose has a
/// key of its own, which stands in the store of keys and leaves it in no export; so two exports for different purposes
/// cannot be joined.
package struct Pseudonyms: Sendable {
    private let key: SymmetricKey

    package init(key: Sealed<[UInt8]>) { self.key = SymmetricKey(data: key.revealingPersonalData()) }

    /// The person's, the same in every export for the purpose.
    package func person(_ subject: SubjectID) -> String { text("person", subject.rawValue) }

    /// What stands in place of a value; the same for the same value of the same item.
    package func value(_ value: String, of item: ElementName) -> String { text(item.rawValue, value) }

    private func text(_ kind: String, _ value: String) -> String {
        var code = HMAC<SHA256>(key: key)
        // The length keeps kind and value apart.
        code.update(data: Array("\(kind.utf8.count):\(kind)".utf8))
        code.update(data: Array(value.utf8))
        return Hex.text(Array(code.finalize().prefix(16)))
    }
}

/// How an item stands in a pseudonymous export.
package enum ExportedForm: Hashable, Sendable {
    /// As it is: choices, numbers, days that lead to nobody.
    case value
    /// As coarse as the policy says.
    case coarse(Generalising)
    /// A pseudonym in its place.
    case pseudonym

    /// Whatever identifies or reaches a person, and every text of which nothing else is said, is replaced.
    package init(_ item: DataItem, registers: Registers = .builtIn) {
        let reaches = item.identifier != nil || registers.categories[item.category]?.isAlwaysPersonal == true
        let isPlain = [ValueType.choice, .boolean, .country, .number, .date, .dateTime].contains(item.type)
        if isPlain, !reaches {
            self = .value
        } else if item.generalise != .strike {
            self = .coarse(item.generalise)
        } else {
            self = .pseudonym
        }
    }

    /// What is written for the values of one person.
    func written(_ values: [String], of item: ElementName, _ pseudonyms: Pseudonyms) -> [String] {
        switch self {
        case .value: return values
        case .coarse(.count): return Generalising.count.cell(of: values).map { [$0] } ?? []
        case .coarse(let word): return values.compactMap { word.cell(of: $0) }
        case .pseudonym: return values.map { pseudonyms.value($0, of: item) }
        }
    }
}
