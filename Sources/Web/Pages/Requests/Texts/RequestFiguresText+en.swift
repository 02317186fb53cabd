extension RequestFiguresText {
    package var english: String {
        switch self {
        case .title: return "Figures of requests"
        case .lead: return "Requests of the last twelve months, by the month in which they came and by right."
        case .none: return "No request came in the last twelve months."
        case .noneAnswered: return "None of them has been answered yet."
        case .byMonth: return "By month"
        case .byRight: return "By right"
        case .daysTaken: return "Days to the answer"
        case .month: return "Month"
        case .right: return "Right"
        case .received: return "Received"
        case .answered: return "Answered"
        case .stillOpen: return "Open"
        case .late: return "Late"
        case .median: return "Median days"
        case .slowest: return "Most days"
        case .inTime: return "Answered in time"
        case .toMedian: return "Median"
        case .toSlowest: return "To the latest answer"
        case .counts(let received, let answered, let late):
            return "received \(received), answered \(answered), late \(late)"
        case .days(let median, let slowest): return "median \(median), most \(slowest)"
        }
    }
}
