import Vocabulary

extension PolicyRules {
    /// Trackers, messages, the head.
    static let dealings: [Rule] = [
        effective, trackerLifetimes, trackerConsents, rightsOnPage, messageTopics,
        messageWords, messagePlaces, clausesOnce,
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

    /// For some rights the page has only a letter: people must be told where to send it.
    @Sendable private static func rightsOnPage(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.rights.compactMap { rule in
            guard rule.channels == [.page], !rule.right.isTakenOnPages, !draft.isBroken(.rights, rule.name) else {
                return nil
            }
            return Diagnostic(
                .rightNotOnPage,
                "for `\(rule.name)` the page has a letter, which people send themselves; no way to send it is stated",
                hint: "add another way to `channels`: email, post, phone or office",
                at: draft.place(rule, "rights", "channels"))
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

    /// What goes out by itself says what it says.
    @Sendable private static func messageWords(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.messages.compactMap { message in
            guard !message.confirms.isEmpty, message.title.isEmpty || message.words.isEmpty,
                !draft.isBroken(.messages, message.name)
            else { return nil }
            return Diagnostic(
                .messageWordless, "`\(message.name)` goes out by itself, and has no `title` and `words`",
                hint: "add both", at: draft.place(message, "messages", "confirms"))
        }
    }

    /// A message may tell a person only what its purpose may use of them.
    @Sendable private static func messagePlaces(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.messages.flatMap { message -> [Diagnostic] in
            guard let purpose = draft.policy.purposes[message.purpose],
                !draft.isBroken(.messages, message.name), !draft.isBroken(.purposes, message.purpose)
            else { return [] }
            let usable = Set(purpose.data.flatMap { draft.policy.groups[$0]?.data ?? [$0] })
            return message.places.filter { !usable.contains($0) }.map { place in
                Diagnostic(
                    .messagePlaceUnfit, "`\(message.name)` tells `\(place)`, which `\(message.purpose)` may not use",
                    hint: "name an item of the purpose", at: draft.place(message, "messages", "words"))
            }
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
