/// The tables of accounts: staff and their second factors, failed sign-ins, codes, sessions, API clients.
///
/// No table has a code, a token, a key or a person's address, in whatever form could be turned back by who has the store
/// alone: the secrets of apps are sealed under a key that lies with the keys. Staff have names.
enum AccountsMigrations {
    static let data = [
        Migration(
            room: "accounts", number: 1, name: "staff, sessions and clients",
            statements: [
                """
                create table staff_member (
                    controller text not null, id text not null, login_name text not null, display_name text not null,
                    roles text not null, password text not null, password_changed_at integer not null,
                    created_at integer not null, disabled_at integer,
                    primary key (controller, id), unique (controller, login_name)
                ) strict, without rowid
                """,
                """
                create table sign_in_failure (
                    controller text not null, name blob not null check (length(name) = 32), recent text not null,
                    lock_outs integer not null check (lock_outs >= 0), locked_until integer,
                    forgotten_at integer not null,
                    primary key (controller, name)
                ) strict, without rowid
                """,
                "create index sign_in_failure_by_end on sign_in_failure (controller, forgotten_at)",
                """
                create table sign_in_code (
                    controller text not null, browser blob not null check (length(browser) = 32),
                    identifier blob not null check (length(identifier) = 32), subject text,
                    code blob not null check (length(code) = 32), requested_at integer not null,
                    attempts integer not null check (attempts between 0 and 5),
                    is_used integer not null check (is_used in (0, 1)),
                    primary key (controller, browser)
                ) strict, without rowid
                """,
                "create index sign_in_code_by_identifier on sign_in_code (controller, identifier, requested_at)",
                "create index sign_in_code_by_subject on sign_in_code (controller, subject)",
                "create index sign_in_code_by_time on sign_in_code (controller, requested_at)",
                """
                create table account_session (
                    controller text not null, digest blob not null check (length(digest) = 32),
                    holder_kind text not null check (holder_kind in ('subject', 'staff')), holder text not null,
                    started_at integer not null, last_used_at integer not null check (last_used_at >= started_at),
                    primary key (controller, digest)
                ) strict, without rowid
                """,
                "create index account_session_by_holder on account_session (controller, holder_kind, holder)",
                "create index account_session_by_use on account_session (controller, last_used_at)",
                """
                create table api_client (
                    controller text not null, id text not null, name text not null, scopes text not null,
                    secret blob not null check (length(secret) = 32), created_at integer not null,
                    last_used_at integer, expires_at integer, revoked_at integer,
                    primary key (controller, id)
                ) strict, without rowid
                """,
            ]),
        Migration(
            room: "accounts", number: 2, name: "codes for several people, sent outside the request",
            statements: [
                "alter table sign_in_code add column is_proven integer not null default 0",
                """
                create table sign_in_candidate (
                    controller text not null, browser blob not null, subject text not null,
                    place integer not null check (place >= 0),
                    primary key (controller, browser, subject),
                    foreign key (controller, browser) references sign_in_code (controller, browser) on delete cascade
                ) strict, without rowid
                """,
                "create index sign_in_candidate_by_subject on sign_in_candidate (controller, subject)",
                """
                create table sign_in_order (
                    controller text not null, browser blob not null, wrapper text not null, sealed blob not null,
                    due integer not null, attempts integer not null check (attempts >= 0),
                    primary key (controller, browser),
                    foreign key (controller, browser) references sign_in_code (controller, browser) on delete cascade
                ) strict, without rowid
                """,
                "create index sign_in_order_by_time on sign_in_order (controller, due)",
            ]),
        Migration(
            room: "accounts", number: 3, name: "sessions that a device remembers",
            statements: ["alter table account_session add column is_remembered integer not null default 0"]),
        Migration(
            room: "accounts", number: 4, name: "the second step of the staff's sign-in",
            statements: [
                """
                create table staff_second_factor (
                    controller text not null, staff text not null, sealed blob not null, made_at integer not null,
                    confirmed_at integer, last_step integer not null check (last_step >= 0),
                    primary key (controller, staff),
                    foreign key (controller, staff) references staff_member (controller, id) on delete cascade
                ) strict, without rowid
                """,
                """
                create table staff_recovery_code (
                    controller text not null, staff text not null, code blob not null check (length(code) = 32),
                    primary key (controller, staff, code),
                    foreign key (controller, staff) references staff_second_factor (controller, staff)
                        on delete cascade
                ) strict, without rowid
                """,
                """
                create table staff_second_step (
                    controller text not null, browser blob not null check (length(browser) = 32),
                    staff text not null, name blob not null check (length(name) = 32), begun_at integer not null,
                    primary key (controller, browser),
                    foreign key (controller, staff) references staff_second_factor (controller, staff)
                        on delete cascade
                ) strict, without rowid
                """,
                "create index staff_second_step_by_staff on staff_second_step (controller, staff)",
                "create index staff_second_step_by_time on staff_second_step (controller, begun_at)",
            ]),
        Migration(
            room: "accounts", number: 5, name: "what kind of browser a member's session is in",
            statements: ["alter table account_session add column device text"]),
        Migration(
            room: "accounts", number: 6, name: "where the house writes to a member, and when they were last seen",
            statements: [
                "alter table staff_member add column address blob",
                "alter table staff_member add column seen_at integer",
            ]),
    ]
}
