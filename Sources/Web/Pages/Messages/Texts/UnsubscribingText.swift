/// The words on the page to which the link of a message leads.
package enum UnsubscribingText: UIText {
    case title
    /// The message's label in the policy.
    case lead(String)
    case button
    case done(String)

    package static let samples: [UnsubscribingText] = [.title, .lead("1"), .button, .done("1")]
}
