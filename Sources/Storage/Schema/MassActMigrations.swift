/// Acts on many people: what was ordered, and how far it has come.
enum MassActMigrations {
    static let data = [
        Migration(
            room: "mass-acts", number: 1, name: "acts on many people",
            statements: [
                """
                create table mass_act (
                    controller text not null, id text not null, deed text not null, element text, ground text,
                    circle text not null, among text, trial integer not null check (trial in (0, 1)),
                    actor_kind text not null, actor text not null, ordered integer not null,
                    happened integer not null, last_done text, looked integer not null, done integer not null,
                    unchanged integer not null, kept integer not null, failed integer not null, finished integer,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index mass_act_open on mass_act (controller, id) where finished is null",
            ]),
        Migration(
            room: "mass-acts", number: 2, name: "what became of each person by an act on many",
            statements: [
                """
                create table mass_act_person (
                    controller text not null, act text not null, subject text not null, outcome text not null,
                    primary key (controller, act, subject)
                ) strict, without rowid
                """,
                // SQLite takes `mass_act_open` for no better than the primary key, and would pass all that are finished.
                "create index mass_act_under_way on mass_act (finished, controller, id) where finished is null",
            ]),
        Migration(
            room: "mass-acts", number: 3,
            name: "acts on many have numbers, and people the one up to which they are settled",
            statements: [
                // `MassAct.unnumbered`: what a node of the release before orders comes behind all others until a node
                // of this one gives it a number.
                "alter table mass_act add column number integer not null default 4503599627370496",
                "create index mass_act_by_number on mass_act (controller, number, id)",
                """
                create index mass_act_open_by_number on mass_act (finished, controller, number, id)
                where finished is null
                """,
                "alter table person add column acts integer not null default 0",
            ]),
    ]
}
