/// The table of imported rows: keyed hashes only, which name nobody.
enum ImportMigrations {
    static let data = [
        Migration(
            room: "import", number: 1, name: "marks of imported rows",
            statements: [
                """
                create table import_mark (
                    controller text not null, row_code blob not null check (length(row_code) = 32),
                    content_code blob not null check (length(content_code) = 32),
                    primary key (controller, row_code)
                ) strict, without rowid
                """
            ])
    ]
}
