import Policies
import Vocabulary

/// Those among whom people are looked for: what an index of the store leads to.
package enum Circle: Hashable, Sendable {
    /// Everybody who is there.
    case everybody
    /// Those whose consent to it stands (Article 7 GDPR).
    case consent(ElementName)
    /// Those whose objection to the purpose stands: being weighed, or upheld (Article 21(1) GDPR).
    case objection(ElementName)

    /// Whether somebody is within it, by what is known of them.
    ///
    /// - Parameter until: what came later does not count; for an act that was ordered then.
    package func holds(_ state: PersonState, at now: Instant, until: Instant? = nil) -> Bool {
        func isEarly(_ instant: Instant) -> Bool { until.map { instant <= $0 } ?? true }
        switch self {
        case .everybody: return true
        case .consent(let name):
            guard let fact = state.consents[name], fact.status == .given, isEarly(fact.at) else { return false }
            return fact.expires.map { $0 > now } ?? true
        case .objection(let purpose):
            guard let fact = state.objections[purpose], isEarly(fact.at) else { return false }
            return fact.status != .dismissed
        }
    }

    /// The consent or purpose that it is about.
    package var element: ElementName? {
        switch self {
        case .everybody: return nil
        case .consent(let name), .objection(let name): return name
        }
    }

    /// Stable name in stores and evidence.
    package var word: String {
        switch self {
        case .everybody: return "everybody"
        case .consent: return "consent"
        case .objection: return "objection"
        }
    }

    /// Reads what ``word`` and ``element`` write; `nil` for any other pair.
    package init?(word: String, element: ElementName?) {
        switch (word, element) {
        case ("everybody", nil): self = .everybody
        case ("consent", let name?): self = .consent(name)
        case ("objection", let name?): self = .objection(name)
        default: return nil
        }
    }
}

/// A place in the list of a circle, behind which it goes on; its text means something to the store alone.
package struct CirclePlace: Hashable, Sendable, RawRepresentable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A name under which an index of the store leads to somebody.
package struct Candidate: Hashable, Sendable {
    /// Where the list goes on behind this one.
    package let place: CirclePlace
    /// Who answers for the name; `nil` when nobody does any longer, or another name of the same person does.
    package let subject: SubjectID?
    /// As it is stored, a date of birth unopened; `nil` together with ``subject``.
    package let state: PersonState?
    /// ``PersonRecord/settledActs``.
    package let settledActs: Int64

    package init(at place: CirclePlace, subject: SubjectID?, state: PersonState?, settledActs: Int64 = 0) {
        (self.place, self.subject, self.state, self.settledActs) = (place, subject, state, settledActs)
    }
}

/// What a store does for looking people up by what they chose, inside one transaction.
package protocol SelectionTransaction {
    /// Names that an index leads to for this circle, behind `after`: all of the circle, and some more who were in it
    /// once. Each name stands there once, where its first choice stands, so that the order is that of coming in;
    /// somebody who was merged stands there once.
    ///
    /// Fewer than `limit` says that there are no more.
    func candidates(
        in circle: Circle, of controller: ControllerID, after: CirclePlace?, limit: Int
    ) throws -> [Candidate]
}
