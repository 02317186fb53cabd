import Policies

extension RequestMailText {
    package var english: String {
        switch self {
        case .title(.received, let firm): return "We have your request: \(firm)"
        case .title(.question, let firm): return "A question about your request: \(firm)"
        case .title(.extended, let firm): return "Your request takes longer: \(firm)"
        case .title(.lifting, let firm): return "The restriction of your data ends: \(firm)"
        case .title(.weighed, let firm): return "Your objection was weighed: \(firm)"
        case .title(.charged, let firm): return "A fee for your request: \(firm)"
        case .title(.passed, let firm): return "Your complaint goes to the authority: \(firm)"
        case .title(.answered, let firm): return "The answer to your request: \(firm)"
        case .greeting: return "Good day,"
        case .lead(.received): return "Your request arrived and is entered. You need do nothing more now."
        case .lead(.question):
            return "To answer your request we must ask you something. Until you reply its time stands still."
        case .lead(.extended): return "We need longer for your request, for these reasons:"
        case .lead(.lifting): return "Your data has only been stored, as you asked. We tell you before that ends:"
        case .lead(.weighed):
            return "You objected to a use of your data. We weighed your reasons, and found:"
        case .lead(.charged):
            return "For your request we charge a fee, for this reason:"
        case .lead(.passed):
            return "We could not settle your complaint with you. We pass it to the supervisory authority with its file:"
        case .lead(.answered): return "This is the answer to your request:"
        case .about(let rights): return "Your request: \(rights)."
        case .number(let number): return "Its number: \(number)."
        case .due(let day): return "We answer by \(day) at the latest."
        case .asked(let rights, let day): return "Your request of \(day): \(rights)."
        case .draft(.access):
            return
                "What we hold about you is ready for you, with purposes, sources, recipients and the time until which each value is kept."
        case .draft(.rectification): return "We corrected the data as you asked. Those who had received it are told."
        case .draft(.erasure):
            return "We erased your data, but for what a law or another reason makes us keep."
        case .draft(.restriction): return "From now on the data is only stored. We tell you before that ends."
        case .draft(.portability): return "The data you gave us is in the file, in a form that other programs read."
        case .draft(.objection): return "We stopped the use that you objected to."
        case .draft(.withdrawConsent): return "Your consent is withdrawn; what rested on it has stopped."
        case .draft(.automatedDecision): return "A person has looked at the decision again, and found:"
        case .draft(.complaint): return "We looked into what you wrote, and found:"
        case .draft(.information): return "To your question:"
        case .ground(let ground, let article): return "Ground of the refusal: \(ground) (Article \(article) GDPR)."
        case .authority(let name, let site):
            return
                "You can complain to the supervisory authority: \(name)\(site.isEmpty ? "" : ", \(site)") (Article 77 GDPR)."
        case .otherAuthorities:
            return
                "You can also complain to the supervisory authority of another country of the European Union: the one where you live or work, or where it happened (Article 77(1) GDPR). Their addresses: edpb.europa.eu."
        case .court: return "You can also go to court (Article 79 GDPR)."
        }
    }
}
