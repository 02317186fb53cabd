import Duties
import Policies
import Vocabulary

extension SQLTransaction {
    package func insert(_ entry: RegisterEntry) throws {
        try execute(
            """
            insert into register_entry (controller, id, section, element, name, value, learned, staff, policy)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(entry.controller), .id(entry.id), .text(entry.element.section.rawValue), .id(entry.element.name),
                .text(entry.name), .text(entry.value), .instant(entry.learned), .id(entry.by), .digest(entry.policy),
            ])
    }

    package func registerEntries(
        under section: PolicySection, at controller: ControllerID, limit: Int
    ) throws -> [RegisterEntry] {
        try query(
            """
            select id, element, name, value, learned, staff, policy from register_entry
            where controller = ? and section = ? order by id desc limit ?
            """, [.id(controller), .text(section.rawValue), .integer(limit)]
        ) { row in
            RegisterEntry(
                id: try row.id(0), controller: controller,
                element: ElementReference(section, try row.id(1)), name: try row.text(2), value: try row.text(3),
                learned: try row.instant(4), by: try row.id(5), policy: try row.digest(6))
        }
    }
}
