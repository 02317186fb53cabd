import Policies
import Vocabulary

/// The names that a policy made by chance declares, by section, and how many there are of each.
struct PolicyNames: Sendable {
    let data: [ElementName]
    let groups: [ElementName]
    /// With the built-in one, now and then.
    let purposes: [ElementName]
    let consents: [ElementName]
    let relations: [ElementName]
    /// The declared ones, the one of the calendar, and the one that every datum has.
    let events: [ElementName]
    let facts: [ElementName]
    let particulars: [ElementName]
    let sources: [ElementName]
    let people: [ElementName]
    let agreements: [ElementName]
    let points: [ElementName]
    let recipients: [ElementName]
    let prohibitions: [ElementName]
    let rules: [ElementName]
    let holds: [ElementName]
    let laws: [ElementName]
    /// The last of them is not declared.
    let roles: [ElementName]
    let automated: [ElementName]
    let channels: [ElementName]
    let topics: [ElementName]
    let controllerCountry: String

    init(dice: inout Dice) {
        func named(_ letter: String, _ count: Int) -> [ElementName] {
            (0..<count).map { ElementName(rawValue: "\(letter)\($0)") }
        }
        data = named("d", dice.number(3...8))
        groups = named("g", dice.number(0...2))
        purposes = named("p", dice.number(2...6)) + (dice.percent(6) ? [.dataSubjectRights] : [])
        consents = named("c", dice.number(1...3))
        relations = named("r", dice.number(1...2))
        events = named("e", 2) + ["yearly", "collected"].map(ElementName.init(rawValue:))
        facts = named("f", 2)
        particulars = named("n", 2)
        sources = ["subject", "subject", "observed", "derived", "s-party", "s-person", "s-form"].map(
            ElementName.init(rawValue:))
        people = ["adults", "pupils"].map(ElementName.init(rawValue:))
        agreements = named("a", 2)
        points = named("i", dice.number(1...3))
        recipients = named("b", dice.number(1...3))
        prohibitions = named("x", dice.number(0...2))
        rules = named("k", dice.number(1...4))
        holds = named("h", dice.number(0...2))
        laws = named("l", 2)
        roles = named("o", dice.percent(45) ? 1 : dice.number(2...4))
        automated = named("z", dice.number(0...1))
        channels = named("m", 2)
        topics = named("t", 2)
        controllerCountry = dice.one(of: ["BG", "BG", "LV", "CH", "US"])
    }
}
