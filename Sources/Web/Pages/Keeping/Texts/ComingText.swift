/// The words of the staff's page about a version of the policy that is still to take effect.
package enum ComingText: UIText {
    case title
    case lead
    case from
    case notice
    case link
    case moved
    case atOnce
    case held
    case belowLaw
    case none
    case caption
    case earlier
    case later
    case fixed
    case opened
    case undeclared
    case same
    case part(String)

    package static let samples: [ComingText] = [
        .title, .lead, .from, .notice, .link, .moved, .atOnce, .held, .belowLaw, .none, .caption, .earlier, .later,
        .fixed, .opened, .undeclared, .same, .part("7"),
    ]
}
