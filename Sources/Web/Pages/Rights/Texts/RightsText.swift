import Policies

/// The words of the page on people's rights.
package enum RightsText: UIText {
    case title
    case lead
    case name(Right)
    case meaning(Right)
    case article(Right)
    case firm
    case within
    case longest
    case ways
    case identity
    case others
    case fee
    case limits
    case channel(ContactChannel)
    case months(Int)
    case weeks(Int)
    case days(Int)
    case hours(Int)
    case years(Int)
    case oneMonth
    case doSee
    case doTake
    case doCorrect
    case doChoose
    case doObject
    case doRead
    case doWrite
    case doMail
    case doTellThem
    case doTellOtherwise
    case letterSubject(Right)
    case letter(Right, firm: String)
    case office
    case person
    case representative
    case contacts
    case contactsLead
    case email
    case phone
    case address
    case site
    case officer
    case authority
    case authorityLead
    case noContacts
    case noAuthority
    case notDeclared

    package static let samples: [RightsText] =
        [
            .title, .lead, .firm, .within, .longest, .ways, .identity, .others, .fee, .limits, .months(1), .months(2),
            .weeks(1), .weeks(2), .days(1), .days(14), .hours(1), .hours(5), .years(1), .years(2), .oneMonth, .doSee,
            .doTake, .doCorrect, .doChoose, .doObject, .doRead, .doWrite, .doMail,
            .doTellThem, .doTellOtherwise, .office, .person, .representative, .contacts, .contactsLead, .email, .phone,
            .address, .site, .officer, .authority, .authorityLead, .noContacts, .noAuthority, .notDeclared,
        ]
        + Right.allCases.flatMap {
            [.name($0), .meaning($0), .article($0), .letterSubject($0), .letter($0, firm: "1")]
        }
        + ContactChannel.allCases.map(RightsText.channel)
}
