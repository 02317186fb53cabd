import Policies
import Processing
import Vocabulary

/// Merged people on SQL.
extension SQLTransaction: MergeTransaction {
    package func insert(_ merge: PersonMerge, of controller: ControllerID) throws {
        let place = try merges(into: merge.survivor, of: controller).count
        try execute(
            """
            insert into person_merge (controller, survivor, member, at, place, state, birth)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(controller), .id(merge.survivor), .id(merge.member), .instant(merge.at), .integer(place),
                .blob(merge.before.bytes), .birth(of: merge.before),
            ])
        try setSurvivor(merge.survivor, of: merge.member, controller)
    }

    package func merges(into survivor: SubjectID, of controller: ControllerID) throws -> [PersonMerge] {
        try query(
            "select member, at, state, birth from person_merge where controller = ? and survivor = ? order by place",
            [.id(controller), .id(survivor)]
        ) { row in
            PersonMerge(
                survivor: survivor, member: try row.id(0), at: try row.instant(1),
                before: try PersonState(row, state: 2, birth: 3))
        }
    }

    package func delete(_ merge: PersonMerge, of controller: ControllerID) throws {
        try execute(
            "delete from person_merge where controller = ? and survivor = ? and member = ?",
            [.id(controller), .id(merge.survivor), .id(merge.member)])
        try setSurvivor(nil, of: merge.member, controller)
    }

    private func setSurvivor(_ survivor: SubjectID?, of member: SubjectID, _ controller: ControllerID) throws {
        try execute(
            // Whoever answers for it is looked at in its place; parted again, its own due is written with its state.
            "update person set merged_into = ?, due = null where controller = ? and subject = ?",
            [.optional(survivor), .id(controller), .id(member)])
    }
}
