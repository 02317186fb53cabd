import ArgumentParser
import Policies
import Vocabulary

/// A question to a policy, from the command line.
struct QuestionOptions: ParsableArguments {
    @Option(help: "The purpose.")
    var purpose: String?

    @Option(help: "A data item or group; may be given several times.")
    var dataItem: [String] = []

    @Option(help: "collect, store, read, use, combine, share, publish, correct, restrict, erase or anonymise.")
    var operation = "use"

    @Option(help: "To share: the recipient.")
    var recipient: String?

    @Option(help: "What is on record of the recipient, such as contract; may be given several times.")
    var standing: [String] = []

    @Option(help: "To collect: the point of collection.")
    var point: String?

    @Option(help: "To collect: the source, when it is not the point's own.")
    var source: String?

    @Option(help: "The channel of a message.")
    var channel: String?

    @Option(help: "The topic of a message.")
    var topic: String?

    @Option(help: "A particular that the question names; may be given several times.")
    var particular: [String] = []

    @Option(help: "A fact that is stated, and of a described person holds; may be given several times.")
    var fact: [String] = []

    @Option(help: "An agreement confirmed with a collection; may be given several times.")
    var agreement: [String] = []

    @Option(help: "A consent given with a collection; may be given several times.")
    var consent: [String] = []

    @Option(help: "Who asks: subject, staff, client or system.")
    var asker = "client"

    @Option(help: "A role of the staff who ask; may be given several times.")
    var role: [String] = []

    @Option(help: "The time asked about, as 2026-11-21T08:00:00Z; now by default.")
    var at: String?

    func validate() throws {
        guard Vocabulary.Operation(rawValue: operation) != nil else {
            let known = Vocabulary.Operation.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("No operation is called \(operation). These are: \(known).")
        }
        guard Asker.Kind(rawValue: asker) != nil else {
            throw ValidationError("--asker is one of subject, staff, client, system.")
        }
        for name in standing where RecipientStanding(rawValue: name) == nil {
            let known = RecipientStanding.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("No standing is called \(name). These are: \(known).")
        }
        guard consent.isEmpty || operation == Vocabulary.Operation.collect.rawValue && point != nil else {
            throw ValidationError("--consent goes with --operation collect and --point: it is given there.")
        }
        if let at, Instant(rfc3339: at) == nil {
            throw ValidationError("--at takes a time such as 2026-11-21T08:00:00Z.")
        }
    }

    func request(now: Instant) throws -> DecisionRequest {
        func name(_ text: String) -> ElementName { ElementName(rawValue: text) }
        var standings: [ElementName: Set<RecipientStanding>] = [:]
        if let recipient { standings[name(recipient)] = Set(standing.compactMap(RecipientStanding.init(rawValue:))) }
        return DecisionRequest(
            operation: Vocabulary.Operation(rawValue: operation) ?? .use, purpose: purpose.map(name),
            data: dataItem.map(name), recipient: recipient.map(name), point: point.map(name),
            source: source.map(name), channel: channel.map(name), topic: topic.map(name),
            principal: Asker(kind: Asker.Kind(rawValue: asker) ?? .client, roles: Set(role.map(name))),
            particulars: Set(particular.map(name)), facts: Set(fact.map(name)), agreements: Set(agreement.map(name)),
            standings: standings, at: at.flatMap { Instant(rfc3339: $0) } ?? now)
    }
}
