import Vocabulary

extension Path {
    /// A resource of the API's first version.
    static func api(_ segments: String...) -> Path { Path(segments: ["api", "v1"] + segments) }

    static func apiPerson(_ subject: SubjectID, _ more: String...) -> Path {
        Path(segments: ["api", "v1", "persons", subject.rawValue] + more)
    }

    static let openAPI = Path("api", "openapi.json")
}
