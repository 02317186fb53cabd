import Synchronization
import Vocabulary

/// Open acts that were read last, by their names: what was ordered never changes, so only names need be read again.
///
/// How far an act has come is not to be read from here.
package final class MassActShelf: Sendable {
    package static let shared = MassActShelf()
    /// Acts at most.
    static let capacity = 4096

    private let acts = Mutex<[MassActID: MassAct]>([:])

    /// The act of this name, read by `read` when it does not lie here.
    package func act(_ id: MassActID, of controller: ControllerID, _ read: () throws -> MassAct?) throws -> MassAct? {
        let known = acts.withLock { $0[id] }
        if let known, known.controller == controller { return known }
        guard let act = try read() else { return nil }
        acts.withLock { acts in
            if acts.count >= Self.capacity { acts.removeAll() }
            acts[id] = act
        }
        return act
    }
}
