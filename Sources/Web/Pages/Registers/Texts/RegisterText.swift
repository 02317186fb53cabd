/// The words around the registers that staff fill in.
package enum RegisterText: UIText {
    case addressesTitle
    case addressesLead
    case noDocuments
    case storesTitle
    case storesLead
    case noPlaces
    case empty
    case name
    case store
    case under
    case address
    case place
    case entered
    case enter
    case nameHint
    case addressHint
    case takenOut
    case notYours
    case elementUnknown
    case nameMissing
    case nameTooLong(Int)
    case addressUnfit
    case placeUnlisted

    package static let samples: [RegisterText] = [
        .addressesTitle, .addressesLead, .noDocuments, .storesTitle, .storesLead, .noPlaces, .empty, .name, .store,
        .under, .address, .place, .entered, .enter, .nameHint, .addressHint, .takenOut, .notYours, .elementUnknown,
        .nameMissing, .nameTooLong(12), .addressUnfit, .placeUnlisted,
    ]
}
