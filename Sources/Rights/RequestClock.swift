import Duties
import Policies
import Vocabulary

/// Until when a request must be answered, computed from what was promised, what the law asks, and the steps so far.
///
/// Pure; never stored. Of several rights in one request the one that is due first binds.
package struct RequestClock: Hashable, Sendable {
    /// The days before the last one within which the desk warns.
    package static let warningDays = 5

    package let deadline: Deadline
    /// The right whose time runs out first.
    package let right: Right
    /// What the policy promises for it, or the law's month.
    package let period: Period
    /// The whole period if it is extended; `nil` where the policy promises a period and knows no longer one.
    package let longest: Period?
    package let isExtended: Bool
    /// Since when the person's answer is waited for; `nil` while the clock runs.
    package let waitingSince: Instant?
    /// The last instant before which the person can be told of an extension; `nil` once extended or where there is none.
    package let extendBefore: Instant?
    /// Whether the policy has a step `contact-first` for a right of the request, and the person was asked nothing yet.
    package let needsContact: Bool

    /// - Parameters:
    ///   - steps: in their order.
    ///   - policy: the version that promised.
    ///   - now: until when an unanswered question stops the clock.
    package init(_ request: RightsRequest, _ steps: [RequestStep], _ policy: Policy, now: Instant) {
        let zone = ZoneClock(named: policy.timeZone) ?? .utc
        let calendar = HolidayCalendar.builtIn[policy.controller.country]
        let isExtended = steps.contains { $0.kind == .extended }
        let (pauses, waitingSince) = Self.pauses(steps, zone, now)
        var first: (right: Right, deadline: Deadline, promise: Promise)?
        for right in request.rights {
            let promise = Promise(of: right, in: policy)
            let deadline = Deadline(
                received: request.happened, period: promise.period, extended: isExtended ? promise.longest : nil,
                pauses: pauses, calendar: calendar, zone: zone)
            if first.map({ deadline.end < $0.deadline.end }) ?? true { first = (right, deadline, promise) }
        }
        let month = Promise(period: .oneMonth, longest: .threeMonths)
        let bound =
            first ?? (
                .information,
                Deadline(
                    received: request.happened, period: .oneMonth, pauses: pauses, calendar: calendar, zone: zone),
                month
            )
        (deadline, right) = (bound.1, bound.0)
        (period, longest) = (bound.2.period, bound.2.longest)
        (self.isExtended, self.waitingSince) = (isExtended, waitingSince)
        extendBefore = isExtended || bound.2.longest == nil ? nil : bound.1.end
        let contact = ElementName(rawValue: "contact-first")
        let asksContact = request.rights.contains { right in
            policy.rights[right.elementName]?.steps.contains { $0.name == contact } ?? false
        }
        needsContact = asksContact && !steps.contains(where: \.kind.isQuestion)
    }

    /// Whether the time is over without an answer.
    package func isLate(at now: Instant) -> Bool { now >= deadline.end }

    /// Whether it soon is.
    package func isSoon(at now: Instant) -> Bool {
        !isLate(at: now) && now.adding(seconds: Int64(Self.warningDays) * 86_400) >= deadline.end
    }

    /// What the policy promises for a right, beside the law.
    private struct Promise {
        let period: Period
        let longest: Period?

        init(period: Period, longest: Period?) { (self.period, self.longest) = (period, longest) }

        init(of right: Right, in policy: Policy) {
            let rule = policy.rights[ElementName(rawValue: right.rawValue)]
            period = rule?.within ?? .oneMonth
            longest = rule?.within == nil ? rule?.extendedTo ?? .threeMonths : rule?.extendedTo
        }
    }

    /// The days between a question and its answer; an open one lasts until now.
    private static func pauses(
        _ steps: [RequestStep], _ zone: ZoneClock, _ now: Instant
    ) -> ([Deadline.Pause], Instant?) {
        var (pauses, since) = ([Deadline.Pause](), Instant?.none)
        for step in steps {
            if step.kind.isQuestion {
                since = since ?? step.happened
            } else if let from = since, step.kind == .resumed || step.kind == .identified {
                if let pause = pause(from, step.happened, zone) { pauses.append(pause) }
                since = nil
            }
        }
        if let since, let pause = pause(since, now, zone) { pauses.append(pause) }
        return (pauses, since)
    }

    private static func pause(_ from: Instant, _ to: Instant, _ zone: ZoneClock) -> Deadline.Pause? {
        Deadline.Pause(from: zone.local(from).date, to: zone.local(max(from, to)).date)
    }
}
