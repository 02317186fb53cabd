/// The tables of the one door: people's states, who acts for whom, choices, the words shown, versions of policies.
///
/// What belongs to a person goes with the person's row in `subject`.
enum ProcessingMigrations {
    static let data = [
        Migration(
            room: "processing", number: 1, name: "states, representations, choices, words, policies",
            statements: [
                """
                create table person (
                    controller text not null, subject text not null, language text, state blob not null,
                    primary key (controller, subject),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict
                """,
                """
                create table representation (
                    controller text not null, subject text not null, id text not null, representative text not null,
                    kind text not null check (kind in ('guardian', 'proxy', 'heir')), proof text not null,
                    begins integer not null, ends integer,
                    primary key (controller, subject, id),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index representation_by_representative on representation (controller, representative, id)",
                """
                create table choice (
                    controller text not null, subject text not null, id text not null,
                    act text not null, element text, happened integer not null, learned integer not null,
                    way text not null, shown blob, language text, policy blob not null,
                    purposes text not null, data text not null, expires integer,
                    by_guardian integer not null check (by_guardian in (0, 1)),
                    proven integer not null check (proven in (0, 1)),
                    actor_kind text not null, actor text not null,
                    primary key (controller, subject, id),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict
                """,
                """
                create table shown_text (
                    controller text not null, digest blob not null, language text not null, words text not null,
                    primary key (controller, digest)
                ) strict, without rowid
                """,
                .appendOnly(table: "shown_text"),
                """
                create table policy_version (
                    controller text not null, digest blob not null, loaded integer not null,
                    effective text not null,
                    primary key (controller, digest)
                ) strict, without rowid
                """,
                """
                create table policy_file (
                    controller text not null, digest blob not null, path text not null, bytes blob not null,
                    primary key (controller, digest, path),
                    foreign key (controller, digest) references policy_version (controller, digest)
                ) strict, without rowid
                """,
                .appendOnly(table: "policy_file"),
            ]),
        Migration(
            room: "processing", number: 2, name: "merged people, ends of representation, looks a day",
            statements: [
                "alter table person add column viewed integer",
                "alter table person add column merged_into text",
                """
                create table person_merge (
                    controller text not null, survivor text not null, member text not null,
                    at integer not null, place integer not null, state blob not null,
                    primary key (controller, survivor, member),
                    foreign key (controller, survivor) references subject (controller, id) on delete cascade,
                    foreign key (controller, member) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index person_merge_by_member on person_merge (controller, member)",
                "alter table representation add column end_noted integer not null default 0",
                """
                create index representation_by_end on representation (controller, ends, id)
                where end_noted = 0 and ends is not null
                """,
            ]),
        Migration(
            room: "processing", number: 3, name: "counters of evidence",
            statements: [
                """
                create table evidence_tally (
                    controller text not null, kind text not null, element text not null, year integer not null,
                    amount integer not null check (amount >= 0),
                    primary key (controller, kind, element, year)
                ) strict, without rowid
                """,
                """
                create table evidence_tallied (
                    controller text not null primary key, until integer not null check (until >= 0)
                ) strict, without rowid
                """,
            ]),
        Migration(
            room: "processing", number: 4, name: "which datum says when a person was born",
            statements: [
                // The subject and the datum, joined by a stroke. The date itself is sealed with the keys.
                "alter table person add column birth text",
                "alter table person_merge add column birth text",
                // When a representation is to be looked at: it ends then, or may end by the age of a child.
                "alter table representation add column look integer",
                "update representation set look = ends where end_noted = 0",
                """
                create index representation_by_look on representation (controller, look, id)
                where end_noted = 0 and look is not null
                """,
                """
                create table birth_sealing (
                    controller text not null primary key, finished integer not null
                ) strict, without rowid
                """,
            ]),
        Migration(
            room: "processing", number: 5, name: "whose values came in at several times",
            statements: [
                // Null: nobody has looked, as with whatever a node of the release before writes.
                "alter table person add column several integer",
                """
                create index person_unlooked on person (controller, subject)
                where several is null and merged_into is null
                """,
            ]),
    ]
}
