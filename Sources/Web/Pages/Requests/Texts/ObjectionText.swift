import Rights

/// The words of objections that are weighed, of fees, and of complaints that go to the authority.
package enum ObjectionText: UIText {
    case uses, usesHint, use
    case uphold, upholdLead, dismiss, dismissLead
    case charge, chargeLead, fee, feeMissing, reckoning
    case feeGround(FeeGround)
    case pass, passLead, download

    package static let samples: [ObjectionText] =
        [
            .uses, .usesHint, .use, .uphold, .upholdLead, .dismiss, .dismissLead, .charge, .chargeLead, .fee,
            .feeMissing,
            .reckoning, .pass, .passLead, .download,
        ] + FeeGround.allCases.map(ObjectionText.feeGround)
}
