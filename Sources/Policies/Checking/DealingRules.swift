import Vocabulary

extension PolicyRules {
    /// Trackers, messages, automated decisions, the head.
    static let dealings: [Rule] = [
        effective, trackerLifetimes, trackerConsents, automatedReview, messageTopics, clausesOnce,
    ]

    /// A policy without a first day says so, so that the firm decides.
    @Sendable private static func effective(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let node = draft.merged.headNode("effective"), node.text == "unknown", draft.policy.open.isEmpty else {
            return []
        }
        return [
            Diagnostic(
                .effectiveUnknown, "`effective: unknown` stands without an `open` that says so",
                hint: "add `open:` to the head: the firm's text states no day", at: node.place)
        ]
    }

    @Sendable private static func trackerLifetimes(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let most = draft.policy.trackerRules?.maximumLifetime else { return [] }
        return draft.policy.trackers.compactMap { tracker in
            guard case .lasting(let period) = tracker.lifetime, period.approximateHours > most.approximateHours else {
                return nil
            }
            return Diagnostic(
                .trackerTooLong, "`\(tracker.name)` lives \(period), longer than the \(most) of `tracker-rules`",
                hint: "shorten the one or lengthen the other", at: draft.place(tracker, "trackers", "lifetime"))
        }
    }

    /// What is not strictly necessary waits for consent (Article 5(3) of Directive 2002/58/EC).
    @Sendable private static func trackerConsents(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.trackers.compactMap { tracker in
            guard tracker.necessity != .necessary, tracker.necessity != .security, tracker.kind != .log,
                tracker.consent == nil, !draft.isBroken(.trackers, tracker.name)
            else { return nil }
            return Diagnostic(
                .trackerWithoutConsent,
                "`\(tracker.name)` is not necessary, yet waits for no consent (Article 5(3) of Directive 2002/58/EC)",
                hint: "add `consent:`", at: tracker.place)
        }
    }

    @Sendable private static func automatedReview(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.automated.compactMap { rule in
            guard rule.isSolelyAutomated, rule.humanReview.isEmpty, !draft.isBroken(.automated, rule.name) else {
                return nil
            }
            return Diagnostic(
                .solelyAutomatedWithoutReview,
                "`\(rule.name)` decides alone, and nothing says how a human steps in (Article 22(3) GDPR)",
                hint: "add `human-review:`", at: draft.place(rule, "automated", "solely-automated"))
        }
    }

    /// A message of a topic serves the topic's purpose and goes out on its channels.
    @Sendable private static func messageTopics(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.messages.compactMap { message in
            guard let name = message.topic, let topic = draft.policy.topics[name], topic.purpose != message.purpose,
                !draft.isBroken(.messages, message.name), !draft.isBroken(.topics, name)
            else { return nil }
            return Diagnostic(
                .messageOutsideTopic,
                "`\(message.name)` is for `\(message.purpose)`, but its topic `\(name)` is for `\(topic.purpose)`",
                hint: "name one purpose in both", at: draft.place(message, "messages", "purpose"))
        }
    }

    @Sendable private static func clausesOnce(_ draft: PolicyDraft) -> [Diagnostic] {
        let carried = draft.policy.carriedClauses
        return draft.policy.notCarried.compactMap { clause in
            guard let elements = carried[clause.clause], let first = elements.first else { return nil }
            return Diagnostic(
                .clauseBothWays, "`\(clause.clause)` is said not to be carried, but `\(first)` carries it",
                hint: "take it out of one of them", at: clause.place)
        }
    }
}
