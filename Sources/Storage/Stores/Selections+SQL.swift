import Policies
import Processing
import Vocabulary

extension SQLTransaction: SelectionTransaction {
    package func candidates(
        in circle: Circle, of controller: ControllerID, after: CirclePlace?, limit: Int
    ) throws -> [Candidate] {
        let found = try storedCandidates(in: circle, of: controller, after: after, limit: limit)
        try meet(
            found.compactMap { one in
                one.subject.flatMap { name in
                    one.state.map { MetPerson(name, $0, settledActs: one.settledActs) }
                }
            }, of: controller)
        return found
    }

    private func storedCandidates(
        in circle: Circle, of controller: ControllerID, after: CirclePlace?, limit: Int
    ) throws -> [Candidate] {
        let behind = SQLValue.text(after?.rawValue ?? "")
        guard let act = circle.act, let element = circle.element else {
            return try query(
                """
                select subject, state, birth, acts from person
                where controller = ? and subject > ? and merged_into is null and not exists
                    (select 1 from erasure e where e.controller = ? and e.subject = person.subject and e.datum = '')
                order by subject limit ?
                """, [.id(controller), behind, .id(controller), .integer(limit)]
            ) { row in
                let subject: SubjectID = try row.id(0)
                return Candidate(
                    at: CirclePlace(rawValue: subject.rawValue), subject: subject,
                    state: try? PersonState(row, state: 1, birth: 2), settledActs: try row.integer(3))
            }
        }
        let found: [(place: CirclePlace, name: SubjectID, isOwn: Bool, state: PersonState?, acts: Int64)] = try query(
            """
            select c.subject, p.subject, p.merged_into, p.state, p.birth, e.subject, c.id, p.acts from (
                select subject, id from choice
                where controller = ? and element = ? and act = '\(act)' and id > ? and not exists (
                    select 1 from choice f where f.controller = choice.controller and f.subject = choice.subject
                        and f.id < choice.id and f.element = choice.element and f.act = '\(act)')
                order by id limit ?
            ) c
            left join person p on p.controller = ? and p.subject = c.subject
            left join erasure e on e.controller = ? and e.subject = c.subject and e.datum = ''
            order by c.id
            """,
            [
                .id(controller), .id(element), behind, .integer(limit), .id(controller), .id(controller),
            ]
        ) { row in
            let isThere = try row.optionalText(1) != nil && row.optionalText(5) == nil
            let isOwn = try isThere && row.optionalText(2) == nil
            return (
                CirclePlace(rawValue: try row.text(6)), try row.id(0), isOwn || !isThere,
                isOwn ? try? PersonState(row, state: 3, birth: 4) : nil, try row.optionalInteger(7) ?? 0
            )
        }
        return try found.map { entry in
            guard !entry.isOwn else {
                return Candidate(
                    at: entry.place, subject: entry.state.map { _ in entry.name }, state: entry.state,
                    settledActs: entry.acts)
            }
            return try merged(entry.name, at: entry.place, act, element, of: controller)
        }
    }

    /// Of somebody who was merged: the survivor, unless another of the person's names stands for it in this circle.
    private func merged(
        _ name: SubjectID, at place: CirclePlace, _ act: String, _ element: ElementName, of controller: ControllerID
    ) throws -> Candidate {
        let survivor = try survivor(of: name, of: controller)
        guard let record = try person(survivor, of: controller) else {
            return Candidate(at: place, subject: nil, state: nil)
        }
        let choosing = try names(of: survivor, of: controller).filter { other in
            try exists(
                "select 1 from choice where controller = ? and element = ? and act = '\(act)' and subject = ? limit 1",
                [.id(controller), .id(element), .id(other)])
        }
        let isFirst = !choosing.contains(survivor) && choosing.min() == name
        return Candidate(
            at: place, subject: isFirst ? survivor : nil, state: isFirst ? record.state : nil,
            settledActs: record.settledActs)
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
