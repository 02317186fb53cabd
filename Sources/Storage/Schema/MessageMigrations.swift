/// Messages that wait for the relay, and what became of them.
///
/// Whom a message is to and what it says is sealed under a key that stands with the keys, and goes once it is settled.
enum MessageMigrations {
    static let data = [
        Migration(
            room: "messages", number: 1, name: "messages that wait to be sent",
            statements: [
                """
                create table outgoing_message (
                    controller text not null, id text not null, kind text not null, language text not null,
                    subject text, queued integer not null, due integer not null, until integer not null,
                    attempts integer not null check (attempts >= 0), holder text, sealed blob,
                    state text not null check (state in ('waiting', 'sent', 'given-up', 'bounced')),
                    settled integer not null, reason text not null, status text not null,
                    primary key (controller, id),
                    check ((state = 'waiting') = (sealed is not null)),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index outgoing_message_by_due on outgoing_message (controller, state, due, id)",
                "create index outgoing_message_by_end on outgoing_message (controller, state, settled, id)",
                "create index outgoing_message_by_subject on outgoing_message (controller, subject)",
            ])
    ]
}
