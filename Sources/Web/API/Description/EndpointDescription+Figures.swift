import Processing

extension EndpointDescription {
    /// Figures and anonymous sets.
    static let figures = [
        EndpointDescription(
            endpoint: .makeStatistics, name: "makeStatistics",
            summary:
                "Count people by what the policy declares; small figures, and what would reveal them, are withheld.",
            request: [
                .needed("purpose", .name, "The purpose that the figures serve."),
                .needed("by", .list(.name), "One to three items with `generalise`, by which people are counted."),
            ], status: 201,
            answer: .object([
                .needed("table", .shared("StatisticsTable"), "The figures as published."),
                .needed(
                    "repeated", .flag, "They were published before; new ones would tell of the few who came since."),
                APIShapes.evidence,
            ]), codes: StatisticsFault.allCases.map(\.code), example: #"{"purpose": "statistics", "by": ["usage"]}"#),
        EndpointDescription(
            endpoint: .listStatistics, name: "listStatistics",
            summary: "The figures that were published, the newest 100.", request: nil, status: 200,
            answer: .object([.needed("tables", .list(.shared("StatisticsTable")), "The newest first.")])),
        EndpointDescription(
            endpoint: .listAnonymousSets, name: "listAnonymousSets",
            summary: "Sets of coarse rows in which nobody can be found.", request: nil, status: 200,
            answer: APIShapes.page(.shared("AnonymousSet")), isPaged: true),
    ]

    static let figureShapes: [(name: String, says: String, members: [Shape.Member])] = [
        (
            "StatisticsTable", "Published figures.",
            [
                .needed("table", .name, "Its identifier."), .needed("purpose", .name, "The purpose that it serves."),
                .needed("by", .list(.name), "The items by which people were counted."),
                .needed("made", .time, "When."),
                .needed("minimum", .number, "No figure covers fewer people."),
                .needed("people", .nullable(.number), "All who were counted; null where they are too few."),
                .needed("withheld", .number, "How many figures are withheld."),
                .needed(
                    "figures", .list(.shared("StatisticsFigure")),
                    "The largest first; what is withheld is not among them."),
            ]
        ),
        (
            "StatisticsFigure", "One figure of a table.",
            [
                .needed("by", .list(.text), "The coarse values, by item; empty where people have none."),
                .needed("people", .number, "People."),
                .needed(
                    "values", .number, "Values, to the nearest multiple of `minimum`."),
                .needed("share", .nullable(.number), "Per cent of all who were counted; null where they are too few."),
            ]
        ),
        (
            "AnonymousSet", "A set of data in which nobody can be found.",
            [
                .needed("set", .name, "Its identifier."), .needed("rule", .name, "The rule of keeping it comes from."),
                .needed("columns", .list(.name), "The items whose coarse values stand in it."),
                .needed("people", .number, "How many people's rows."),
                .needed("k", .number, "By so many at least every combination is shared."),
                .needed("l", .number, "So many values at least what is sensitive has."),
                .needed("made", .text, "The day."),
                .needed("classes", .list(.shared("AnonymousClass")), "Equal rows together."),
            ]
        ),
        (
            "AnonymousClass", "Equal rows of a set.",
            [
                .needed("values", .list(.text), "By column; empty where there is none."),
                .needed("people", .number, "How many."),
            ]
        ),
    ]
}
