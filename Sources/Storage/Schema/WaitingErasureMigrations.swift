/// Erasures by staff that can still be taken back.
enum WaitingErasureMigrations {
    static let data = [
        Migration(
            room: "erasing", number: 1, name: "erasures that wait",
            statements: [
                """
                create table waiting_erasure (
                    controller text not null, id text not null, subject text not null, ground text not null,
                    ordered integer not null, due integer not null, staff text not null,
                    primary key (controller, id),
                    unique (controller, subject),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index waiting_erasure_by_due on waiting_erasure (controller, due, id)",
            ])
    ]
}
