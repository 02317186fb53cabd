import Foundation
import Policies
import Vocabulary

/// The requests of the benchmark over HTTP, by what they ask for; one file each.
struct RequestBook {
    private var lines: [String: [String]] = [:]

    /// - Parameter count: how many of each kind.
    mutating func add(
        _ people: [Crowd.Member], of policy: Policy, key: String, mix: inout QuestionMix, count: Int
    ) {
        let compiled = CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
        append("plain", "/api/v1/decisions", key, Self.question(mix.next().request))
        guard !people.isEmpty else { return }
        let consents = policy.consents.map(\.name)
        for index in 0..<count {
            let member = people[index % people.count]
            append("bare", "/", key, .string("\(policy.id) \(member.subject)"))
            let request = mix.next().request
            let question = Self.question(request).adding("person", .string(member.subject.rawValue))
            append("decide", "/api/v1/decisions", key, question)
            append("record", "/api/v1/decisions", key, question.adding("record", true))
            if let read = Self.read(of: member, policy, compiled) { append("read", "/api/v1/reads", key, read) }
            if !consents.isEmpty {
                append(
                    "consent", "/api/v1/persons/\(member.subject)/choices", key,
                    ["act": "give-consent", "element": .string(consents[index % consents.count].rawValue)])
            }
        }
    }

    func write(to folder: String) throws {
        for (name, lines) in lines {
            let text = lines.joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/requests-\(name).txt"))
        }
    }

    private mutating func append(_ name: String, _ path: String, _ key: String, _ body: JSON) {
        let text = name == "bare" ? body.stringValue ?? "" : body.canonicalText
        lines[name, default: []].append("\(path)\t\(key)\t\(text)")
    }

    private static func question(_ request: DecisionRequest) -> JSON {
        func names(_ names: some Sequence<ElementName>) -> JSON {
            .array(names.map(\.rawValue).sorted().map { .string($0) })
        }
        var members: [String: JSON] = ["operation": .string(request.operation.rawValue), "data": names(request.data)]
        if let purpose = request.purpose { members["purpose"] = .string(purpose.rawValue) }
        if let recipient = request.recipient { members["recipient"] = .string(recipient.rawValue) }
        if !request.particulars.isEmpty { members["particulars"] = names(request.particulars) }
        if let standings = request.standings.values.first, !standings.isEmpty {
            members["standings"] = .array(standings.map { .string($0.rawValue) })
        }
        return .object(members)
    }

    /// A reading of the person by e-mail that the policy permits; `nil` when it permits none.
    private static func read(of member: Crowd.Member, _ policy: Policy, _ compiled: CompiledPolicy) -> JSON? {
        guard let item = member.state.data.keys.first else { return nil }
        let purpose = policy.purposes.first { purpose in
            purpose.data.contains(item)
                && compiled.decide(
                    DecisionRequest(
                        operation: .read, purpose: purpose.name, data: [item], principal: Asker(kind: .client),
                        at: House.clock.now), member.state
                ).effect == .permit
        }
        guard let purpose else { return nil }
        return [
            "identifier": ["kind": "email", "value": .string(member.email)],
            "purpose": .string(purpose.name.rawValue), "data": [.string(item.rawValue)],
        ]
    }
}

extension JSON {
    fileprivate func adding(_ name: String, _ value: JSON) -> JSON {
        .object((objectValue ?? [:]).merging([name: value]) { $1 })
    }
}
