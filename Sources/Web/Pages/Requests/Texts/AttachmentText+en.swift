extension AttachmentText {
    package var english: String {
        switch self {
        case .question: return "Files"
        case .hint:
            return
                "Five at most, up to 4 MB each and 8 MB together: PDF, JPEG, PNG or plain text. They are sealed, and go when the request goes. Send no copy of an identity card unless we asked for it."
        case .title: return "Files that came with it"
        case .tooManyNow: return "Too many files are coming just now. Send the request without them, or sign in"
        }
    }
}
