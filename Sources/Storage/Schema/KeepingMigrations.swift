/// What the keeping of data needs: when each person is to be looked at next, tasks that somebody must finish, holds.
///
/// The dues of people from before are computed by the first run under the policy in force, since no basis stands yet.
enum KeepingMigrations {
    static let data = [
        Migration(
            room: "keeping", number: 1, name: "dues, their basis, tasks, holds",
            statements: [
                "alter table person add column due integer",
                "create index person_by_due on person (controller, due, subject) where due is not null",
                """
                create table due_basis (
                    controller text not null primary key, policy blob not null, last_done text,
                    done integer not null, moved integer not null, begun integer not null, finished integer
                ) strict, without rowid
                """,
                """
                create table keeping_task (
                    controller text not null, id text not null, subject text not null, item text not null,
                    rule text not null, outcome text not null check (outcome in ('shred-paper', 'anonymise')),
                    due integer not null, opened integer not null,
                    primary key (controller, id),
                    unique (controller, subject, item, outcome),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                """
                create table hold (
                    controller text not null, id text not null, subject text not null, ground text not null,
                    matter text, ordered_by text, placed integer not null, review integer,
                    primary key (controller, id),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index hold_by_subject on hold (controller, subject, id)",
                "create index hold_by_matter on hold (controller, matter, id) where matter is not null",
                "create index hold_by_review on hold (controller, review, id) where review is not null",
            ]),
        Migration(
            room: "keeping", number: 2, name: "holds on everybody's data",
            statements: [
                """
                create table wide_hold (
                    controller text not null, id text not null, ground text not null, recipient text,
                    items text not null, matter text, ordered_by text, placed integer not null, review integer,
                    primary key (controller, id)
                ) strict, without rowid
                """
            ]),
        Migration(
            room: "keeping", number: 3, name: "values that others replaced while a hold kept them",
            statements: [
                "alter table datum add column replaced integer",
                """
                create table trace_erasure (
                    controller text not null, subject text not null, datum text not null, begun_at integer not null,
                    primary key (controller, subject, datum)
                ) strict, without rowid
                """,
            ]),
    ]
}
