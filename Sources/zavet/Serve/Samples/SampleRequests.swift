import Choices
import Policies
import Processing
import Rights
import Vocabulary
import Web

/// Requests in different states and ages, as a desk has them on any day.
///
/// They come in and are worked on through the register's own door; only what a door takes a time for happened in the past.
struct SampleRequests {
    let firm: SampleFirm

    private var door: RequestDoor { firm.requests }
    private var policy: Policy { firm.policy }

    func make() async throws {
        try await firm.tried { try await closed() }
        try await firm.tried { try await late() }
        try await firm.tried { try await extended() }
        try await firm.tried { try await identityAsked() }
        try await firm.tried { try await answeredInPart() }
        try await firm.tried { try await corrected() }
        try await firm.tried { try await matter() }
        try await firm.tried { try await bySubjectLine() }
        try await firm.tried { try await justArrived() }
    }

    private func justArrived() async throws {
        var arrival = arrival([right(.access)], .page, daysAgo: 0, .wantsCopy)
        (arrival.subject, arrival.proof) = (firm.person(0), .session)
        _ = try await receive(arrival)
    }

    private func bySubjectLine() async throws {
        guard let rule = policy.rights.first(where: { !$0.subjectLine.isEmpty }) else { return }
        var arrival = arrival([rule.right], .email, daysAgo: 1, .wantsSomething, from: 2)
        arrival.isBySubjectLine = true
        _ = try await receive(arrival)
    }

    /// Nobody knows yet who asks.
    private func identityAsked() async throws {
        let request = try await taken(arrival([right(.erasure)], .email, daysAgo: 6, .wantsErasure, from: 3))
        _ = try await door.ask(
            .identity, Sealed(firm.say(.whoAreYou)), of: request.id, toldBy: .email, firm.deed(.staff))
    }

    /// The copy is there, the rest is not.
    private func answeredInPart() async throws {
        let rights = [right(.access), right(.portability, .erasure, .objection)]
        let request = try await proven(arrival(rights, .email, daysAgo: days(of: rights) / 2, .wantsCopy, from: 5), 5)
        _ = try await door.note(
            .accessPackage, in: request.id, notice: Sealed(firm.say(.copyIsReady)), firm.deed(.staff))
    }

    /// A value was put right; of those who received it one has answered, one was told, the others are still to be.
    private func corrected() async throws {
        let (number, rights) = (6, [right(.rectification)])
        let person = firm.person(number)
        let gone = try await SamplePeople(house: firm.house).share(person, policy, most: 8)
        let days = max(1, days(of: rights) / 3)
        let request = try await proven(arrival(rights, .post, daysAgo: days, .wantsCorrection, from: number), number)
        guard case .done(let held, _) = try await firm.house.door.view(person, firm.deed(.staff)) else { return }
        let wrong = held.first {
            policy.data[$0.item]?.category == "identity.name" && $0.keptAs == .value && $0.file == nil
        }
        if let wrong, let item = policy.data[wrong.item] {
            let value = SampleValues(number: number + 1, language: policy.prevailingLanguage).of(item)
            _ = try await firm.house.door.correct(wrong.datum, of: person, to: Sealed(value), firm.deed(.staff))
            _ = try await door.note(.corrected, in: request.id, firm.deed(.staff))
        }
        for (place, recipient) in gone.enumerated() {
            _ = try await door.note(
                place < 2 ? .told : .owed, of: recipient, in: request.id, firm.deed(.staff))
        }
        guard gone.count > 1 else { return }
        _ = try await door.note(
            .answered, of: gone[0], in: request.id, words: Sealed(firm.say(.recipientDone)), firm.deed(.staff))
    }

