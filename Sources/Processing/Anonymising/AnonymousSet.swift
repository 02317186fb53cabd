import Policies
import Vocabulary

/// Which way data went whose time ended with `anonymise`.
package enum AnonymousWay: String, CaseIterable, Hashable, Sendable {
    /// It waits, set apart from all use, until enough others have come.
    case waits
    /// Nothing of it may stay by the policy's word, so it is destroyed at once.
    case struck
    /// What may stay stands in a set; the datum is destroyed.
    case generalised
    /// Too few were like it within the longest wait; it is destroyed and nothing stays.
    case suppressed
}

/// A set of data in which nobody can be found: classes of equal rows with how many they are.
///
/// No row has a name, a key, a time or a place in an order; of the set as a whole the day is known.
package struct AnonymousSet: Hashable, Sendable {
    package let controller: ControllerID
    package let id: String
    /// The rule of keeping by which it came to be.
    package let rule: ElementName
    /// The items whose coarse values stand in its rows, in this order.
    package let columns: [ElementName]
    /// Which of ``columns`` were sensitive when it was made.
    package let sensitive: [ElementName]
    /// Sorted by their cells.
    package let classes: [AnonymousClass]
    /// What it was held to: see ``AnonymityLimits``.
    package let people: Int
    package let values: Int
    package let madeOn: CalendarDate
    /// When its data would have gone: what a set that fails a later test goes by.
    package let end: Instant
    /// The last test that it passed.
    package var testedAt: Instant

    package init(
        controller: ControllerID, id: String, rule: ElementName, columns: [ElementName], sensitive: [ElementName],
        classes: [AnonymousClass], people: Int, values: Int, madeOn: CalendarDate, end: Instant, testedAt: Instant
    ) {
        (self.controller, self.id, self.rule, self.columns) = (controller, id, rule, columns)
        (self.sensitive, self.classes, self.people, self.values) = (sensitive, classes, people, values)
        (self.madeOn, self.end, self.testedAt) = (madeOn, end, testedAt)
    }

    /// The people whose rows stand in it.
    package var size: Int { classes.reduce(0) { $0 + $1.count } }
}

/// Rows that are equal in every column.
package struct AnonymousClass: Hashable, Sendable {
    /// By column; empty where a row has nothing.
    package let cells: [String]
    package let count: Int

    package init(cells: [String], count: Int) { (self.cells, self.count) = (cells, count) }
}

/// Data of one person that waits to be made anonymous.
package struct AnonymousWait: Hashable, Sendable {
    package let task: String
    package let subject: SubjectID
    package let item: ElementName
    /// When its keeping ended.
    package let due: Instant
    package let openedAt: Instant

    package init(task: String, subject: SubjectID, item: ElementName, due: Instant, openedAt: Instant) {
        (self.task, self.subject, self.item, self.due, self.openedAt) = (task, subject, item, due, openedAt)
    }
}

/// What a store does for anonymous sets inside one transaction.
package protocol AnonymityTransaction {
    /// The rules under which something waits to be made anonymous.
    func rulesWithWaits(of controller: ControllerID) throws -> [ElementName]
    /// What waits under a rule, in the order in which it was set apart, behind `after`.
    func waits(for rule: ElementName, of controller: ControllerID, after: String?, limit: Int) throws -> [AnonymousWait]
    /// Decides how a waiting datum goes. `false` when it waits no longer.
    func decide(_ way: AnonymousWay, of task: String, at controller: ControllerID) throws -> Bool
    func insert(_ set: AnonymousSet) throws
    /// In the order of their names, behind `after`.
    func anonymousSets(of controller: ControllerID, after: String?, limit: Int) throws -> [AnonymousSet]
    /// Notes the last test that a set passed.
    func setTested(_ set: String, of controller: ControllerID, at now: Instant) throws
    /// `false` when there is no such set.
    func deleteAnonymousSet(_ set: String, of controller: ControllerID) throws -> Bool
}
