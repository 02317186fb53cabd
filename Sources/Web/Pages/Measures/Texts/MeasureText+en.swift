extension MeasureText {
    package var english: String {
        switch self {
        case .title: return "Register of measures"
        case .lead:
            return
                "How the firm protects data: what each measure follows, who answers for it, how and when it was checked, and what was found."
        case .none: return "The policy names no measure of security."
        case .measure: return "Measure"
        case .kind: return "Kind"
        case .technical: return "Technical"
        case .organisational: return "Organisational"
        case .physical: return "Physical"
        case .documentary: return "Documentary"
        case .owner: return "Who answers for it"
        case .nobody: return "Nobody is named"
        case .follows: return "Act or standard"
        case .notSaid: return "Not stated"
        case .check: return "Check"
        case .lastCheck: return "Last check"
        case .result: return "Result"
        case .never: return "Not checked yet"
        case .before: return "Checks so far"
        case .enter: return "Enter a check"
        case .howHint: return "Name no people: this is kept for ever."
        case .howChecked: return "How it was checked"
        case .notYours: return "Only whoever answers for the measure, or an administrator, enters a check."
        }
    }
}
