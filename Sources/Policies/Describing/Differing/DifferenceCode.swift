extension PolicyDifference {
    /// What can change for people.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        case dataAdded = "data-added"
        case dataRemoved = "data-removed"
        case purposeAdded = "purpose-added"
        case purposeRemoved = "purpose-removed"
        case groundChanged = "ground-changed"
        case purposeDataAdded = "purpose-data-added"
        case purposeDataRemoved = "purpose-data-removed"
        case recipientAdded = "recipient-added"
        case recipientRemoved = "recipient-removed"
        case recipientWidened = "recipient-widened"
        case recipientNarrowed = "recipient-narrowed"
        case countriesChanged = "countries-changed"
        case transfersOpened = "transfers-opened"
        case transfersClosed = "transfers-closed"
        case periodLonger = "period-longer"
        case periodShorter = "period-shorter"
        case periodChanged = "period-changed"
        case retentionAdded = "retention-added"
        case retentionRemoved = "retention-removed"
        case consentAdded = "consent-added"
        case consentRemoved = "consent-removed"
        case consentReworded = "consent-reworded"
        case consentWidened = "consent-widened"
        case rightSlower = "right-slower"
        case rightFaster = "right-faster"
        case rightChannelRemoved = "right-channel-removed"
        case rightChannelAdded = "right-channel-added"
        case rightLimited = "right-limited"
        case promiseRemoved = "promise-removed"
        case promiseAdded = "promise-added"
        case trackerAdded = "tracker-added"
        case trackerRemoved = "tracker-removed"
        case controllerChanged = "controller-changed"
        case noticeShorter = "notice-shorter"
        case textChanged = "text-changed"

        /// People are told of it themselves: something new is done with their data, or something is taken from them.
        package var isMaterial: Bool {
            switch self {
            case .dataRemoved, .purposeRemoved, .purposeDataRemoved, .recipientRemoved, .recipientNarrowed,
                .transfersClosed, .periodShorter, .rightFaster, .rightChannelAdded, .promiseAdded, .trackerRemoved,
                .textChanged, .consentAdded:
                false
            default: true
            }
        }

        /// It takes a right, a way to use one, or a promise away.
        package var narrowsRight: Bool {
            switch self {
            case .rightSlower, .rightChannelRemoved, .rightLimited, .promiseRemoved, .noticeShorter: true
            default: false
            }
        }
    }
}