    /// Of a right whose time can be made longer, while there is still time for that.
    private func extended() async throws {
        let able = Right.allCases.filter { right in
            guard let rule = policy.rights[right.elementName], right.needsIdentity else { return false }
            return rule.within == nil || rule.extendedTo != nil
        }
        guard let right = able.last else { return }
        let request = try await proven(
            arrival([right], .form, daysAgo: days(of: [right]) * 2 / 3, .wantsSomething, from: 8), 8)
        _ = try await door.extend(
            request.id, reasons: Sealed(firm.say(.takesLonger)), toldBy: .email, firm.deed(.staff))
    }

    private func late() async throws {
        let rights = [right(.objection, .restriction, .access)]
        _ = try await proven(
            arrival(rights, .phone, daysAgo: days(of: rights) + 9, .wantsSomething, from: 9), 9)
    }

    /// Answered in time, answered late, and refused, each entered afterwards.
    private func closed() async throws {
        for (right, age, took) in [(right(.information), 48, 8), (right(.complaint), 130, 52)] {
            let request = try await taken(arrival([right], .email, daysAgo: age, .complains, from: 11))
            try await firm.tried {
                _ = try await door.answer(
                    request.id, Sealed(firm.say(.answer)), happened: firm.ago(days: age - took), toldBy: .email,
                    firm.deed(.staff))
            }
        }
        let request = try await taken(arrival([right(.access)], .post, daysAgo: 75, .wantsCopy, from: 12))
        try await firm.tried {
            _ = try await door.refuse(
                request.id, on: .notIdentified, Sealed(firm.say(.refusal)), happened: firm.ago(days: 53),
                firm.deed(.staff))
        }
    }

    /// One that the policy has a procedure for, with what it must name.
    private func matter() async throws {
        guard let procedure = policy.matters.first else { return }
        var arrival = arrival([.complaint], .email, daysAgo: 3, .complains, from: 14)
        let particulars = procedure.records.map { name in
            let label = policy.particulars[name]?.label(policy.prevailingLanguage) ?? name.rawValue
            return (name, Sealed("\(label): \(firm.say(.particular))"))
        }
        arrival.matter = RequestMatter(
            procedure: procedure.name, particulars: Dictionary(particulars) { first, _ in first })
        arrival.handler = firm.staff
        _ = try await receive(arrival)
    }
}

extension SampleRequests {
    /// The first of these that the policy speaks of; the first where it speaks of none: the law grants them all.
    private func right(_ wanted: Right...) -> Right {
        wanted.first { policy.rights[$0.elementName] != nil } ?? wanted[0]
    }

    /// About how many days there are to answer; of several rights, the fewest.
    private func days(of rights: [Right]) -> Int {
        rights.map { right in
            let period = policy.rights[right.elementName]?.within ?? .oneMonth
            switch period.unit {
            case .hours: return max(1, period.count / 24)
            case .days: return period.count
            case .weeks: return period.count * 7
            case .months: return period.count * 30
            case .years: return period.count * 365
            }
        }.min() ?? 30
    }

    private func arrival(
        _ rights: [Right], _ channel: ContactChannel, daysAgo: Int, _ words: SampleWords, from number: Int? = nil
    ) -> RequestArrival {
        RequestArrival(
            rights: rights, channel: channel, happened: firm.ago(days: daysAgo), language: policy.prevailingLanguage,
            address: number.map { Sealed("sample-\($0)@example.org") }, words: Sealed(firm.say(words)))
    }

    private func receive(_ arrival: RequestArrival) async throws -> RightsRequest {
        try await door.receive(arrival, firm.deed(.subject)).request
    }

    private func taken(_ arrival: RequestArrival) async throws -> RightsRequest {
        let request = try await receive(arrival)
        guard let staff = firm.staff else { return request }
        return try await door.take(request.id, by: staff, firm.deed(.staff))
    }

    /// Taken in hand, and it is known that it is this one of the people.
    private func proven(_ arrival: RequestArrival, _ number: Int) async throws -> RightsRequest {
        let request = try await taken(arrival)
        return try await door.identify(
            request.id, as: firm.person(number), by: .code, happened: arrival.happened, firm.deed(.staff))
    }
}
