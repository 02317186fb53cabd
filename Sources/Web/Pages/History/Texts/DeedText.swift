import Processing
import Rights

/// What an entry of evidence is of, as a sentence to the person whom it concerns; labels are put in.
package enum DeedText: UIText {
    case registered
    case erased
    case merged
    case split
    case identifierAdded
    case identifierRemoved
    /// The relation's label and how far it has come.
    case relation(String, RelationStep)
    case collected(data: String, point: String)
    case corrected(data: String)
    case datumErased(data: String)
    case viewed
    case recordingOpened(data: String, purpose: String)
    case packageGiven(PackageScope)
    /// Staff opened a request of the person, with its words.
    case requestOpened
    /// Staff opened a file that came with it.
    case requestFileOpened
    case collectionRefused(point: String)
    case event(String)
    case restricted
    case restrictionLifted
    case permitted(Deed, data: String, purpose: String)
    case denied(Deed, data: String, purpose: String)
    case disclosed(data: String, recipient: String, purpose: String)
    case messageSent
    /// A message of the policy, by which channel and for what.
    case messageHanded(String, channel: String, purpose: String)
    /// The same, brought by staff.
    case messageBrought(String, channel: String, purpose: String)
    case signedIn
    case signInFailed
    case represented
    case representationEnded
    case factHolds(String)
    case factEnded(String)
    case consentGiven(String)
    case consentRefused(String)
    case consentWithdrawn(String)
    case objectionMade(String)
    case objectionEnded(String)
    case preferenceLeft(String)
    case preferenceJoined(String)
    /// A step of a request of the person.
    case request(RequestStep.Kind)
    /// A kind that this release has no sentence for: its name.
    case other(String)

    /// What became of a relation.
    package enum RelationStep: String, CaseIterable, Sendable {
        case requested
        case begun = "open"
        case ended, changed
    }

    /// An operation as a noun.
    package enum Deed: String, CaseIterable, Sendable {
        case collect, store, read, use, combine, share, publish, correct, restrict, erase, anonymise, other
    }

    package static let samples: [DeedText] =
        [
            .registered, .erased, .merged, .split, .identifierAdded, .identifierRemoved,
            .collected(data: "1", point: "2"), .corrected(data: "1"), .datumErased(data: "1"), .viewed,
            .recordingOpened(data: "1", purpose: "2"), .collectionRefused(point: "1"), .event("1"), .restricted,
            .restrictionLifted, .requestOpened, .requestFileOpened,
            .disclosed(data: "1", recipient: "2", purpose: "3"), .messageSent,
            .messageHanded("1", channel: "2", purpose: "3"), .messageBrought("1", channel: "2", purpose: "3"),
            .signedIn, .signInFailed, .represented,
            .representationEnded, .factHolds("1"), .factEnded("1"), .consentGiven("1"), .consentRefused("1"),
            .consentWithdrawn("1"), .objectionMade("1"), .objectionEnded("1"), .preferenceLeft("1"),
            .preferenceJoined("1"), .other("1"),
        ]
        + RequestStep.Kind.allCases.map(DeedText.request) + PackageScope.allCases.map(DeedText.packageGiven)
        + RelationStep.allCases.map { .relation("1", $0) }
        + Deed.allCases.flatMap { [.permitted($0, data: "1", purpose: "2"), .denied($0, data: "1", purpose: "2")] }

    /// `label: text` where there is a text.
    static func tail(_ text: String) -> String { text.isEmpty ? "" : ": " + text }
    static func quoted(_ text: String, _ open: String, _ close: String) -> String {
        text.isEmpty ? "" : " " + open + text + close
    }
}
