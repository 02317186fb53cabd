import Ledger
import Policies
import Vault
import Vocabulary

/// What somebody is called among those who share an address.
package struct PersonLabel: Hashable, Sendable {
    /// The beginnings of the name, or of the account's name: `M… P…`; `nil` when none is held.
    package let masked: String?
    /// When the person became known here.
    package let since: Instant
}

extension Door {
    /// A label by which a person knows themselves and which tells others little, read as a decided deed with evidence.
    package func label(of subject: SubjectID, _ context: DeedContext) async throws -> PersonLabel {
        let loaded = try policy(of: context.controller, at: context.now)
        let record = try await person(subject, at: context.controller)
        let since = try await data.read { try $0.subject(of: context.controller, record.subject)?.registeredAt }
        let items = loaded.policy.data.filter { item in
            record.state.data[item.name] != nil
                && (item.category == "identity.name" || item.category.hasPrefix("account.username"))
        }
        let names = items.filter { $0.category == "identity.name" }
        let named = (names.isEmpty ? items : names).map(\.name)
        var masked: String?
        if !named.isEmpty {
            let request = DecisionRequest(
                operation: .read, purpose: .dataSubjectRights, data: named, principal: context.principal,
                at: context.now)
            if case .done(let values, _) = try await read(request, of: subject, context) {
                masked = Self.masked(values.map { $0.value.revealingPersonalData() })
            }
        }
        return PersonLabel(masked: masked, since: since ?? context.now)
    }

    /// The first letter of each word, four words at most.
    private static func masked(_ values: [String]) -> String? {
        let words = values.flatMap { $0.split(whereSeparator: \.isWhitespace) }.prefix(4)
        let letters = words.compactMap { word in word.first.map { "\($0)…" } }
        return letters.isEmpty ? nil : letters.joined(separator: " ")
    }
}
