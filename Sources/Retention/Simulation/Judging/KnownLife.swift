import Policies
import Vocabulary

/// What a firm knows of a person at some time, put together from the passages themselves; times in milliseconds.
///
/// Relations are worked out anew from all events in the order in which they happened, whenever they were learned.
struct KnownLife {
    /// An item that is held: its values, the oldest first.
    struct Holding {
        var purposes: Set<ElementName>
        var values: [Value] = []
    }

    /// A value counts from a time; one that a rule keeps apart is used for nothing else, whatever becomes of its sisters.
    struct Value: Hashable {
        var collected: Int64
        var isApart: Bool
    }

    /// One value of an item, as its promises are read.
    struct Held {
        let collected: Int64
        let purposes: Set<ElementName>
        let isApart: Bool
        let isNewest: Bool
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
    /// What gave way to other values and is kept for a hold.
    var replaced: Set<ElementName> = []
    /// What waits for somebody, or for others, and since when.
    var tasks: [ElementName: [RetentionOutcome: Int64]] = [:]

    /// A value of an item that is held.
    func value(_ value: Value, of item: ElementName) -> Held? {
        held[item].map { holding in
            Held(
                collected: value.collected, purposes: holding.purposes, isApart: value.isApart,
                isNewest: value.collected == holding.values.last?.collected)
        }
    }

    /// A value comes in; where there may be one alone it takes the place of the former. What is kept apart altogether
    /// stays so.
    mutating func take(_ item: ElementName, _ purposes: Set<ElementName>, from moment: Int64, besides isMany: Bool) {
        var holding = held[item] ?? Holding(purposes: [])
        let isApart = !holding.values.isEmpty && holding.values.allSatisfy(\.isApart)
        if !isMany { holding.values = [] }
        holding.purposes.formUnion(purposes)
        let place = holding.values.firstIndex { $0.collected > moment } ?? holding.values.count
        holding.values.insert(Value(collected: moment, isApart: isApart), at: place)
        held[item] = holding
    }

    /// Keeps the values of an item apart from everything else, or gives them back to use: all, or those from a time.
    mutating func setApart(_ item: ElementName, _ isApart: Bool, from moment: Int64? = nil) {
        guard var holding = held[item] else { return }
        holding.values = holding.values.map { value in
            moment ?? value.collected == value.collected ? Value(collected: value.collected, isApart: isApart) : value
        }
        held[item] = holding
    }

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

    /// Whether somebody asked for a relation, or entered it, after a moment.
    func hasBegun(_ relation: Relation, since moment: Int64) -> Bool {
        happened.contains { event, at in
            at > moment && (relation.openedBy.contains(event) || relation.requestedBy.contains(event))
        }
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
