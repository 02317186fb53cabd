import Policies
import Vault
import Vocabulary

/// Dates of birth that were opened with the keys, for states that are read in a transaction on the data.
package struct OpenBirths: Sendable {
    private var dates: [BirthSource: CalendarDate] = [:]
    /// Looked for and not there: the datum was erased.
    private var gone: Set<BirthSource> = []

    /// Gives the state its age.
    ///
    /// - Throws: ``BirthUnopened``, then the state is as it was.
    package func open(_ state: inout PersonState) throws(BirthUnopened) {
        if case .born = state.age { throw .inClear }
        guard let source = state.birth else { return }
        if let date = dates[source] { return state.age = .born(date) }
        guard gone.contains(source) else { throw .sealed(source) }
        state.birth = nil
    }

    /// As ``open(_:)``, where the states were read a moment ago.
    ///
    /// - Throws: ``DoorError/contended`` when another date of birth came in meanwhile.
    func openOrContend(_ state: inout PersonState) throws(DoorError) {
        do { try open(&state) } catch { throw .contended }
    }

    /// The state with its age; unknown where the date was erased, or was not looked for.
    package func opened(_ state: PersonState) -> PersonState {
        var state = state
        if let source = state.birth { state.age = dates[source].map(AgeFact.born) ?? .unknown }
        return state
    }

    /// Whether it was looked for.
    package func knows(_ source: BirthSource) -> Bool { dates[source] != nil || gone.contains(source) }

    /// Adds what others opened.
    mutating func add(_ other: OpenBirths) {
        dates.merge(other.dates) { _, latest in latest }
        gone = gone.union(other.gone).subtracting(dates.keys)
    }

    /// Opens those of these data that are there.
    init(
        _ sources: some Sequence<BirthSource>, of controller: ControllerID, with ring: KeyRing,
        in transaction: any KeyTransaction
    ) throws {
        for (subject, sources) in Dictionary(grouping: sources, by: \.subject) {
            let wrapped = try transaction.personKey(of: controller, subject)
            let key = try wrapped.flatMap { $0.hasBirth ? try ring.open($0, in: transaction) : nil }
            for source in sources {
                if let key, let sealed = try transaction.datumKey(of: controller, subject, source.datum)?.birth {
                    dates[source] = try key.openBirth(sealed, of: source.datum)
                } else {
                    gone.insert(source)
                }
            }
        }
    }

    /// Opens all that stand beside this person's keys.
    init(allOf wrapped: WrappedPersonKey, with ring: KeyRing, in transaction: any KeyTransaction) throws {
        guard wrapped.hasBirth else { return }
        let key = try ring.open(wrapped, in: transaction)
        for datum in try transaction.datumKeysWithBirth(of: wrapped.controller, wrapped.subject) {
            guard let sealed = datum.birth else { continue }
            dates[BirthSource(subject: wrapped.subject, datum: datum.datum)] = try key.openBirth(
                sealed, of: datum.datum)
        }
    }

    /// None yet.
    package init() {}
}

/// A state was read whose date of birth is not opened yet.
package enum BirthUnopened: Error {
    case sealed(BirthSource)
    /// A release before wrote the date into the state itself; see ``Door/sealBirths(of:)``.
    case inClear
}
