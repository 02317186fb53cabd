/// The words of the front pages.
package enum HomeText: UIText, CaseIterable {
    case title
    case lead
    case firms
    case noFirms
    case inForceFrom
    case mailbox
    case seeMyData
    case myData
    case wholeNotice
    case inShort
    case more
    case formsHere
    case allPoints
    case whoToTurnTo
    case firm
    case person
    case email
    case phone
    case address
    case authority
}
