/// Sets of data in which nobody can be found, which way waiting data goes, and published figures.
enum AnonymityMigrations {
    static let data = [
        Migration(
            room: "anonymity", number: 1, name: "anonymous sets, ways of waiting data",
            statements: [
                "alter table keeping_task add column way text",
                """
                create index keeping_task_waiting on keeping_task (controller, rule, id)
                    where outcome = 'anonymise' and way is null
                """,
                """
                create table anonymous_set (
                    controller text not null, id text not null, rule text not null, columns text not null,
                    sensitive text not null, people integer not null, diversity integer not null,
                    made text not null, until integer not null, tested integer not null,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                """
                create table anonymous_class (
                    controller text not null, set_id text not null, number integer not null, cells text not null,
                    rows integer not null,
                    primary key (controller, set_id, number),
                    foreign key (controller, set_id) references anonymous_set (controller, id) on delete cascade
                ) strict, without rowid
                """,
                """
                create table statistics_table (
                    controller text not null, id text not null, purpose text not null, columns text not null,
                    made integer not null, people integer, minimum integer not null, cells text not null,
                    primary key (controller, id)
                ) strict, without rowid
                """,
                "create index statistics_table_by_time on statistics_table (controller, made, id)",
            ])
    ]
}
