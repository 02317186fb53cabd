import Processing

/// The words of the archive that a person takes along, and of the pages that lead to it.
package enum PackageText: UIText {
    case title(firm: String)
    case made(String)
    case scope(PackageScope)
    case held, value, nothingHeld
    case whoLooked, nobodyLooked, looked, by
    case choices, choice, standing, given, refused, withdrawn, ranOut
    case files, filePolicy, fileData, fileSchema, fileDisclosures, fileLooks, fileRecordings
    case rights, sameForm
    case takeTitle(PackageScope)
    case takeWhat(PackageScope)
    case takeButton
    case place(PackageScope), placeLead(PackageScope)
    case ready(until: String)
    case gone
    /// Files that are missing from the archive.
    case unreadable
    case letter(address: String, until: String)
    case handed(PackageScope)

    package static let samples: [PackageText] =
        [
            .title(firm: "1"), .made("1"), .held, .value, .nothingHeld, .whoLooked, .nobodyLooked, .looked, .by,
            .choices, .choice, .standing, .given, .refused, .withdrawn, .ranOut, .files, .filePolicy, .fileData,
            .fileSchema,
            .fileDisclosures, .fileLooks, .fileRecordings, .rights, .sameForm, .takeButton, .ready(until: "1"), .gone,
            .unreadable,
            .letter(address: "1", until: "2"),
        ]
        + PackageScope.allCases.flatMap {
            [.scope($0), .takeTitle($0), .takeWhat($0), .place($0), .placeLead($0), .handed($0)]
        }
}
