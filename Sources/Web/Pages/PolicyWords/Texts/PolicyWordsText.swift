/// Small words for speaking of a policy's elements.
package enum PolicyWordsText: UIText {
    case rightsPurpose
    /// A law whose citation nobody has confirmed.
    case unverified(String)

    package static let samples: [PolicyWordsText] = [.rightsPurpose, .unverified("1")]
}
