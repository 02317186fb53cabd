import Vocabulary

/// Whose something is, as staff see it who need not know the name: the number of the record, which leads those to the record
/// who may open it.
struct PersonNumber: Sendable {
    private let controller: ControllerID
    private let subject: SubjectID
    private let opensRecord: Bool

    init(_ subject: SubjectID, at controller: ControllerID, _ context: ZavetContext) {
        (self.subject, self.controller) = (subject, controller)
        opensRecord = Endpoint.showPersonRecord.access.admits(context.principal, at: controller)
    }

    var html: HTML {
        let number: HTML = "<code>\(subject.rawValue)</code>"
        return opensRecord ? "<a href=\"\(Path.staffPerson(controller, subject))\">\(number)</a>" : number
    }
}
