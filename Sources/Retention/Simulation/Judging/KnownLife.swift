import Policies
import Vocabulary

/// What a firm knows of a person at some time, put together from the passages themselves; times in milliseconds.
///
/// Relations are worked out anew from all events in the order in which they happened, whenever they were learned.
struct KnownLife {
    struct Holding {
        var first: Int64
        var collected: Int64
        var purposes: Set<ElementName>
    }

    enum Standing { case none, requested, open, ended }

    var held: [ElementName: Holding] = [:]
    /// The last time at which each event happened.
    var lastTime: [ElementName: Int64] = [:]
    private var happened: [(event: ElementName, at: Int64)] = []
    var consents: [ElementName: (status: ConsentFact.Status, at: Int64, expires: Int64?)] = [:]
    var facts: Set<ElementName> = []
    var age = AgeFact.unknown
    var holds: Set<ElementName> = []
    /// What stays apart from everything else, and what waits for somebody.
    var apart: Set<ElementName> = []
    var tasks: [ElementName: Set<RetentionOutcome>] = [:]

    mutating func learn(_ event: ElementName, happened moment: Int64) {
        lastTime[event] = max(lastTime[event] ?? moment, moment)
        let place = happened.firstIndex { $0.at > moment } ?? happened.count
        happened.insert((event, moment), at: place)
    }

    /// How far a relation has come, and since when.
    func standing(of relation: Relation) -> (state: Standing, since: Int64) {
        var standing: (state: Standing, since: Int64) = (.none, 0)
        for (event, at) in happened {
            if relation.endedBy.contains(event) {
                standing = (.ended, at)
            } else if relation.openedBy.contains(event) {
                standing = (.open, at)
            } else if relation.requestedBy.contains(event), standing.state != .open {
                standing = (.requested, at)
            }
        }
        return standing
    }

    /// Known for certain, known for not, or not known.
    func has(_ years: Int, at moment: Int64) -> Bool? {
        switch age {
        case .unknown: return nil
        case .atLeast(let known): return known >= years ? true : nil
        case .born(let birth): return PlainDay(birth).birthday(years).start <= moment
        }
    }
}
