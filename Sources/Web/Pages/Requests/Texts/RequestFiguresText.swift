/// The words around the figures of requests.
package enum RequestFiguresText: UIText {
    case title, lead, none, noneAnswered
    case byMonth, byRight, daysTaken
    case month, right
    case received, answered, stillOpen, late, median, slowest
    case inTime, toMedian, toSlowest
    case counts(Int, answered: Int, late: Int)
    case days(median: Int, slowest: Int)

    package static let samples: [RequestFiguresText] = [
        .title, .lead, .none, .noneAnswered, .byMonth, .byRight, .daysTaken, .month, .right, .received, .answered,
        .stillOpen, .late, .median, .slowest, .inTime, .toMedian, .toSlowest, .counts(3, answered: 2, late: 1),
        .days(median: 5, slowest: 20),
    ]
}
