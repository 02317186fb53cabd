import Duties
import Policies
import Rights
import Vocabulary

/// The clock of a request: a picture of the time that has passed, and the steps by which its end was found.
struct RequestClockView: Sendable {
    let timed: TimedRequest
    /// Who reads: what comes next is another thing for staff than for the person.
    var isForStaff = false

    private var clock: RequestClock { timed.clock }

    /// The picture, with the words that say the same.
    func picture(_ say: Voice) -> HTML {
        guard timed.request.state.isOpen else { return .empty }
        let (from, end) = (timed.request.happened.milliseconds, clock.deadline.end.milliseconds)
        let share = Double(say.now.milliseconds - from) / Double(max(1, end - from))
        let width = Int((min(max(share, 0.01), 1) * 100).rounded())
        let day = say.date(clock.deadline.lastDay)
        let words = clock.isLate(at: say.now) ? RequestText.isLate(day) : .dueBy(day)
        let state = timed.request.state
        let next = isForStaff ? say(RequestDeskText.next(state)) : say(RequestText.next(state))
        return """
            <div class="going"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
            <rect class="going-all" x="0" y="3" width="100" height="2"></rect>\
            <rect class="going-kept" x="0" y="1" width="\(width)" height="6"></rect></svg></div>
            <p><b>\(say.sentence(say(words)))</b> \(say.sentence(next))</p>
            """
    }

    /// How the date was found.
    func steps(_ say: Voice) -> HTML {
        let lines = clock.deadline.steps.map { step -> HTML in
            let text = say(
                RequestText.clock(step.rule, day: say.date(step.day), name: step.name ?? "", days: step.days ?? 0))
            return "<li>\(say.sentence(text))</li>"
        }
        let other: HTML =
            clock.deadline.lastDayWithoutPauses == clock.deadline.lastDay
            ? .empty
            : "<p>\(say.sentence(say(RequestText.withoutPauses(say.date(clock.deadline.lastDayWithoutPauses)))))</p>"
        return Disclosure(
            say(RequestText.clockTitle), "<p>\(say(RequestText.clockLead))</p><ol>\(lines)</ol>\(other)"
        ).html
    }

    /// In time, due soon, late, or closed.
    func badge(_ say: Voice) -> Badge {
        let state = timed.request.state
        guard state.isOpen else { return Badge(.neutral, say(RequestDeskText.state(state))) }
        if clock.isLate(at: say.now) { return Badge(.bad, say(RequestDeskText.late)) }
        if clock.isSoon(at: say.now) { return Badge(.warning, say(RequestDeskText.soon)) }
        return Badge(.good, say(RequestDeskText.inTime))
    }
}

extension RightsRequest {
    /// The rights in words, one after the other.
    func rightsText(_ say: Voice) -> String { rights.map { say(RightsText.name($0)) }.joined(separator: ", ") }

    /// The same, said to staff.
    func rightsForStaff(_ say: Voice) -> String {
        rights.map { say(RequestDeskText.right($0)) }.joined(separator: ", ")
    }
}

extension TimedRequest {
    /// What happened, one step under the other.
    func timeline(_ say: Voice) -> HTML {
        Timeline(steps.map { .init(Self.words($0, say), at: $0.happened, .done) }).html(say)
    }

    /// What a step was: which of the things that were asked for, where that is known.
    private static func words(_ step: RequestStep, _ say: Voice) -> String {
        guard step.kind == .carriedOut, let done = step.code.flatMap(CarriedOut.init(rawValue:)) else {
            return say(RequestText.step(step.kind))
        }
        return say(RequestWorkText.done(done))
    }
}

extension RightsRequest {
    /// Whether the person reads what is written on a page of their own.
    var isReadOnPage: Bool { channel == .page && subject != nil }
}
