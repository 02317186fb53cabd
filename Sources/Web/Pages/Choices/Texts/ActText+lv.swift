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
            case .leaveChannel: return "Apturētas ziņas pa šo saziņas kanālu: \(label)"
            case .joinChannel: return "Atkal atļautas ziņas pa šo saziņas kanālu: \(label)"
            case .leaveTopic: return "Apturētas ziņas par šo tematu: \(label)"
            case .joinTopic: return "Atkal atļautas ziņas par šo tematu: \(label)"
            }
        }
    }
}
