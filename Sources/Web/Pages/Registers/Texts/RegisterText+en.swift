extension RegisterText {
    package var english: String {
        switch self {
        case .addressesTitle: return "Addresses of documents"
        case .addressesLead:
            return "Where the documents and services are that the policy names and whose own text applies "
                + "beside it or instead of it."
        case .noDocuments: return "The policy names no document and no service with a text of its own."
        case .storesTitle: return "Stores of personal data"
        case .storesLead:
            return "Each database, server and archive with personal data, and where it stands. A place that "
                + "the policy does not name is refused."
        case .noPlaces: return "The policy names no places where data may be stored."
        case .empty: return "Nothing is entered yet."
        case .name: return "Name"
        case .store: return "Store"
        case .under: return "Under"
        case .address: return "Address"
        case .place: return "Place"
        case .entered: return "Entered"
        case .enter: return "Enter"
        case .nameHint: return "As it is known in the firm. The same name again changes the line."
        case .addressHint: return "Beginning with https://; left empty it takes the name out."
        case .takenOut: return "Nowhere any more: take it out"
        case .notYours: return "Only an administrator enters lines here."
        case .elementUnknown: return "Choose among what the policy names"
        case .nameMissing: return "Enter a name"
        case .nameTooLong(let most): return "Write at most \(most) characters"
        case .addressUnfit: return "Enter an address of the web that begins with https://"
        case .placeUnlisted: return "The policy does not name this place, so no data may be stored there"
        }
    }
}
