import Duties
import Policies
import Processing
import Rights
import Vocabulary

// What is known of the request, and what the policy says of it.
extension RequestPage {
    var facts: HTML {
        let known = Badge(
            request.isProven ? .good : .warning, say(request.isProven ? RequestDeskText.proven : .unproven))
        let link = person.map { "<br><a href=\"\($0)\">\(say(RequestDeskText.seePerson))</a>" as HTML } ?? .empty
        var rows: [SummaryList.Item] = [
            .init(say(RequestText.number), "<code>\(request.id.rawValue)</code>"),
            .init(say(RequestText.came), say.time(request.happened)),
            .text(say(RequestDeskText.channel), say(RightsText.channel(request.channel))),
            .init(say(RequestText.state), "\(say(RequestDeskText.state(request.state)))"),
            .init(say(RequestText.due), say.time(clock.deadline.lastDay)),
            .init(say(RequestDeskText.whoAsks), "\(known.html)\(link)"),
            .text(say(RequestDeskText.handler), handler),
            .text(
                say(RequestDeskText.contact),
                file.paper(.requestAddress)?.revealingPersonalData() ?? say(RequestDeskText.account)),
        ]
        if let matter = file.matter {
            rows.append(.text(say(MatterText.matter), words.label(.procedures, matter)))
            for paper in file.papers {
                guard let particular = paper.name.toldParticular else { continue }
                rows.append(.text(words.label(.particulars, particular), paper.words.revealingPersonalData()))
            }
        }
        if let lives = file.residence, let places = words.policy.residence?.countries {
            rows.append(.text(say(ResidenceText.row), say(ResidenceText.answer(lives, places: say.areas(places)))))
        }
        if let closed = request.closed { rows.append(.init(say(RequestText.answeredOn), say.time(closed))) }
        return SummaryList(rows: rows).html(say)
    }

    private var handler: String {
        guard let handler = request.handler else { return say(RequestDeskText.nobody) }
        return say(handler == staff ? RequestDeskText.you : .colleague)
    }

    var policyPart: HTML {
        let parts = request.rights.compactMap { right -> HTML? in
            guard let rule = words.policy.rights[right.elementName] else { return nil }
            let rows: [(RequestDeskText, String)] = [
                (.identity, say(rule.identification)), (.representation, say(rule.representation)),
                (.limits, say(rule.limits)),
            ]
            let items = rows.filter { !$0.1.isEmpty }.map { SummaryList.Item.text(say($0.0), $0.1) }
            let steps = rule.steps.map { step -> HTML in
                let owner = step.owner.map { name in
                    words.policy.staff[name] != nil ? words.label(.staff, name) : words.label(.parties, name)
                }
                return "<li>\(step.label(say))\(owner.map { " (\($0))" } ?? "")</li>"
            }
            return """
                \(say.paragraph(rule.annotations.text))\(SummaryList(rows: items).html(say))
                \(steps.isEmpty ? .empty : "<ol>\(steps)</ol>" as HTML)<p><small>\(rule.clauses.joined(separator: ", "))</small></p>
                """
        }
        guard !parts.isEmpty else { return .empty }
        return Disclosure(say(RequestDeskText.policySays), HTML(parts)).html
    }
}
