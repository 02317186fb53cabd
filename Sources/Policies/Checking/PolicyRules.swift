/// The rules that look at a policy as a whole. Each is a pure function; their order does not matter.
enum PolicyRules {
    typealias Rule = @Sendable (PolicyDraft) -> [Diagnostic]

    static let all: [Rule] =
        grounds + dataRules + retentionRules + sharing + dealings + automatedDecisions + cameras + notice + promises
}
