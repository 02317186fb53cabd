/// The tables of duties: reviews that were done. Findings are the staff's words on the firm's own procedures.
enum DutiesMigrations {
    static let data = [
        Migration(
            room: "duties", number: 1, name: "reviews of procedures",
            statements: [
                """
                create table review (
                    controller text not null, id text not null, procedure text not null, done text not null,
                    learned integer not null, staff text not null, policy blob not null check (length(policy) = 32),
                    findings blob not null, changed text not null,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index review_by_procedure on review (controller, procedure, done, id)",
                .appendOnly(table: "review"),
            ])
    ]
}
