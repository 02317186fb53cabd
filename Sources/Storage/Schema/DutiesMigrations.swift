/// The tables of duties: reviews that were done, lines of the firm's registers. Findings are the staff's words on the firm's own procedures.
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
            ]),
        Migration(
            room: "duties", number: 2, name: "registers that staff fill in",
            statements: [
                """
                create table register_entry (
                    controller text not null, id text not null, section text not null, element text not null,
                    name text not null, value text not null, learned integer not null, staff text not null,
                    policy blob not null check (length(policy) = 32),
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index register_entry_by_section on register_entry (controller, section, id)",
                .appendOnly(table: "register_entry"),
            ]),
    ]
}
