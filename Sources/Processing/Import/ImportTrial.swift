import Policies
import Synchronization
import Vault
import Vocabulary

/// What a dry run would have taken in so far, in memory alone: its later rows find the people of its earlier ones, as the
/// rows of the run itself do.
package final class ImportTrial: Sendable {
    /// Somebody in the store, or somebody whom an earlier row would have made.
    enum Person: Hashable, Sendable {
        case stored(SubjectID)
        case new(Int)
    }

    private struct Taken {
        var people: [Identifier: Set<Person>] = [:]
        var states: [Person: PersonState] = [:]
        var contents: [[UInt8]: [UInt8]] = [:]
        var made = 0
    }

    private let taken = Mutex(Taken())

    package init() {}

    /// The content with which an earlier row of the same key would have been taken.
    func content(of row: [UInt8]) -> [UInt8]? { taken.withLock { $0.contents[row] } }

    /// Those to whom the identifiers would lead by earlier rows.
    func people(with identifiers: [Identifier]) -> Set<Person> {
        taken.withLock { taken in
            identifiers.reduce(into: Set()) { $0.formUnion(taken.people[$1] ?? []) }
        }
    }

    /// As an earlier row would have left it.
    func state(of person: Person) -> PersonState? { taken.withLock { $0.states[person] } }

    /// Takes a row: of somebody known, or of somebody new.
    func take(_ mark: ImportMark, _ identifiers: [Identifier], of known: Person?, leaving state: PersonState) {
        taken.withLock { taken in
            if known == nil { taken.made += 1 }
            let person = known ?? .new(taken.made)
            for identifier in identifiers { taken.people[identifier, default: []].insert(person) }
            taken.states[person] = state
            taken.contents[mark.row] = mark.content
        }
    }
}
