import Policies
import Processing
import Vocabulary

extension SQLTransaction: SelectionTransaction {
    package func candidates(
        in circle: Circle, of controller: ControllerID, after: SubjectID?, limit: Int
    ) throws -> [Candidate] {
        let behind = SQLValue.text(after?.rawValue ?? "")
        guard let act = circle.act, let element = circle.element else {
            return try query(
                """
                select subject, state, birth from person
                where controller = ? and subject > ? and merged_into is null and not exists
                    (select 1 from erasure e where e.controller = ? and e.subject = person.subject and e.datum = '')
                order by subject limit ?
                """, [.id(controller), behind, .id(controller), .integer(limit)]
            ) { row in
                let subject: SubjectID = try row.id(0)
                return Candidate(name: subject, subject: subject, state: try? PersonState(row, state: 1, birth: 2))
            }
        }
        let found: [(name: SubjectID, isOwn: Bool, state: PersonState?)] = try query(
            """
            select c.subject, p.subject, p.merged_into, p.state, p.birth, e.subject from (
                select distinct subject from choice
                where controller = ? and element = ? and act = '\(act)' and subject > ? order by subject limit ?
            ) c
            left join person p on p.controller = ? and p.subject = c.subject
            left join erasure e on e.controller = ? and e.subject = c.subject and e.datum = ''
            order by c.subject
            """,
            [
                .id(controller), .id(element), behind, .integer(limit), .id(controller), .id(controller),
            ]
        ) { row in
            let isThere = try row.optionalText(1) != nil && row.optionalText(5) == nil
            let isOwn = try isThere && row.optionalText(2) == nil
            return (
                try row.id(0), isOwn || !isThere,
                isOwn ? try? PersonState(row, state: 3, birth: 4) : nil
            )
        }
        return try found.map { entry in
            guard !entry.isOwn else {
                return Candidate(name: entry.name, subject: entry.state.map { _ in entry.name }, state: entry.state)
            }
            return try merged(entry.name, act, element, of: controller)
        }
    }

    /// Of somebody who was merged: the survivor, unless another of the person's names stands for it in this circle.
    private func merged(
        _ name: SubjectID, _ act: String, _ element: ElementName, of controller: ControllerID
    ) throws -> Candidate {
        let survivor = try survivor(of: name, of: controller)
        guard let record = try person(survivor, of: controller) else {
            return Candidate(name: name, subject: nil, state: nil)
        }
        let choosing = try names(of: survivor, of: controller).filter { other in
            try exists(
                "select 1 from choice where controller = ? and element = ? and act = '\(act)' and subject = ? limit 1",
                [.id(controller), .id(element), .id(other)])
        }
        let isFirst = !choosing.contains(survivor) && choosing.min() == name
        return Candidate(name: name, subject: isFirst ? survivor : nil, state: isFirst ? record.state : nil)
    }
}

extension Circle {
    /// The act by which one comes into it; its index holds that act alone, so it stands in the statement itself.
    fileprivate var act: String? {
        switch self {
        case .everybody: return nil
        case .consent: return "give-consent"
        case .objection: return "object"
        }
    }
}
