extension DeedText {
    package var english: String {
        switch self {
        case .registered: return "We began to keep data about you"
        case .erased: return "All your data was erased"
        case .merged: return "Two records were found to be yours and were joined"
        case .split: return "A record was found not to be yours and was separated"
        case .identifierAdded: return "An address or number was noted by which you can be found"
        case .identifierRemoved: return "An address or number by which you could be found was removed"
        case .relation(let label, let step): return "\(label): \(Self.english(step))"
        case .collected(let data, let point): return "Received\(Self.tail(data)) (\(point))"
        case .corrected(let data): return "Corrected\(Self.tail(data))"
        case .datumErased(let data): return "Erased\(Self.tail(data))"
        case .viewed: return "All that we hold about you was shown"
        case .recordingOpened(let data, let purpose):
            return "Heard or seen\(Self.tail(data))\(Self.quoted(purpose, "for \"", "\""))"
        case .packageGiven(let scope): return PackageText.handed(scope).english
        case .requestOpened: return "A request of yours was opened"
        case .requestFileOpened: return "A file that came with a request of yours was opened"
        case .collectionRefused(let point): return "Something was sent and not taken\(Self.quoted(point, "(", ")"))"
        case .event(let label): return "Event: \(label)"
        case .restricted: return "The use of your data was restricted"
        case .restrictionLifted: return "The restriction on the use of your data was lifted"
        case .permitted(let deed, let data, let purpose):
            return "Permitted: \(Self.english(deed))\(Self.tail(data))\(Self.quoted(purpose, "for \"", "\""))"
        case .denied(let deed, let data, let purpose):
            return "Refused: \(Self.english(deed))\(Self.tail(data))\(Self.quoted(purpose, "for \"", "\""))"
        case .disclosed(let data, let recipient, let purpose):
            return "Given to \(recipient)\(Self.tail(data))\(Self.quoted(purpose, "for \"", "\""))"
        case .messageHanded(let message, let channel, let purpose):
            return "We wrote to you: \(message) (\(channel)), for: \(purpose)"
        case .messageBrought(let message, let channel, let purpose):
            return "Our staff took on delivering a message to you: \(message) (\(channel)), for: \(purpose)"
        case .messageSent: return "A message was sent to you"
        case .signedIn: return "You signed in"
        case .signInFailed: return "A sign-in failed"
        case .represented: return "Somebody may act for you from now on"
        case .representationEnded: return "Somebody may act for you no longer"
        case .factHolds(let label): return "Noted that it is so: \(label)"
        case .factEnded(let label): return "Noted that it is not so: \(label)"
        case .consentGiven(let label): return "Consent given\(Self.tail(label))"
        case .consentRefused(let label): return "Consent refused\(Self.tail(label))"
        case .consentWithdrawn(let label): return "Consent withdrawn\(Self.tail(label))"
        case .objectionMade(let label): return "Objection made\(Self.tail(label))"
        case .objectionEnded(let label): return "Objection ended\(Self.tail(label))"
        case .preferenceLeft(let label): return "Messages stopped\(Self.tail(label))"
        case .preferenceJoined(let label): return "Messages allowed again\(Self.tail(label))"
        case .request(let step): return RequestText.step(step).english
        case .other(let kind): return "On record: \(kind)"
        }
    }

    private static func english(_ step: RelationStep) -> String {
        switch step {
        case .requested: return "requested"
        case .begun: return "begun"
        case .ended: return "ended"
        case .changed: return "changed"
        }
    }

    private static func english(_ deed: Deed) -> String {
        switch deed {
        case .collect: return "collecting"
        case .store: return "keeping"
        case .read: return "reading"
        case .use: return "using"
        case .combine: return "combining"
        case .share: return "passing on"
        case .publish: return "publishing"
        case .correct: return "correcting"
        case .restrict: return "restricting"
        case .erase: return "erasing"
        case .anonymise: return "making anonymous"
        case .other: return "a use"
        }
    }
}
