/// The register of requests. What a request says is sealed elsewhere, under a key of its own (`folder`); a row outlives
/// both its papers and its person, as what the firm answers for.
enum RightsMigrations {
    static let data = [
        Migration(
            room: "rights", number: 1, name: "requests and their steps",
            statements: [
                """
                create table request (
                    controller text not null, id text not null, rights text not null, channel text not null,
                    happened integer not null, learned integer not null, language text not null,
                    policy blob not null check (length(policy) = 32), subject text, is_proven integer not null,
                    address blob, words blob,
                    state text not null
                        check (state in ('received', 'waiting', 'in-work', 'answered', 'refused', 'withdrawn')),
                    handler text, due integer not null, closed integer, folder text,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index request_open on request (controller, due, id) where closed is null",
                "create index request_closed on request (controller, closed, id) where closed is not null",
                "create index request_by_subject on request (controller, subject, id) where subject is not null",
                "create index request_by_address on request (controller, address, id) where address is not null",
                """
                create index request_with_papers on request (controller, closed, id)
                where closed is not null and folder is not null
                """,
                """
                create table request_step (
                    controller text not null, request text not null, id text not null, kind text not null,
                    happened integer not null, learned integer not null, staff text, code text,
                    primary key (controller, request, id),
                    foreign key (controller, request) references request (controller, id)
                ) strict, without rowid
                """,
                .appendOnly(table: "request_step"),
            ]),
        Migration(
            room: "rights", number: 2, name: "requests by their arrival",
            statements: ["create index request_by_arrival on request (controller, happened, id)"]),
        Migration(
            room: "rights", number: 3, name: "of which date of a request staff were told",
            statements: [
                "alter table request add column told_soon integer",
                "alter table request add column told_late integer",
                """
                create index request_to_tell_soon on request (controller, due, id)
                where closed is null and (told_soon is null or told_soon <> due)
                """,
                """
                create index request_to_tell_late on request (controller, due, id)
                where closed is null and (told_late is null or told_late <> due)
                """,
            ]),
        Migration(
            room: "rights", number: 4, name: "how firms word their answers",
            statements: [
                """
                create table answer_template (
                    controller text not null, id text not null, asked text not null, language text not null,
                    opening text not null, closing text not null, signature text not null, made integer not null,
                    staff text,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index answer_template_by_right on answer_template (controller, asked, language, id)",
                .appendOnly(table: "answer_template"),
            ]),
    ]
}
