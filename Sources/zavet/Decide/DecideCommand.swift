import ArgumentParser
import Choices
import Policies
import Processing
import Storage
import Vocabulary

/// `zavet decide`: asks a policy, or a database with its people, whether something may be done.
struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Ask whether something may be done with a person's data.",
        discussion: """
            Of a policy by itself, about nobody in particular or about a state that you describe:

              zavet decide --policy policies/shop --purpose newsletter --data-item email --channel email
              zavet decide --policy policies/shop --purpose newsletter --data-item email --state state.json --explain

            Of a database, about somebody in it, as the policy in force has it:

              zavet decide --data data --controller shop --person 01k… --purpose accounting --data-item invoice

            A collection at a point (--operation collect --point POINT) is judged as if completed: the events of the point
            count as happened, an agreement that states an age counts, and so does a consent that is given there (--consent).

            The answer is advice: nothing is recorded. The form of a state stands in docs/reference/commands.md.
            Exit status: 0 when it is permitted, 1 when it is not.
            """)

    @Option(help: "A policy's folder, to ask without a database.")
    var policy: String?

    @Option(help: "The folder of database and keys.")
    var data: String?

    @OptionGroup var database: DatabaseOptions

    @Option(help: "With --data: the controller.")
    var controller: String?

    @Option(help: "With --data: the person.")
    var person: String?

    @Option(help: "With --data: the file of the master key; else ZAVET_MASTER_KEY, else DATA/master.key.")
    var masterKey: String?

    @Option(help: "With --policy: what is known of the person, as JSON.")
    var state: String?

    @OptionGroup var question: QuestionOptions

    @Option(help: "The language of the reasons: bg, lv, en.")
    var language = PrintedLanguage.english

    @Flag(help: "Show each check on the way to the answer.")
    var explain = false

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        guard (policy == nil) != (data == nil) else { throw ValidationError("Give either --policy or --data.") }
        guard data == nil || (controller != nil && state == nil) else {
            throw ValidationError("--data goes with --controller and --person, not with --state.")
        }
        guard data != nil || (controller == nil && person == nil) else {
            throw ValidationError("--controller and --person go with --data.")
        }
        try question.validate()
    }

    func run() async throws {
        try await Failing.orExit {
            let request = try question.request(now: House.clock.now)
            let (asked, known) = try await subject(at: request.at)
            var state = known
            if request.operation == .collect, let point = request.point.flatMap({ asked.policy.points[$0] }) {
                ArrivalRules(policy: asked.policy).arriving(
                    at: point, agreeing: request.agreements, at: request.at, to: &state)
                state = try agreeing(at: point, of: asked.policy, state, request.at)
            }
            // Of a person who is described, what is stated with the question is so; of one in a database, what is on record.
            if policy != nil { state.facts.formUnion(request.facts) }
            let compiled: CompiledPolicy
            switch asked {
            case .file(let policy): compiled = CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
            case .loaded(let loaded): compiled = loaded.compiled
            }
            let answer = DecideAnswer(
                trace: compiled.explain(request, state), policy: asked.policy,
                language: language.language, folder: policy)
            print(json ? answer.json(explained: explain).prettyText : answer.text(explained: explain))
            if answer.trace.response.effect != .permit { throw ExitCode(1) }
        }
    }

    /// The policy that is asked.
    private enum Asked {
        case file(Policy)
        case loaded(LoadedPolicy)

        var policy: Policy {
            switch self {
            case .file(let policy): return policy
            case .loaded(let loaded): return loaded.policy
            }
        }
    }

    /// The state with the consents that are given with the collection, as the server takes them.
    private func agreeing(
        at point: PointOfCollection, of policy: Policy, _ state: PersonState, _ instant: Instant
    ) throws -> PersonState {
        try question.consent.map { ElementName(rawValue: $0) }.reduce(state) { state, name in
            guard point.offers.contains(name) else {
                throw HouseError.consentNotOffered(name, offered: point.offers)
            }
            return try ChoiceRules(policy: policy).applying(.giveConsent(name), to: state, happened: instant)
        }
    }

    private func subject(at instant: Instant) async throws -> (Asked, PersonState) {
        if let policy {
            let read = try PolicyPaths.read([policy])
            guard read.count == 1 else { throw HouseError.noPolicies([policy]) }
            let asked = read[0].policy
            return (.file(asked), try state.map { try StateFile.read($0, of: asked) } ?? PersonState())
        }
        let id = ControllerID(rawValue: controller ?? "")
        let house = try await House.visit(
            folder: data ?? "", masterKey: masterKey, postgresql: database.postgresql())
        try await house.require(id)
        _ = try await house.door.recall(id)
        let loaded = try house.door.policy(of: id, at: instant)
        var state = PersonState()
        if let person { state = try await house.door.person(SubjectID(rawValue: person), at: id).state }
        try house.stores.close()
        return (.loaded(loaded), state)
    }
}
