/// The point from or to which a period runs, as a sentence needs it.
enum Moment: Hashable, Sendable {
    /// The datum was taken in.
    case collected
    case lastActivity
    case consentWithdrawn
    case erasureRequested
    case disputeEnded
    /// A day of each year.
    case yearly(month: Int, day: Int)
    /// That day, sought from an event on, by its label: the end of the year in which the invoice is issued.
    case yearlyAfter(month: Int, day: Int, String)
    /// An event that the policy declares, by its label: "The contract ends".
    case named(String)
}
