import Rights

extension RecipientText {
    package var english: String {
        switch self {
        case .title: return "Who received the data"
        case .lead(let days):
            return
                "Each is told that the data was corrected, erased or restricted. Who does not answer within \(days) days is marked."
        case .silent(let since): return "no answer since \(since)"
        case .someSilent: return "A recipient does not answer"
        case .recipient: return "Recipient"
        case .since: return "Since"
        case .state(.owed): return "to be told"
        case .state(.told): return "told"
        case .state(.answered): return "has answered"
        case .state(.notTold): return "cannot be told"
        case .tell: return "Enter how a recipient was told"
        case .tellLead:
            return
                "With an e-mail address the letter goes by itself. Who cannot be told needs a reason, which the person sees."
        case .outcome: return "How does it stand?"
        case .contact: return "E-mail address of the recipient"
        case .contactHint: return "Leave it empty when you told it otherwise."
        case .words: return "Reason or answer"
        case .wordsHint: return "The person sees it."
        case .letterPlea:
            return
                "Please do the same with what you hold, pass it on to those whom you gave it to, and tell us what you did (Article 19 GDPR)."
        case .letter(.corrected): return "Data that we gave you was corrected at the wish of the person."
        case .letter(.erased): return "Data that we gave you was erased with us at the wish of the person."
        case .letter(.restricted): return "Data that we gave you may only be stored now, at the wish of the person."
        case .letter(.exercised): return "A person whose data we gave you has used a right over it."
        case .howTold: return "How did you tell the person?"
        case .howToldHint: return "No letter can go by itself."
        case .correct: return "Correct a value"
        case .correctLead: return "The wrong value is destroyed; those who received it are told."
        case .correctWhat: return "Which data"
        case .correctValue: return "The right value"
        case .correctNot:
            return "This cannot be corrected here: there is no such single value, or it has not the right form."
        case .letterTitle(let firm): return "Data that you received from \(firm)"
        case .letterPerson(let known): return "You know the person by: \(known)"
        case .letterData(let data, let last): return "It is about: \(data). You last got it on \(last)."
        }
    }
}
