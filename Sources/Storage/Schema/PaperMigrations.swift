/// What the keeping of paper needs: that the paper of an item is gone, while the item itself stays.
enum PaperMigrations {
    static let data = [
        Migration(
            room: "paper", number: 1, name: "paper that was destroyed",
            statements: [
                """
                create table paper_gone (
                    controller text not null, subject text not null, item text not null, gone integer not null,
                    primary key (controller, subject, item),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """
            ])
    ]
}
