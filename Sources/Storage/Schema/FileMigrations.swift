/// The rows of sealed files. A row outlives its datum: it is there until the last byte of the file is gone.
enum FileMigrations {
    static let data = [
        Migration(
            room: "files", number: 1, name: "sealed files",
            statements: [
                """
                create table stored_file (
                    controller text not null, subject text not null, datum text not null,
                    status text not null check (status in ('coming', 'held', 'going')),
                    begun_at integer not null, bytes integer not null, media text not null, direction text,
                    relation text,
                    primary key (controller, subject, datum)
                ) strict, without rowid
                """,
                """
                create index stored_file_unsettled on stored_file (controller, status, begun_at, datum)
                where status <> 'held'
                """,
                "create index stored_file_by_datum on stored_file (controller, datum) where status = 'held'",
            ])
    ]
}
