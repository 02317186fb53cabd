import Vocabulary

/// What happened, and what is still to come, one under the other.
package struct Timeline: Sendable {
    /// Whether a step is done, under way or to come.
    package enum Standing: String, Sendable {
        case done
        case now
        case ahead
        case late
    }

    /// One step, with its time.
    package struct Step: Sendable {
        package let title: String
        package let at: Instant?
        package let standing: Standing
        package let body: HTML

        package init(_ title: String, at: Instant? = nil, _ standing: Standing, _ body: HTML = .empty) {
            (self.title, self.at, self.standing, self.body) = (title, at, standing, body)
        }
    }

    package let steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        let items = steps.map { step -> HTML in
            let current = step.standing == .now ? "step" : nil
            return """
                <li class="step-\(step.standing.rawValue)"\(attribute: "aria-current", current)>\
                <p class="step-title">\(step.title)</p>\
                \(step.at.map { "<p class=\"step-time\">\(say.time($0))</p>" as HTML })\(step.body)</li>
                """
        }
        return "<ol class=\"timeline\">\(items)</ol>"
    }
}
