import Policies
import Vocabulary

/// One person acting for another: guardian, proxy or heir, with proof and end.
package struct Representation: Hashable, Sendable {
    /// By what right somebody acts for another.
    package enum Kind: String, CaseIterable, Hashable, Codable, Sendable { case guardian, proxy, heir }
    package let id: String
    package let subject: SubjectID
    package let representative: SubjectID
    package let kind: Kind
    /// What showed it: `notarised-power-of-attorney`, `birth-certificate`; a name, no document.
    package let proof: ElementName
    package let from: Instant
    package var until: Instant?

    package init(
        id: String, subject: SubjectID, representative: SubjectID, kind: Kind, proof: ElementName, from: Instant,
        until: Instant?
    ) {
        (self.id, self.subject, self.representative, self.kind) = (id, subject, representative, kind)
        (self.proof, self.from, self.until) = (proof, from, until)
    }

    /// By its own dates alone; a guardian's also ends with the child's majority (``end(for:majority:)``).
    package func isInForce(at instant: Instant) -> Bool { from <= instant && until.map { instant < $0 } ?? true }

    /// Whether it stands for somebody of that age.
    package func isInForce(for age: AgeFact, majority: Int, at instant: Instant) -> Bool {
        from <= instant && end(for: age, majority: majority).map { instant < $0 } ?? true
    }

    /// Its end: what was agreed, or the majority of a child whose date of birth is known, whichever comes first.
    ///
    /// - Parameter majority: years of age at which a guardian's authority ends; see ``Policies/Policy/majority``.
    package func end(for age: AgeFact, majority: Int) -> Instant? {
        guard kind == .guardian, case .born(let born) = age, let adult = born.anniversary(majority) else {
            return until
        }
        let end = adult.startInUTC
        return min(until ?? end, end)
    }

    /// When it is to be looked at whether it has ended: at the agreed end, or from the beginning of the year of a
    /// child's majority.
    ///
    /// This stands in the store of data, where the day of majority would say when the child was born.
    package func look(for age: AgeFact, majority: Int) -> Instant? {
        guard let end = end(for: age, majority: majority), end != until else { return until }
        let year = end.utcDate.startOfYear.startInUTC
        return min(until ?? year, year)
    }
}

extension Policy {
    /// Years of age at which a child of this firm's comes of age: by the file, else by the law of the controller's
    /// country, else 18.
    package var majority: Int { ages?.majority ?? Ages.usualMajority }
}

extension CalendarDate {
    /// The first day of its year.
    var startOfYear: CalendarDate { CalendarDate(year: year, month: 1, day: 1) ?? self }

    /// The same day so many years later; of 29 February, 1 March where there is none. `nil` beyond the year 9999.
    func anniversary(_ years: Int) -> CalendarDate? {
        CalendarDate(year: year + years, month: month, day: day) ?? CalendarDate(year: year + years, month: 3, day: 1)
    }
}
