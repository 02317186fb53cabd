import Retention
import Vocabulary

/// The picture of how many people's data goes in each month.
///
/// Inline SVG with attributes only, so that the content security policy holds; the table under it says the same.
struct DeparturesChart: Sendable {
    let months: [KeepingCalendar.Month]

    private static let width = 100
    private static let height = 36

    func html(_ say: Voice) -> HTML {
        let most = months.map(\.people).max() ?? 0
        guard most > 0 else { return .empty }
        let slot = Self.width / max(1, months.count)
        let bars = months.enumerated().map { place, month -> HTML in
            let height = month.people == 0 ? 0 : max(1, month.people * (Self.height - 2) / most)
            return """
                <rect class="months-bar" x="\(place * slot + 1)" y="\(Self.height - 1 - height)" \
                width="\(max(1, slot - 2))" height="\(height)"></rect>
                """
        }
        return """
            <svg class="months" viewBox="0 0 \(Self.width) \(Self.height)" preserveAspectRatio="none" aria-hidden="true" \
            focusable="false">\(bars)<rect class="months-ground" x="0" y="\(Self.height - 1)" width="\(Self.width)" \
            height="1"></rect></svg>
            """
    }
}
