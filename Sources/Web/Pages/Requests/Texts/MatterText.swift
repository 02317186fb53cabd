/// The words of matters that a policy names, as they are registered.
package enum MatterText: UIText {
    case matter, matterHint, noMatter
    case onlyFor(String)

    package static let samples: [MatterText] = [.matter, .matterHint, .noMatter, .onlyFor("1")]
}
