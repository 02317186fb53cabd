import Policies
import Vocabulary

/// Asks by chance: a question that the policy would let pass, as far as it is the question's part, then mostly one or
/// two things off.
struct RandomQuestion {
    let policy: Policy
    let names: PolicyNames

    /// How many of a thousand questions have each single thing off.
    private let rarely = 22

    func question(_ dice: inout Dice) -> DecisionRequest {
        var question = DecisionRequest(
            operation: .use, purpose: nil, data: [], principal: principal(&dice), at: RandomTimes.moment(&dice))
        if dice.percent(15) {
            careFor(&question, &dice)
        } else {
            use(&question, &dice)
        }
        question.facts.formUnion(dice.some(of: names.facts, percent: 15))
        question.particulars.formUnion(dice.some(of: names.particulars, percent: 20))
        spoil(&question, &dice)
        return question
    }

    private func careFor(_ question: inout DecisionRequest, _ dice: inout Dice) {
        question.operation = dice.one(of: [.store, .erase, .erase, .anonymise, .correct, .restrict])
        question.purpose = dice.percent(20) ? dice.one(of: names.purposes) : nil
        question.data = data(dice.oneOrMore(of: names.data, percent: 30), &dice)
    }

    private func use(_ question: inout DecisionRequest, _ dice: inout Dice) {
        let purpose: ElementName = dice.percent(4) ? .dataSubjectRights : dice.one(of: names.purposes)
        question.purpose = purpose
        let declared = policy.purposes[purpose]
        let served = purpose == .dataSubjectRights ? names.data : declared?.data ?? []
        question.operation = operation(declared, &dice)
        if dice.percent(30) || declared?.isDirectMarketing == true && dice.percent(60) {
            question.channel = dice.one(of: names.channels)
            question.topic = dice.percent(50) ? dice.one(of: names.topics) : nil
        }
        question.particulars.formUnion(declared?.requires ?? [])
        switch question.operation {
        case .collect: collect(&question, served, &dice)
        case .share: share(&question, served, &dice)
        default: question.data = data(served.isEmpty ? [] : dice.oneOrMore(of: served, percent: 40), &dice)
        }
    }

    private func operation(_ purpose: Purpose?, _ dice: inout Dice) -> Operation {
        let uses = Operation.allCases.filter(\.isUse)
        if dice.percent(30) { return .collect }
        if dice.percent(35) { return .share }
        let allowed = purpose.map { purpose in uses.filter { purpose.operations.contains($0) } } ?? uses
        return allowed.isEmpty || dice.percent(10) ? dice.one(of: uses) : dice.one(of: allowed)
    }

    private func collect(_ question: inout DecisionRequest, _ served: [ElementName], _ dice: inout Dice) {
        var points = policy.points.filter { point in question.purpose.map(point.purposes.contains) == true }
        if points.isEmpty || dice.percent(5) { points = Array(policy.points) }
        guard !points.isEmpty else { return }
        let point = dice.one(of: points)
        question.point = point.name
        question.agreements = Set(point.agreements)
        question.particulars.formUnion(point.requires)
        question.facts = Set(dice.some(of: point.asksIf.map(\.fact), percent: 50))
        let stated = point.asksIf.filter { question.facts.contains($0.fact) }.flatMap(\.data)
        let asked = (point.asks + stated + dice.some(of: point.mayAsk, percent: 50)).filter(served.contains)
        question.data = dice.shuffled(asked)
        if question.data.isEmpty, !served.isEmpty { question.data = [dice.one(of: served)] }
        if dice.percent(10) { question.source = dice.one(of: names.sources) }
    }

    private func share(_ question: inout DecisionRequest, _ served: [ElementName], _ dice: inout Dice) {
        var recipients = policy.recipients.filter { recipient in
            question.purpose.map(recipient.purposes.contains) == true
        }
        if recipients.isEmpty || dice.percent(5) { recipients = Array(policy.recipients) }
        guard !recipients.isEmpty else { return }
        let recipient = dice.one(of: recipients)
        question.recipient = recipient.name
        question.particulars.formUnion(recipient.requires)
        question.standings = [recipient.name: Set(recipient.needs)]
        let goes = served.filter(recipient.data.contains)
        question.data = data(goes.isEmpty ? served : dice.oneOrMore(of: goes, percent: 40), &dice)
    }

    /// The items in some order, now and then twice or by a group that holds them.
    private func data(_ items: [ElementName], _ dice: inout Dice) -> [ElementName] {
        var data = dice.percent(30) ? dice.shuffled(items) : items
        if dice.percent(5), let again = items.first { data.append(again) }
        if dice.percent(6), !names.groups.isEmpty {
            data.insert(dice.one(of: names.groups), at: dice.below(data.count + 1))
        }
        return data
    }

    private func principal(_ dice: inout Dice) -> Asker {
        let kind: Asker.Kind = dice.percent(30) ? .staff : dice.one(of: Asker.Kind.allCases)
        if kind != .staff { return Asker(kind: kind, roles: dice.percent(5) ? Set(names.roles) : []) }
        let roles = dice.some(of: names.roles, percent: 70)
        return Asker(kind: kind, roles: Set(roles))
    }

    /// Puts single things off, each rarely.
    private func spoil(_ question: inout DecisionRequest, _ dice: inout Dice) {
        let unheard = ElementName(rawValue: "unheard")
        if dice.perMille(rarely / 2) { question.purpose = nil }
        if dice.perMille(rarely / 2) { question.purpose = unheard }
        if dice.perMille(rarely / 2) {
            question.data = dice.percent(50) ? [] : dice.some(of: names.groups, percent: 50)
        }
        if dice.perMille(rarely / 2) { question.data.append(unheard) }
        if dice.perMille(rarely) { question.data.append(dice.one(of: names.data)) }
        if dice.perMille(rarely), !question.data.isEmpty { question.data.remove(at: dice.below(question.data.count)) }
        if dice.perMille(rarely / 2) {
            let start = RandomTimes.firstDay.startInUTC
            question.at = Instant(milliseconds: start.milliseconds + Int64(dice.number(-2...1)))
        }
        if dice.perMille(rarely) { question.particulars.removeAll() }
        if dice.perMille(rarely) { question.principal.roles = [names.roles[names.roles.count - 1]] }
        if dice.perMille(rarely) { question.point = dice.percent(50) ? nil : unheard }
        if dice.perMille(rarely) { question.recipient = dice.percent(50) ? nil : unheard }
        if dice.perMille(rarely) { question.recipient = dice.one(of: names.recipients) }
        if dice.perMille(rarely) { question.source = dice.percent(20) ? unheard : dice.one(of: names.sources) }
        if dice.perMille(rarely) { question.agreements.removeAll() }
        if dice.perMille(rarely) { question.standings = [:] }
        if dice.perMille(rarely) { question.facts = Set(names.facts) }
    }
}
