import Processing

extension PackageText {
    package var english: String {
        switch self {
        case .title(let firm): return "Your data: \(firm)"
        case .made(let time): return "Made on \(time)"
        case .scope(.access):
            return
                "This is everything that we hold about you, why, from where, until when, and who got it (Article 15 GDPR)."
        case .scope(.portability):
            return
                "This is what you gave us, where we use it by your consent or under a contract with you (Article 20 GDPR). You may give it to another firm."
        case .held: return "What we hold"
        case .value: return "Value"
        case .nothingHeld: return "Nothing."
        case .whoLooked: return "Who looked at your data"
        case .nobodyLooked: return "Nobody has looked at it."
        case .unreadable: return "These files could not be read and are missing from the archive. Ask us about them."
        case .looked: return "What was done"
        case .by: return "By whom"
        case .choices: return "Your consents"
        case .choice: return "Consent"
        case .standing: return "How it stands"
        case .given: return "given"
        case .refused: return "refused"
        case .withdrawn: return "withdrawn"
        case .ranOut: return "ran out"
        case .files: return "What is in this archive"
        case .filePolicy:
            return "the whole privacy policy: purposes, recipients, transfers, automated decisions, rights"
        case .fileData: return "your data, for people and for programs"
        case .fileSchema: return "what each member of data.json means, for programs (JSON Schema)"
        case .fileDisclosures: return "what went to whom, and when"
        case .fileLooks: return "who looked, and when"
        case .fileRecordings: return "recordings and other files"
        case .rights: return "Your rights"
        case .sameForm: return "The policy, with all your rights, is in policy.html."
        case .takeTitle(.access): return "Everything, to read and to keep"
        case .takeTitle(.portability): return "What you gave us, for another firm"
        case .takeWhat(.access):
            return
                "An archive (ZIP): a page to read, tables, the recordings, and who got and who looked at your data (Article 15 GDPR)."
        case .takeWhat(.portability):
            return
                "An archive (ZIP) with what you gave by consent or under a contract, in JSON and CSV (Article 20 GDPR)."
        case .takeButton: return "Download the archive"
        case .place(.access): return "Prepare everything that is held"
        case .place(.portability): return "Prepare what the person gave"
        case .placeLead(.access):
            return
                "The person can download the archive for thirty days, signed in; you can download it here to hand it over. The answer names the place."
        case .placeLead(.portability):
            return
                "The archive can be downloaded for thirty days by the person, signed in, and by you, to hand it over or to send it to the firm that the person names. The answer names the place."
        case .ready(let day): return "The archive can be downloaded until \(day)"
        case .gone: return "The archive cannot be downloaded any more. Ask for it again."
        case .letter(let address, let day):
            return "Your data is ready for you until \(day): sign in at \(address)"
        case .handed(.access): return "An archive of all that we hold about you was given"
        case .handed(.portability): return "An archive of what you gave us was given"
        }
    }
}
