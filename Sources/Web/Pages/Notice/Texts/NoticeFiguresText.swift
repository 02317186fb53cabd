/// The words of the figures beside the notice; counts of this year.
package enum NoticeFiguresText: UIText {
    case title
    case uses(Int, refused: Int)
    case consents(Int, refused: Int, withdrawn: Int)
    case collections(Int, refused: Int)
    case disclosures(String, Int)
    case noDisclosures

    package static let samples: [NoticeFiguresText] = [
        .title, .uses(1, refused: 2), .consents(1, refused: 2, withdrawn: 3), .collections(1, refused: 2),
        .disclosures("1", 1), .disclosures("1", 21), .noDisclosures,
    ]
}
