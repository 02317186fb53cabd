/// The vault's tables in the store of data.
enum VaultMigrations {
    static let data = [
        Migration(
            room: "vault", number: 1, name: "persons, sealed data, erasures under way",
            statements: [
                """
                create table subject (
                    controller text not null, id text not null,
                    registered_at integer not null, learned_at integer not null,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                """
                create table datum (
                    controller text not null, subject text not null, id text not null,
                    item text not null, sealed blob not null, source text not null, point text,
                    collected_at integer not null, learned_at integer not null, policy blob not null,
                    status text not null check (status in ('held', 'restricted')),
                    primary key (controller, subject, id),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                """
                create table erasure (
                    controller text not null, subject text not null, datum text not null, begun_at integer not null,
                    primary key (controller, subject, datum)
                ) strict, without rowid
                """,
            ])
    ]
}
