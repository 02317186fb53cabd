import Policies
import Vocabulary

/// An answer to `zavet decide`, for people and for programs.
struct DecideAnswer {
    let trace: DecisionTrace
    let policy: Policy
    let language: Language
    /// The policy's folder as the command was given it; the file's place is told below it.
    let folder: String?

    func text(explained: Bool) -> String {
        let response = trace.response
        var lines = [response.effect.rawValue]
        lines += policy.explain(response, in: language).map { "  " + line($0) }
        if !response.obligations.isEmpty {
            lines.append("to do with it: " + response.obligations.map(\.words).joined(separator: ", "))
        }
        if explained {
            lines.append("the way to it:")
            for step in trace.steps { lines += told(step) }
        }
        return lines.joined(separator: "\n")
    }

    private func told(_ step: DecisionTrace.Step) -> [String] {
        let number = step.check.rawValue
        let looked = step.looked.map(\.words).joined(separator: ", ")
        let mark = step.reasons.isEmpty ? "passed" : "against"
        var lines = [
            "  \(number < 10 ? " " : "")\(number) \(step.check.words): \(mark)" + (looked.isEmpty ? "" : " (\(looked))")
        ]
        let told = step.reasons + (step.carriedBy.map { [$0] } ?? [])
        lines += told.map { "       " + line(policy.explain($0, in: language)) }
        return lines
    }

    private func line(_ reason: ExplainedReason) -> String {
        var places = reason.place.map { ["\(openable($0.file)):\($0.line)"] } ?? []
        places += reason.clauses
        return "[\(reason.code.rawValue)] \(reason.text)"
            + (places.isEmpty ? "" : " (\(places.joined(separator: ", ")))")
    }

    /// The file as it can be opened from where the command was called.
    private func openable(_ file: String) -> String {
        guard let folder else { return file }
        return folder.hasSuffix("/") ? folder + file : folder + "/" + file
    }

    func json(explained: Bool) -> JSON {
        let response = trace.response
        var members: [String: JSON] = [
            "permitted": .bool(response.effect == .permit), "effect": .string(response.effect.rawValue),
            "reasons": .array(policy.explain(response, in: language).map(reason)),
            "obligations": .array(response.obligations.map(\.json)), "policy": .string(policy.digest.hex),
        ]
        if explained {
            members["steps"] = .array(
                trace.steps.map { step in
                    [
                        "check": .string(step.check.words), "number": .integer(Int64(step.check.rawValue)),
                        "looked": .array(step.looked.map { .string($0.words) }),
                        "against": .array(step.reasons.map { reason(policy.explain($0, in: language)) }),
                        "carriedBy": step.carriedBy.map { reason(policy.explain($0, in: language)) } ?? .null,
                    ]
                })
        }
        return .object(members)
    }

    private func reason(_ reason: ExplainedReason) -> JSON {
        [
            "code": .string(reason.code.rawValue), "text": .string(reason.text),
            "element": reason.element.map { .string($0.words) } ?? .null,
            "datum": reason.datum.map { .string($0.rawValue) } ?? .null,
            "file": reason.place.map { .string($0.file) } ?? .null,
            "line": reason.place.map { .integer(Int64($0.line)) } ?? .null,
            "clauses": .array(reason.clauses.map { .string($0) }),
        ]
    }
}

extension ElementReference {
    /// `purposes/newsletter`.
    fileprivate var words: String { "\(section.rawValue)/\(name.rawValue)" }
}

extension DecisionCheck {
    /// The case's name in kebab-case: `purpose-data`.
    fileprivate var words: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }
}

extension Obligation {
    /// Code and element, as the API names them.
    private var parts: (code: String, name: ElementName?) {
        switch self {
        case .recordDisclosure(let name): return ("record-disclosure", name)
        case .announce(let name): return ("announce", name)
        case .limitToDemand(let name): return ("limit-to-demand", name)
        case .offerUnsubscribe: return ("offer-unsubscribe", nil)
        case .aggregateOnly(let name): return ("aggregate-only", name)
        case .humanReview(let name): return ("human-review", name)
        case .showWarning(let name): return ("show-warning", name)
        case .informOfSource(let name): return ("inform-of-source", name)
        }
    }

    fileprivate var words: String { parts.code + (parts.name.map { " (\($0))" } ?? "") }

    fileprivate var json: JSON {
        ["code": .string(parts.code), "name": parts.name.map { .string($0.rawValue) } ?? .null]
    }
}
