/// Expressions of retention as phrases that follow "We keep it …".
protocol KeepingPhrases: Sendable {
    /// "30 days after the contract ends"
    func after(_ period: Period, _ moment: Moment) -> String
    /// "until the contract ends"
    func until(_ moment: Moment) -> String
    /// "while you have a profile or a contract"
    func whileRelations(_ labels: [String]) -> String
    /// "while your consent “News” stands"
    func whileConsents(_ labels: [String]) -> String
    /// "as long as this is so: “I have a loan”"
    func whileFact(_ label: String) -> String
    /// "until you are 25"
    func until(age years: Int) -> String
    /// "3 years after you turn 18"
    func after(_ period: Period, age years: Int) -> String
    /// "8 years after …; as long as that has not happened, …"; with what must happen where the first does not say it. As part
    /// of a list with "or" in place of the semicolon.
    func otherwise(_ phrase: String, without event: String?, _ other: String, isPart: Bool) -> String
    /// "until you are 28; if we do not know your date of birth, …"; as part of a list with "or" in place of the semicolon.
    func ifBirthUnknown(_ phrase: String, _ other: String, isPart: Bool) -> String
    var whileNeeded: String { get }
    var withoutLimit: String { get }
    /// "as long as the Accountancy Act demands (11 years after …)"; the period only where it is confirmed.
    func law(_ citation: String, _ period: Period?, _ moment: Moment?) -> String
    /// Of several phrases the one that lasts longest.
    func longest(_ phrases: [String]) -> String
    func shortest(_ phrases: [String]) -> String
    /// The same within a list: "… or …, whichever is longer".
    func longer(_ phrases: [String]) -> String
    func shorter(_ phrases: [String]) -> String
    /// "and never less than …"
    func notBefore(_ phrase: String) -> String
    /// "When the time is up, we delete it."
    ///
    /// - Parameter purposes: how many purposes the rule is for; what is set apart serves these no longer, others perhaps.
    func outcome(_ outcome: RetentionOutcome, purposes: Int) -> String
    /// "What anonymous means"
    var anonymityHeading: String { get }
    /// Sentences that say what must be so before data counts as anonymous, and what happens to the rest.
    func anonymity(_ limits: AnonymityLimits) -> [String]
}
