import Rights

/// The words by which the house reminds staff of requests.
package enum ReminderText: UIText {
    case mailTitle(RequestReminder, day: String, firm: String)
    case mailLead(RequestReminder)
    case about(String, number: String)
    case lastDay(String)
    case nobodyHasIt
    case once
    /// On the desk: who is written to, and when.
    case custom(days: Int)
    case noAddress
    case address, addressLead, addressQuestion, addressHint, addressNone, addressSave, addressWrong

    package static let samples: [ReminderText] =
        [
            .about("1", number: "2"), .lastDay("1"), .nobodyHasIt, .once, .custom(days: 5), .noAddress, .address,
            .addressLead, .addressQuestion, .addressHint, .addressNone, .addressSave, .addressWrong,
        ] + RequestReminder.allCases.flatMap { [.mailTitle($0, day: "1", firm: "2"), .mailLead($0)] }
}
