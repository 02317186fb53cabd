import Choices
import Policies
import Vault
import Vocabulary

/// A file that arrives at a point of collection: a recorded call, a film of a camera, a document.
package struct FileArrival: Sendable {
    /// Which way a call went.
    package enum Direction: String, CaseIterable, Hashable, Sendable { case incoming, outgoing }

    package var point: ElementName
    /// An item of type `file` that the point takes.
    package var item: ElementName
    package var media: FileKind
    /// Facts stated: that the notice was heard, that the sign hangs.
    package var facts: Set<ElementName> = []
    package var particulars: Set<ElementName> = []
    package var direction: Direction?
    /// A relation of the policy that the person stands or stood in, to which the file belongs: `contract`.
    package var relation: ElementName?
    package var source: ElementName?
    package var circumstances: ChoiceCircumstances

    package init(
        point: ElementName, item: ElementName, media: FileKind, circumstances: ChoiceCircumstances
    ) {
        (self.point, self.item, self.media, self.circumstances) = (point, item, media, circumstances)
    }

    /// The submission that it is, with this text in the file's place.
    func submission(_ text: String, of subject: SubjectID, _ upload: FileUpload?) -> Submission {
        var submission = Submission(
            point: point, values: [item.rawValue: [Sealed(text)]], facts: facts, particulars: particulars,
            subject: subject, source: source, circumstances: circumstances)
        submission.upload = upload
        return submission
    }
}

/// A file that was written and waits for its datum.
struct FileUpload: Sendable {
    let file: StoredFile
    let item: ElementName
    let key: WrappedDatumKey
}
