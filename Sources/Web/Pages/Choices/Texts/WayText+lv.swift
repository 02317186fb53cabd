import Choices

extension WayText {
    package var latvian: String {
        switch way {
        case .page: return "Šajās lapās"
        case .form: return "Ar veidlapu"
        case .api: return "Ar uzņēmuma programmu"
        case .link: return "Ar saiti ziņā"
        case .email: return "Pa e-pastu"
        case .phone: return "Pa tālruni"
        case .post: return "Pa pastu"
        case .office: return "Birojā"
        case .importRun: return "Pārņemts no agrākiem ierakstiem"
        case .signal: return "Ar pārlūkprogrammas signālu"
        }
    }
}
