import Processing
import Vocabulary

extension ElementName {
    /// Words that are masked in the copy, a line each.
    package static let requestMasked = ElementName(rawValue: "package-masked")
    /// Values that are left out of the copy, a line each.
    package static let requestLeftOut = ElementName(rawValue: "package-left-out")
}

extension CopyCare {
    /// As papers of the request, which go with it.
    var papers: [FolderPaper] {
        let words = words.map { $0.revealingPersonalData() }.joined(separator: "\n")
        let left = leftOut.map(\.rawValue).sorted().joined(separator: "\n")
        return (words.isEmpty ? [] : [FolderPaper(.requestMasked, Sealed(words))])
            + (left.isEmpty ? [] : [FolderPaper(.requestLeftOut, Sealed(left))])
    }
}

extension RequestFile {
    /// What staff found to be of others in the copy that this request puts in place.
    package var copyCare: CopyCare {
        func lines(_ name: ElementName) -> [String] {
            paper(name)?.revealingPersonalData().split(separator: "\n").map(String.init) ?? []
        }
        return CopyCare(
            words: lines(.requestMasked).map { Sealed($0) },
            leftOut: Set(lines(.requestLeftOut).map(DatumID.init(rawValue:))))
    }
}
