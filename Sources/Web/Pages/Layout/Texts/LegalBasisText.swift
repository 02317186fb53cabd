import Vocabulary

/// The legal bases of Article 6(1) GDPR in plain words, as they stand behind "because": "you agreed to it".
package enum LegalBasisText: UIText {
    case basis(LegalBasis)

    package static let samples: [LegalBasisText] = LegalBasis.allCases.map { .basis($0) }
}
