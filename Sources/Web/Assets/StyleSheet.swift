/// The one style sheet: colours from ``Palette``, then a part for each thing, in files of their own.
///
/// The parts are Swift texts and not resources: a resource embedded in code becomes a literal of single bytes, which
/// took the compiler 30 times as long (decision record 0003).
package enum StyleSheet {
    package static let text = Palette.styleSheet + base + frame + components + tables + forms + person
}
