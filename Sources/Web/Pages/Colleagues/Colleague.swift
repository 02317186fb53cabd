import Accounts
import Policies
import Vocabulary

/// What an administrator sees of a colleague.
struct Colleague: Sendable {
    let member: StaffMember
    /// Since when sign-ins ask for a second step; `nil` when they ask for the password alone.
    let secondStepSince: Instant?
    /// Until when nobody can sign in under the name, after too many failures.
    let lockedUntil: Instant?
    let lastSeen: Instant?
    /// Those that are live.
    let sessions: Int

    /// As read in one transaction.
    static func read(
        _ member: StaffMember, _ signIn: StaffSignIn, now: Instant, in store: some AccountsTransaction
    ) throws -> Colleague {
        let controller = member.controller
        return Colleague(
            member: member,
            secondStepSince: try store.secondFactor(of: member.id, at: controller)?.confirmedAt,
            lockedUntil: try signIn.lock(of: member, now: now, in: store),
            lastSeen: try store.lastSeen(member.id, at: controller),
            sessions: try Sessions(controller: controller).live(of: .staff(member.id), now: now, in: store).count)
    }

    var name: String { member.displayName.revealingPersonalData() }

    /// Their roles, as the policy calls them.
    func roles(_ words: PolicyVoice) -> String {
        let names = member.roles.sorted().map { role -> String in
            if role == .administrator { return words.say(ColleagueText.administrator) }
            if role == .holdKeeper { return words.say(ColleagueText.holdKeeper) }
            return words.policy.staff[role] != nil ? words.label(.staff, role) : role.rawValue
        }
        return names.isEmpty ? words.say(ColleagueText.noRole) : names.joined(separator: ", ")
    }

    func secondStep(_ say: Voice) -> HTML {
        secondStepSince.map { "\(Badge(.good, say(AccountText.on)).html) \(say.time($0))" }
            ?? Badge(.warning, say(AccountText.off)).html
    }

    func state(_ say: Voice) -> HTML {
        if let since = member.disabledAt {
            return "\(Badge(.neutral, say(ColleagueText.disabled)).html) \(say.time(since))"
        }
        guard let lockedUntil else { return Badge(.good, say(ColleagueText.active)).html }
        return """
            \(Badge(.warning, say(ColleagueText.locked)).html) \(say(ColleagueText.lockedUntil)) \(say.time(lockedUntil))
            """
    }

    func seen(_ say: Voice) -> HTML { lastSeen.map { say.time($0) } ?? "\(say(ColleagueText.neverSeen))" }
}
