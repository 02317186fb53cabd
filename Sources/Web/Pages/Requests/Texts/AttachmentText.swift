/// The words of files that come with a request.
package enum AttachmentText: UIText {
    case question, hint, title
    /// Strangers have sent so many that no more are taken for now.
    case tooManyNow

    package static let samples: [AttachmentText] = [.question, .hint, .title, .tooManyNow]
}
