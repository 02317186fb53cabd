extension ActText {
    package var latvian: String {
        switch self {
        case .done(let kind, let label):
            switch kind {
            case .giveConsent: return "Piekrišana dota: \(label)"
            case .refuseConsent: return "Piekrišana atteikta: \(label)"
            case .withdrawConsent: return "Piekrišana atsaukta: \(label)"
            case .invalidateConsent: return "Piekrišana atzīta par spēkā neesošu: \(label)"
            case .object: return "Iebildums izteikts: \(label)"
            case .upholdObjection: return "Iebildums apmierināts: \(label)"
            case .dismissObjection: return "Iebildums noraidīts: \(label)"
            case .endObjection: return "Iebildums atsaukts: \(label)"
            case .objectToMarketing: return "Atteikta visa tiešā tirgvedība"
            case .endMarketingObjection: return "Atteikums no tiešās tirgvedības atsaukts"
            case .leaveChannel: return "Ziņas apturētas šādā veidā: \(label)"
            case .joinChannel: return "Ziņas atkal atļautas šādā veidā: \(label)"
            case .leaveTopic: return "Ziņas apturētas par šo tematu: \(label)"
            case .joinTopic: return "Ziņas atkal atļautas par šo tematu: \(label)"
            }
        }
    }
}
