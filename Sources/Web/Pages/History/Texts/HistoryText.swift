/// The words of the page that tells what was done with a person's data.
package enum HistoryText: String, UIText, CaseIterable {
    case title
    case lead
    case emptyTitle
    case emptyBody
    case who
    case you
    case behalf
    case staff
    case client
    case system
    case form
    case reasons
    case happened
    case learned
    case version
    case clauses
    case number
    case place
    case proof
    case operation
    case data
    case purpose
    case recipient
    case older
}
