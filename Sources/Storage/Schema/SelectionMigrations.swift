/// The ways from a consent or a purpose to those who gave it or objected to it.
///
/// They are indexes on the choices themselves, so that what nodes of an older release write is in them too. The act
/// stands in them although it is always the same: SQLite takes an index of such a table only when it needs no other.
enum SelectionMigrations {
    static let data = [
        Migration(
            room: "selecting", number: 1, name: "people by consent, people by objection",
            statements: [
                """
                create index choice_by_consent on choice (controller, element, subject, act)
                where act = 'give-consent'
                """,
                """
                create index choice_by_objection on choice (controller, element, subject, act) where act = 'object'
                """,
            ]),
        // The first ones grew in the middle, one page of the disk for each choice: half of what a consent wrote.
        Migration(
            room: "selecting", number: 2, name: "people by consent, by objection, as they come",
            statements: [
                "create index choice_consents on choice (controller, element, id, subject, act) where act = 'give-consent'",
                "create index choice_objections on choice (controller, element, id, subject, act) where act = 'object'",
                "drop index choice_by_consent",
                "drop index choice_by_objection",
            ]),
    ]
}
