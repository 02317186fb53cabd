import Policies
import Processing
import Vocabulary

/// What the section on keeping means for the person who reads it: when each of their data goes.
///
/// It knows that a datum is held and by which rule it goes, never its value, so nothing is read and no deed is done.
struct OwnKeeping {
    struct Line: Hashable {
        let item: ElementName
        let end: KeepingEnd
    }

    /// Those that go at a known time first, the nearest one on top.
    let lines: [Line]

    init(_ state: PersonState, by loaded: LoadedPolicy, at now: Instant) {
        let held = loaded.policy.data.names.compactMap { item in
            loaded.compiled.keepingEnd(of: item, in: state, asking: .sweep(at: now)).map { Line(item: item, end: $0) }
        }
        lines =
            held.filter { $0.instant != nil }.sorted { ($0.instant ?? now) < ($1.instant ?? now) }
            + held.filter { $0.instant == nil }
    }

    init(lines: [Line]) { self.lines = lines }

    /// Sentences for the note beside the section; `nil` when nothing is held.
    func note(of policy: Policy, _ say: Voice) -> HTML? {
        guard !lines.isEmpty else { return nil }
        let items = lines.map { line -> HTML in
            let label = policy.data[line.item]?.label(say) ?? line.item.rawValue
            return "<li>\(say.sentence(say(sentence(line.end, label, policy, say))))</li>"
        }
        return """
            <aside class="promise" aria-labelledby="own-keeping"><p class="promise-you" id="own-keeping">\
            \(say(OwnKeepingText.title))</p><ul>\(items)</ul></aside>
            """
    }

    private func sentence(_ end: KeepingEnd, _ label: String, _ policy: Policy, _ say: Voice) -> OwnKeepingText {
        switch end {
        case .at(let instant, _):
            let date = say.date(instant)
            return instant <= say.now ? .goesNow(item: label) : .goesOn(item: label, date: date)
        case .waiting(let awaited, _):
            let labels = awaited.map { reference in
                policy.element(reference)?.label(say) ?? reference.name.rawValue
            }
            return labels.isEmpty
                ? .goesLater(item: label) : .waitsFor(item: label, what: labels.joined(separator: "; "))
        case .never: return .noEnd(item: label)
        }
    }
}

extension OwnKeeping.Line {
    /// The time at which it goes; `nil` while that is not known.
    fileprivate var instant: Instant? {
        guard case .at(let instant, _) = end else { return nil }
        return instant
    }
}
