/// The vault's tables in the store of keys.
///
/// The schema upholds two rules of erasure: no datum key or identifier without its person's key, and no controller
/// key deleted while it wraps a person's.
enum KeyMigrations {
    static let keys = [
        Migration(
            room: "keys", number: 1, name: "wrapped keys, identifiers, secrets",
            statements: [
                """
                create table controller_key (
                    controller text not null, generation integer not null, master text not null,
                    wrapped blob not null, created_at integer not null,
                    primary key (controller, generation)
                ) strict, without rowid
                """,
                """
                create table person_key (
                    controller text not null, subject text not null, reference text not null,
                    generation integer not null, wrapped blob not null, created_at integer not null,
                    primary key (controller, subject),
                    unique (controller, reference),
                    foreign key (controller, generation) references controller_key (controller, generation)
                ) strict, without rowid
                """,
                "create index person_key_by_generation on person_key (controller, generation, subject)",
                "create index person_key_by_age on person_key (controller, created_at, subject)",
                """
                create table datum_key (
                    controller text not null, subject text not null, datum text not null,
                    wrapped blob not null, created_at integer not null,
                    primary key (controller, subject, datum),
                    foreign key (controller, subject) references person_key (controller, subject) on delete cascade
                ) strict, without rowid
                """,
                "create index datum_key_by_age on datum_key (controller, created_at, subject, datum)",
                """
                create table identifier (
                    controller text not null, kind text not null, blind_index blob not null, subject text not null,
                    datum text not null,
                    primary key (controller, kind, blind_index, subject, datum),
                    foreign key (controller, subject) references person_key (controller, subject) on delete cascade
                ) strict, without rowid
                """,
                "create index identifier_by_subject on identifier (controller, subject, datum)",
                """
                create table secret (
                    controller text not null, name text not null, wrapper text not null, sealed blob not null,
                    created_at integer not null,
                    primary key (controller, name)
                ) strict, without rowid
                """,
                """
                create table key_sweep (
                    controller text not null primary key, swept_until integer not null
                ) strict, without rowid
                """,
            ]),
        Migration(
            room: "keys", number: 2, name: "dates of birth beside the keys of their data",
            statements: [
                "alter table datum_key add column birth blob",
                "create index datum_key_with_birth on datum_key (controller, subject) where birth is not null",
            ]),
    ]
}
