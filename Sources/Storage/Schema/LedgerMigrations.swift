/// The tables of the evidence: entries that wait (a packet a row; `ledger_pending` is what release 0.1 writes), the tree's entries, its tiles and heads, and the leases.
enum LedgerMigrations {
    static let data = [
        Migration(
            room: "ledger", number: 1, name: "evidence",
            statements: [
                """
                create table ledger_pending (
                    controller text not null, learned integer not null, id text not null,
                    subject text, bytes blob not null check (length(bytes) between 2 and 65535),
                    primary key (controller, learned, id)
                ) strict, without rowid
                """,
                """
                create table ledger_entry (
                    controller text not null, sequence integer not null check (sequence >= 0), id text not null,
                    subject text, bytes blob not null, leaf_hash blob not null check (length(leaf_hash) = 32),
                    primary key (controller, sequence)
                ) strict
                """,
                "create index ledger_entry_by_id on ledger_entry (controller, id)",
                """
                create index ledger_entry_by_subject on ledger_entry (controller, subject, sequence)
                where subject is not null
                """,
                .appendOnly(table: "ledger_entry"),
                """
                create table ledger_tile (
                    controller text not null, level integer not null check (level between 0 and 7),
                    place integer not null check (place >= 0),
                    bytes blob not null check (length(bytes) between 32 and 8192 and length(bytes) % 32 = 0),
                    primary key (controller, level, place)
                ) strict
                """,
                """
                create table ledger_checkpoint (
                    controller text not null, size integer not null check (size > 0), note text not null,
                    made integer not null,
                    primary key (controller, size)
                ) strict, without rowid
                """,
                .appendOnly(table: "ledger_checkpoint"),
                """
                create table lease (
                    name text not null primary key, holder text not null, until integer not null
                ) strict, without rowid
                """,
            ]),
        Migration(
            room: "ledger", number: 2, name: "entries that were committed together wait together",
            statements: [
                """
                create table ledger_packet (
                    controller text not null, learned integer not null, id text not null,
                    bytes blob not null check (length(bytes) > 6),
                    primary key (controller, learned, id)
                ) strict
                """
            ]),
    ]
}
