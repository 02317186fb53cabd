import Processing

extension HoldText {
    package var english: String {
        switch self {
        case .title: return "Holds"
        case .lead: return "Data that a hold covers is not destroyed while the hold is in force. Its time runs on."
        case .none: return "There are no holds."
        case .ground: return "Ground"
        case .reach: return "Whose data"
        case .onePerson: return "one person's"
        case .matter: return "Matter"
        case .orderedBy: return "Ordered by"
        case .placed: return "Since"
        case .review: return "To be reviewed"
        case .reviewDue: return "review due"
        case .noReview: return "No day set"
        case .toDo: return "To do"
        case .look: return "Review or lift"
        case .oneTitle: return "Review a hold"
        case .oneLead:
            return "Say whether it is still needed. Once it is lifted, what has "
                + "become due meanwhile goes with the next sweeps; that cannot be undone."
        case .isNeeded: return "Is it still needed?"
        case .keep: return "Yes, it goes on"
        case .lift: return "No, lift it"
        case .again: return "Review again on"
        case .dayBad: return "Enter a day that is ahead"
        case .findingMissing: return "Say whether it is still needed"
        case .reason: return "Reason for lifting"
        case .reasonMissing: return "Choose the reason for lifting"
        case .record: return "Record"
        case .place: return "Place a hold"
        case .placeTitle: return "Place a hold on data"
        case .placeWide: return "New hold on everybody's data"
        case .placeWideTitle: return "Hold back everybody's data"
        case .placeLead: return "Nothing that the hold reaches is destroyed until it is lifted."
        case .ofAllToRecipient: return "Everybody's data that goes to one recipient"
        case .ofAllOfKind: return "Everybody's data of one kind"
        case .who: return "The person's e-mail address"
        case .whoHint: return "As the person gave it. It is used for the search only and not kept."
        case .whoBad: return "Enter an e-mail address"
        case .whoUnknown: return "Nobody is known here by this address"
        case .recipient: return "Recipient"
        case .recipientHint: return "Everything that was or may be given to it, by any version of the policy."
        case .kind: return "Kind of data"
        case .reachesNothing: return "This ground reaches none of it: choose another ground, or other data"
        case .reviewHint: return "If left empty, what the policy says for this ground applies."
        case .ofRecipient(let name): return "everybody's data that was or may be given to: \(name)"
        case .attention(let count): return "Holds whose day of review has come: \(count)"
        case .onEverybody(let count): return "Holds on everybody's data: \(count)"
        case .whoSeveral(let count):
            return "\(count) people share this address: place the hold by the person's own number, through a program"
        case .why(let reason): return Self.english(reason)
        }
    }

    private static func english(_ reason: LiftGround) -> String {
        switch reason {
        case .proceedingsEnded: return "The proceedings are over"
        case .inquiryClosed: return "The inquiry is closed"
        case .notNeeded: return "It is no longer needed"
        case .ordered: return "Its lifting was ordered"
        case .mistake: return "It was placed by mistake"
        }
    }
}
