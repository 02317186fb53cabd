/// What the desk's list of withdrawals needs: messages that are perhaps one, and the way to all that act.
enum WithdrawalMigrations {
    static let data = [
        Migration(
            room: "withdrawals", number: 1, name: "doubtful withdrawals, list of all",
            statements: [
                """
                create table withdrawal_doubt (
                    controller text not null, id text not null, subject text not null, consent text not null,
                    happened integer not null, learned integer not null, way text not null, staff text not null,
                    primary key (controller, id),
                    foreign key (controller, subject) references subject (controller, id) on delete cascade
                ) strict, without rowid
                """,
                "create index withdrawal_doubt_by_subject on withdrawal_doubt (controller, subject)",
                "create index choice_by_withdrawal on choice (controller, id) where act = 'withdraw-consent'",
            ])
    ]
}
