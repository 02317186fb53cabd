/// What the firm writes to people. The words lie sealed in a folder; a row names no person but one that goes with it.
enum CorrespondenceMigrations {
    static let data = [
        Migration(
            room: "correspondence", number: 1, name: "mailings, and what became of them for each person",
            statements: [
                """
                create table mailing (
                    controller text not null, id text not null, message text not null, channel text,
                    audience text not null, element text, folder text, actor_kind text not null, actor text not null,
                    ordered integer not null, last_done text, looked integer not null, sent integer not null,
                    tasks integer not null, denied integer not null, unreachable integer not null, finished integer,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index mailing_open on mailing (controller, id) where finished is null",
                """
                create index mailing_with_words on mailing (controller, finished, id)
                where finished is not null and folder is not null
                """,
                """
                create table delivery (
                    controller text not null, mailing text not null, subject text not null, message text not null,
                    channel text,
                    state text not null check (state in
                        ('waiting', 'sent', 'posted', 'task', 'done', 'undone', 'denied', 'unreachable')),
                    reasons text not null, ordered integer not null, settled integer not null, staff text, mark blob,
                    primary key (controller, mailing, subject),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index delivery_by_subject on delivery (controller, subject, mailing)",
                "create index delivery_by_mark on delivery (controller, mark) where mark is not null",
                "create index delivery_task on delivery (controller, ordered, mailing, subject) where state = 'task'",
            ]),
        Migration(
            room: "correspondence", number: 2, name: "the value to which a message replies",
            statements: ["alter table delivery add column about text"]),
    ]
}
