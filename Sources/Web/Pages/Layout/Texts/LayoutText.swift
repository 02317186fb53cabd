/// The words around every page and in the components that many pages share.
package enum LayoutText: String, UIText, CaseIterable {
    case skipToContent
    case menu
    case language
    case contents
    case footerPromise
    case privacyNotice
    case forms
    case signIn
    case signOut
    case signedInAs
    case back
    case errorInTitle
    case thereIsAProblem
    case mistake
    case information
    case warning
    case success
    case optional
    case change
    case send
    case save
    case next
    case cancel
    case checkYourAnswers
    case notAnswered
    case yes
    case no
    case details
    case previousPage
    case nextPage
    case nothingHere
}
