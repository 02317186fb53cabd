import CPQ

extension StorageError {
    /// What a failed result means to us. Of the server's words only names of tables and rules are kept: its text and
    /// its details may repeat values.
    init(result: OpaquePointer, sql: String) {
        func field(_ letter: Character) -> String? {
            guard let code = letter.asciiValue, let text = PQresultErrorField(result, Int32(code)) else { return nil }
            return String(cString: text)
        }
        let state = field("C") ?? "08000"
        let place = [field("t"), field("c") ?? field("n")].compactMap { $0 }.joined(separator: " ")
        switch state {
        case Dialect.appendOnlyState: self = .constraint(.trigger, place: field("M") ?? place)
        case "23505": self = .constraint(.unique, place: place)
        case "23503", "23001": self = .constraint(.foreignKey, place: place)
        case "23514": self = .constraint(.check, place: place)
        case "23502": self = .constraint(.notNull, place: place)
        case "40001", "40P01", "40003": self = .contended
        // A plan or a name that the schema has left behind: a migration ran meanwhile.
        case "0A000", "26000": self = .contended
        case "25006": self = .readOnly
        case "53100": self = .diskFull
        case "55P03", "57014", "53300", "53200", "53400": self = .busy
        case "58030", "58P01", "58P02": self = .inputOutput(code: Self.number(state))
        case "XX001", "XX002": self = .corrupt
        default:
            switch state.prefix(2) {
            case "08", "57": self = .unreachable(reason: "the connection was ended (\(state))")
            case "23": self = .constraint(.other, place: place)
            case "22": self = .constraint(.type, place: place)
            default: self = .statement(code: Self.number(state), sql: sql)
            }
        }
    }

    /// The five characters of a state as a number to base 36, which is how it fits where SQLite has its codes.
    private static func number(_ state: String) -> Int32 { Int32(state, radix: 36) ?? -1 }

    /// Whether the transaction is lost through no fault of a job, so that its jobs may be run again.
    var isPassing: Bool {
        switch self {
        case .contended, .busy, .unreachable: return true
        default: return false
        }
    }
}
