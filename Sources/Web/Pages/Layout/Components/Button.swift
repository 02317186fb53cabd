/// Something to press: a link that looks like a button, or a form of one button.
package enum Button {
    /// How much the button stands out.
    package enum Look: String, Sendable {
        case main = "button"
        case quiet = "button button-quiet"
        /// For what cannot be undone.
        case danger = "button button-danger"
    }

    /// Goes somewhere; changes nothing.
    package static func link(_ title: String, to path: Path, _ look: Look = .main) -> HTML {
        "<a class=\"\(look.rawValue)\" href=\"\(path)\">\(title)</a>"
    }

    /// Sends the form it stands in.
    package static func submit(_ title: String, _ look: Look = .main) -> HTML {
        "<button class=\"\(look.rawValue)\" type=\"submit\">\(title)</button>"
    }

    /// Several side by side.
    package static func group(_ buttons: [HTML]) -> HTML { "<div class=\"buttons\">\(buttons)</div>" }
}
