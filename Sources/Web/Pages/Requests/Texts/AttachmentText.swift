/// The words of files that come with a request.
package enum AttachmentText: UIText {
    case question, hint, title
    /// Strangers have sent so many that no more are taken for now.
    case tooManyNow
    case kilobytes(Int)
    case megabytes(Int)
    /// Of what kind a file is, and how large.
    case about(kind: String, size: String)

    package static let samples: [AttachmentText] = [
        .question, .hint, .title, .tooManyNow, .kilobytes(1), .kilobytes(900), .megabytes(2),
        .about(kind: "1", size: "2"),
    ]
    package static let sameOnPurpose: Set<AttachmentText> = [.megabytes(2), .about(kind: "1", size: "2")]
}
