/// The words around documents that are read together with a notice.
package enum ReadTogetherText: UIText {
    case title
    case addressUnknown
    case whereFrom
    case yes
    case no

    package static let samples: [ReadTogetherText] = [
        .title, .addressUnknown, .whereFrom, .yes, .no,
    ]
}
