/// The answers that are given again to a request with the same idempotency key.
///
/// The key is kept as a digest, and the answer sealed under the controller's key.
enum ReplayMigrations {
    static let data = [
        Migration(
            room: "replays", number: 1, name: "answers to repeated requests",
            statements: [
                """
                create table replay (
                    controller text not null, key blob not null, body blob not null, since integer not null,
                    wrapper text, sealed blob,
                    primary key (controller, key)
                ) strict, without rowid
                """,
                "create index replay_by_time on replay (controller, since, key)",
            ])
    ]
}
